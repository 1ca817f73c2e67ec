import { findSymbols } from '../../src/core/artwork/symbols';
import type { RightAngle } from '../../src/core/geometry';
import { labelOf } from '../../src/core/label';
import { layoutSymbol } from '../../src/core/symbol/layout';
import { fillSvg } from '../../src/formats/svg/fill';
import { standingSvg } from '../../src/formats/svg/standing';
import { svgUpdate } from '../../src/formats/svg/update';
import { writeSvg } from '../../src/formats/svg/write';
import { createMemoryLayout } from '../../src/hosts/file/update';
import { findStanding, updateSymbol } from '../../src/jobs/update';
import { coverNumber, symbolSpec } from '../core/requests';
import { paintSvg, readWithZxing } from '../judges/decoders';

const OLD = { issn: '1144-875X', variant: '00', addOn: '05' } as const;
const oldNumber = coverNumber(OLD);
const nextNumber = coverNumber({ ...OLD, addOn: '06' });

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const value = <T>(result: { readonly ok: boolean; readonly value?: T; readonly problems?: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value as T;
};

/** A cover in pixels, with a layer, a frame for the code, and a price beside it. */
const COVER = `<?xml version="1.0"?>
<!-- May --><svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
  xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" width="210mm" height="297mm" viewBox="0 0 793.7 1122.5">
  <rect id="ground" width="793.7" height="1122.5" fill="#ffe"/>
  <g inkscape:groupmode="layer" transform="translate(10 20) rotate(3)"><text id="head" x="40" y="100" font-size="60">Monthly &#38; more</text></g>
  <rect id="slot" x="380" y="850" width="250" height="160" fill="#fff"/>
  <text id="price" x="680" y="950" font-size="20">5.00</text>
</svg>
`;

/** The cover with the symbol of May in its frame. */
function cover(spec = symbolSpec(), number = oldNumber, rotationDegrees: RightAngle = 0): string {
  const target = { kind: 'named-item', name: 'slot', rotationDegrees } as const;
  const filled = fillSvg(bytesOf(COVER), layoutSymbol(number, spec), labelOf(number, spec), target);
  return textOf(value(filled).bytes);
}

async function update(
  text: string,
  request = { number: nextNumber, spec: symbolSpec() },
  settings: Parameters<typeof updateSymbol>[4] = {},
) {
  const host = createMemoryLayout(bytesOf(text), svgUpdate);
  const [found, ...others] = value(await findStanding(host, 'document'));
  if (!found || others.length > 0) throw new Error(`${others.length + 1} symbols`);
  const known = value(found.known);
  const updated = await updateSymbol(host, found.symbol, known, request, settings);
  return { updated, known, text: textOf(host.bytes()), symbol: found.symbol };
}

/** What a stranger reads from the painted page. */
const readPainted = (text: string) => readWithZxing(paintSvg(text, 300), 'Require');

const standing = (text: string) => value(standingSvg(bytesOf(text))).symbols;
const addOns = (text: string) =>
  standing(text).flatMap(({ artwork }) => findSymbols(artwork).map(({ addOn }) => addOn));

const GROUP = /<g data-issn-barcode[\s\S]*?<\/g>/;
const group = (text: string): string => GROUP.exec(text)?.[0] ?? '';
const codes = (findings: readonly { readonly code: string }[]) => findings.map(({ code }) => code);

describe('a symbol of ours in an SVG cover', () => {
  test('gets the next number, and every byte outside its group stays', async () => {
    const before = cover();
    const { updated, text } = await update(before);
    expect(updated).toMatchObject({ ok: true, value: { readBack: { addOn: '06' }, findings: [] } });
    expect(text.replace(GROUP, '')).toBe(before.replace(GROUP, ''));
    expect(text).toContain('<title>ISSN barcode 1144-875X 06</title>');
    expect(text).toContain('<desc>Barcode ISSN 1144-875X, issue 06</desc>');
    expect(standing(text)).toMatchObject([
      { name: 'ISSN barcode 1144-875X 06', label: labelOf(nextNumber, symbolSpec()).data, isForeign: false },
    ]);
    expect(await readPainted(text)).toEqual({ gtin13: '9771144875007', addOn: '06' });
  });

  test('is byte for byte the old one after there and back', async () => {
    const before = cover();
    const there = (await update(before)).text;
    expect((await update(there, { number: oldNumber, spec: symbolSpec() })).text).toBe(before);
  });

  test('may be a whole file by itself', async () => {
    const spec = symbolSpec();
    const written = await writeSvg(layoutSymbol(oldNumber, spec), labelOf(oldNumber, spec));
    const { text } = await update(textOf(value(written)));
    expect(addOns(text)).toEqual(['06']);
    expect((await update(text, { number: oldNumber, spec })).updated.ok).toBe(true);
  });

  test.each([
    ['turned', 'translate(300 500) rotate(-37) scale(3.7795275)', 37, false],
    ['turned by a right angle', 'translate(300 500) rotate(90) scale(3.7795275)', 270, false],
    ['scaled', 'translate(300 500) scale(4.5 3)', 0, true],
  ])('that was %s stays so, and its scale is undone', async (_, transform, degrees, isScaled) => {
    const before = cover().replace(/(<g data-issn[^>]* transform=")[^"]*"/, `$1${transform}"`);
    const { updated, text } = await update(before);
    expect(codes(value(updated).findings)).toEqual(isScaled ? ['update/scaling-undone'] : []);
    const [measured] = findSymbols(standing(text)[0]!.artwork);
    expect(measured!.rotationDegrees).toBeCloseTo(degrees, 3);
    expect(measured!.xDimension).toBeCloseTo(0.33, 4);
  });

  test('keeps other things in its group, a name that a person gave, and its place in groups', async () => {
    const before = cover()
      .replace('<title>ISSN barcode 1144-875X 05</title>', '<title>Our &amp; code</title>')
      .replace(GROUP, (text) => `<g id="corner" transform="rotate(9 450 900)">${text}</g>`)
      .replace('</g></g>', '<circle id="dot" r="1"/></g></g>');
    const { updated, text } = await update(before);
    expect(updated).toMatchObject({ ok: true, value: { readBack: { addOn: '06' } } });
    for (const kept of [
      '<title>Our &amp; code</title>',
      '<circle id="dot" r="1"/></g></g>',
      '<g id="corner"',
    ])
      expect(text).toContain(kept);
    expect(/ transform="matrix[^"]*"/.exec(group(text))?.[0]).toBe(
      / transform="matrix[^"]*"/.exec(group(before))?.[0],
    );
    expect(addOns((await update(text, { number: oldNumber, spec: symbolSpec() })).text)).toEqual(['05']);
  });

  test.each([
    ['update/label-lost', (text: string) => text.replace(/ data-issn-barcode="[^"]*"/, '')],
    ['update/label-edited', (text: string) => text.replace('addOn&quot;:&quot;05', 'addOn&quot;:&quot;04')],
    [
      'update/label-disagrees',
      (text: string) =>
        text.replace(
          /(data-issn-barcode=")[^"]*/,
          `$1${labelOf(nextNumber, symbolSpec()).data.replaceAll('"', '&quot;')}`,
        ),
    ],
  ])('whose label is no help is known by its bars: %s', async (code, spoil) => {
    const { known, text } = await update(spoil(cover()));
    expect(known).toMatchObject({ from: 'bars', findings: [{ code }] });
    expect(standing(text)).toMatchObject([
      { label: labelOf(nextNumber, symbolSpec()).data, isForeign: false },
    ]);
  });

  test('that is locked is not touched', async () => {
    const before = cover().replace(GROUP, (text) => `<g sodipodi:insensitive="true">${text}</g>`);
    const { updated, text } = await update(before);
    expect(updated).toMatchObject({ ok: false, problems: [{ code: 'update/locked' }] });
    expect(text).toBe(before);
  });

  test('that takes more room names what it covers, and does not grow over the edge of the page', async () => {
    const bare = coverNumber({ ...OLD, addOn: null });
    const narrow = cover(symbolSpec(), bare).replace('x="680" y="950"', 'x="600" y="950"');
    const { updated } = await update(narrow);
    expect(value(updated).findings).toMatchObject([
      { code: 'update/covers', measured: [{ say: 'covers', of: [{ all: [{ quoted: 'price' }] }] }] },
    ]);
    const atEdge = cover(symbolSpec(), bare).replace(
      /(<g data-issn[^>]* transform="matrix\(\S+ \S+ \S+ \S+) \S+/,
      '$1 660',
    );
    const off = await update(atEdge);
    expect(off.updated).toMatchObject({ ok: false, problems: [{ code: 'template/off-page' }] });
    expect(off.text).toBe(atEdge);
  });
});

describe('a symbol of another program in an SVG cover', () => {
  const CAPTIONS =
    '<text x="10" y="26" font-size="3">9 771144 875007</text><text x="36" y="2" font-size="3">05</text>';
  const foreign = (text: string): string =>
    text.replace(GROUP, (own) =>
      own
        .replace(/ data-(issn-barcode|role)="[^"]*"/g, '')
        .replace(/<title>[\s\S]*?<\/desc>\n/, '')
        .replace('<g ', '<g id="ean" ')
        .replace('</g>', `${CAPTIONS}</g>`),
    );
  /** The same without its group. */
  const loose = (text: string): string =>
    foreign(text).replace(/<g id="ean"[^>]*transform="([^"]*)">([\s\S]*?)<\/g>/, (_, at, parts) =>
      parts.replace(/<(path|text) /g, `<$1 transform="${at}" `),
    );

  test.each([
    ['in a group', foreign],
    ['loose', loose],
  ])('%s stays underneath, and nothing of it shows above the new one', async (_, make) => {
    const before = make(cover());
    const { known, updated, text } = await update(before);
    expect(known).toMatchObject({ from: 'bars', number: { addOn: { digits: '05' } } });
    expect(codes(value(updated).findings)).toEqual(['update/foreign', 'update/foreign-kept']);
    expect(text.replace(/\n<g data-issn-barcode[\s\S]*?<\/g>/, '')).toBe(before);
    expect(text.lastIndexOf('</text>', text.indexOf('id="price"'))).toBeLessThan(text.search(GROUP));
    expect(await readPainted(text)).toMatchObject({ addOn: '06' });
  });

  test.each([
    ['in a group', foreign],
    ['loose', loose],
  ])('%s goes where that is asked for, with its characters', async (_, make) => {
    const { updated, text } = await update(make(cover()), undefined, { foreign: 'remove' });
    expect(updated.ok).toBe(true);
    expect(standing(text)).toMatchObject([{ isForeign: false }]);
    expect(text).not.toContain('771144 875007');
    for (const kept of ['id="price"', 'id="slot"', 'Monthly &#38; more']) expect(text).toContain(kept);
  });

  test('that fills its page is told to reach over the edge with what the new one has more', async () => {
    const spec = symbolSpec({ issnLine: 'none' });
    const written = await writeSvg(layoutSymbol(oldNumber, spec), labelOf(oldNumber, spec));
    const bare = textOf(value(written)).replace(/ data-(issn-barcode|role)="[^"]*"/g, '');
    const { updated } = await update(bare, { number: nextNumber, spec: symbolSpec() }, { foreign: 'remove' });
    expect(value(updated).findings).toContainEqual(
      expect.objectContaining({ code: 'update/off-page', severity: 'error' }),
    );
  });
});

test.each([
  ['no svg', '<x/>', 'format/broken'],
  ['nothing', '', 'format/xml'],
  ['cut off', cover().slice(0, 2000), 'format/xml'],
])('a file that holds %s is refused', (_, text, code) => {
  expect(svgUpdate.standing(bytesOf(text))).toMatchObject({ ok: false, problems: [{ code }] });
});

test('a symbol that is gone, or hidden, is none', () => {
  const spec = symbolSpec();
  const redrawn = {
    drawing: layoutSymbol(nextNumber, spec),
    label: labelOf(nextNumber, spec),
    placed: standing(cover())[0]!.placed!,
    foreign: 'keep',
  } as const;
  expect(svgUpdate.redraw(bytesOf(cover()), '1', redrawn)).toMatchObject({
    problems: [{ code: 'update/gone' }],
  });
  expect(standing(cover().replace(GROUP, (text) => `<g display="none">${text}</g>`))).toEqual([]);
});
