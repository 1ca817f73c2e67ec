import { strToU8, unzipSync } from 'fflate';
import { readBack } from '../../src/core/artwork/compare';
import { findBarcodes } from '../../src/core/artwork/find';
import type { Mm, RightAngle } from '../../src/core/geometry';
import { labelOf } from '../../src/core/label';
import type { Target } from '../../src/core/placement';
import { layoutSymbol } from '../../src/core/symbol/layout';
import type { TypedSpec } from '../../src/core/symbol/spec';
import type { Filled } from '../../src/formats/format';
import { FORMATS } from '../../src/formats/formats';
import { zipPackage } from '../../src/formats/idml/package';
import { makeDocument, verifyDocument } from '../../src/hosts/file/document';
import { coverNumber, symbolSpec } from '../core/requests';
import { frame, layer, page, partsOf, template } from './idml-samples';

type Kind = 'svg' | 'idml';
type Typed = { readonly issn?: string; readonly addOn?: string; readonly spec?: Partial<TypedSpec> };

/** Draws into a template as a batch does: every place is read back and compared. */
async function fill(
  kind: Kind,
  bytes: Uint8Array,
  target: Target,
  { issn = '1144-875X', addOn = '05', spec: typed = {} }: Typed = {},
) {
  const number = coverNumber({ issn, variant: '00', addOn });
  const spec = symbolSpec(typed);
  const drawing = layoutSymbol(number, spec);
  const placement = {
    ...{ drawing, label: labelOf(number, spec), target },
    differences: (
      artwork: Parameters<typeof readBack>[1],
      placed: Parameters<typeof readBack>[0]['placed'],
    ) => readBack({ number, spec, drawing, placed }, artwork).differences,
  };
  const made = await makeDocument(kind, bytes, placement);
  if (!made.ok) return made;
  const verified = await verifyDocument(kind, made.value.bytes, made.value, placement);
  return verified.ok ? made : verified;
}

async function filled(...given: Parameters<typeof fill>) {
  const made = await fill(...given);
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.value;
}

/** Number and issue of every symbol on a page, as our reader finds them among everything else. */
async function numbersOn(kind: Kind, bytes: Uint8Array, number = 1): Promise<readonly (string | null)[]> {
  const artwork = await FORMATS[kind].read(bytes, number);
  if (!artwork.ok) throw new Error(JSON.stringify(artwork.problems));
  return findBarcodes(artwork.value).map(({ gtin13, addOn }) => `${gtin13} ${addOn}`);
}

/** Where it stands is the same to the nanometre. */
function expectSame(a: Filled, b: Filled) {
  const numbers = ({ places }: Filled) => places.flatMap(({ page: number, placed }) => [number, ...placed]);
  expect(numbers(a).map((v) => v.toFixed(6))).toEqual(numbers(b).map((v) => v.toFixed(6)));
}

/** The problems of a template that cannot be filled. */
async function refused(...given: Parameters<typeof fill>) {
  const made = await fill(...given);
  return made.ok ? [] : made.problems;
}

const every = (name: string, rotationDegrees: RightAngle = 0) =>
  ({ kind: 'named-item', name, every: true, rotationDegrees }) as const;
const OLD = { kind: 'old-symbol', rotationDegrees: 0 } as const;
const point = (x: Mm, y: Mm, rotationDegrees: RightAngle = 0) =>
  ({ kind: 'point', page: 1, x, y, rotationDegrees }) as const;

const svg = (body: string): Uint8Array =>
  strToU8(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" width="210mm" height="297mm" viewBox="0 0 210 297">${body}</svg>`,
  );
const MM = 72 / 25.4;
/** A frame of 80 mm × 50 mm, its middle so far from that of a page of 210 mm × 297 mm. */
const idmlFrame = (attributes: string, dx: Mm, dy: Mm, options = {}) =>
  frame(
    `${attributes} ItemLayer="l1" ItemTransform="1 0 0 1 ${dx * MM} ${dy * MM}"`,
    [-40 * MM, -25 * MM, 80 * MM, 50 * MM],
    options,
  );
const A4 = page()
  .replace(/GeometricBounds="[^"]*"/, `GeometricBounds="0 0 ${297 * MM} ${210 * MM}"`)
  .replace(/ItemTransform="[^"]*"/, `ItemTransform="1 0 0 1 ${-105 * MM} ${-148.5 * MM}"`);

/** The same cover in both formats: frames at (20, 200) and (110, 20), 80 mm × 50 mm. */
const COVER: Readonly<Record<Kind, (second?: string) => Uint8Array>> = {
  svg: (second = 'poster') =>
    svg(
      `<rect id="slot" x="20" y="200" width="80" height="50" fill="#eee"/><rect id="x" inkscape:label="${second}" x="110" y="20" width="80" height="50" fill="#eee"/>`,
    ),
  idml: (second = 'poster') =>
    template({
      spreads: [
        A4 +
          idmlFrame('Self="a" Name="slot"', -45, 76.5) +
          idmlFrame('Self="b"', 45, -103.5, { label: second }),
      ],
    }),
};

/** The text in which the symbols stand. */
const textOf = (kind: Kind, bytes: Uint8Array): string =>
  kind === 'svg' ? Buffer.from(bytes).toString() : (partsOf(bytes).get('Spreads/Spread_s1.xml') ?? '');

function changed(kind: Kind, bytes: Uint8Array, change: (text: string) => string): Uint8Array {
  const text = strToU8(change(textOf(kind, bytes)));
  return kind === 'svg' ? text : zipPackage({ ...unzipSync(bytes), 'Spreads/Spread_s1.xml': text });
}

/** As if another program had drawn it. */
const foreign = (kind: Kind, bytes: Uint8Array): Uint8Array =>
  changed(kind, bytes, (text) =>
    kind === 'svg'
      ? text
          .replace(/<g data-issn-barcode="[^"]*"/, '<g id="ean"')
          .replace(/ data-role="[^"]*"/g, '')
          .replace(/<(title|desc)>.*<\/\1>\n/g, '')
      : text
          .replace(/<KeyValuePair Key="org.issn-barcode"[^>]*\/>/, '')
          .replace(/Name="ISSN barcode [^"]*"/, 'Name="EAN"')
          .replace(/Name="(panel|bars|digits|issn-line)"/g, 'Name="part"'),
  );

const KINDS: readonly Kind[] = ['svg', 'idml'];
const counted = (text: string): number => text.split(/data-issn-barcode=|Key="org.issn-barcode"/).length - 1;

describe.each(KINDS)('in a cover of the kind %s', (kind) => {
  test('the symbol of the last issue gives way in its slot, ours or foreign, and where it stood', async () => {
    const first = await filled(kind, COVER[kind](), every('slot'));
    for (const before of [first.bytes, foreign(kind, first.bytes)]) {
      const next = await filled(kind, before, every('slot'), { addOn: '06' });
      expect(await numbersOn(kind, next.bytes)).toEqual(['9771144875007 06']);
      expectSame(next, first);
      expect(counted(textOf(kind, next.bytes))).toBe(1);
    }
  });

  test.each([0, 90, 180, 270] as const)(
    'without a place the symbol that stands there is replaced at its anchor, turned by %d degrees',
    async (degrees) => {
      const first = await filled(kind, COVER[kind](), point(31, 97, degrees));
      for (const before of [first.bytes, foreign(kind, first.bytes)]) {
        const next = await filled(kind, before, OLD, { addOn: '06' });
        expect(await numbersOn(kind, next.bytes)).toEqual(['9771144875007 06']);
        expectSame(next, first);
      }
    },
  );

  test('a symbol that bears the name is the place, and the next one bears it too', async () => {
    const first = await filled(kind, COVER[kind](), point(31, 97));
    const before = changed(kind, first.bytes, (text) =>
      kind === 'svg'
        ? text.replace('<g data-issn-barcode', '<g id="code" data-issn-barcode')
        : text.replace(/Name="ISSN barcode [^"]*"/, 'Name="code"'),
    );
    const next = await filled(kind, before, every('code'), { addOn: '06' });
    expect(await numbersOn(kind, next.bytes)).toEqual(['9771144875007 06']);
    expectSame(next, first);
    const third = await filled(kind, next.bytes, every('code'), { addOn: '07' });
    expect(await numbersOn(kind, third.bytes)).toEqual(['9771144875007 07']);
  });

  test('all slots of one name take the symbol, and one name asked for by hand stays ambiguous', async () => {
    const two = await filled(kind, COVER[kind]('slot'), every('slot'));
    expect(await numbersOn(kind, two.bytes)).toEqual(['9771144875007 05', '9771144875007 05']);
    expect(two.places).toHaveLength(2);
    const next = await filled(kind, two.bytes, every('slot'), { addOn: '06' });
    expect(await numbersOn(kind, next.bytes)).toEqual(['9771144875007 06', '9771144875007 06']);
    expect(await numbersOn(kind, (await filled(kind, next.bytes, OLD, { addOn: '07' })).bytes)).toHaveLength(
      2,
    );
    const { every: _, ...byHand } = every('slot');
    expect(await refused(kind, COVER[kind]('slot'), byHand)).toMatchObject([
      { code: 'template/item-ambiguous', count: 2 },
    ]);
  });

  test('of two slots one too small, or two on one place, nothing is filled', async () => {
    const small = changed(kind, COVER[kind]('slot'), (text) =>
      kind === 'svg'
        ? text.replace('x="110" y="20" width="80"', 'x="110" y="20" width="20"')
        : text.replace(/(Self="b".*?ItemTransform=")1 0 0 1/, '$10.2 0 0 1'),
    );
    expect(await refused(kind, small, every('slot'))).toMatchObject([{ code: 'template/slot-too-small' }]);
    const twice = changed(kind, COVER[kind]('slot'), (text) =>
      kind === 'svg'
        ? text.replace('x="110" y="20"', 'x="21" y="201"')
        : text.replace(/(Self="b".*?ItemTransform=")[^"]*/, `$11 0 0 1 ${-45 * MM} ${76.5 * MM}`),
    );
    expect(await refused(kind, twice, every('slot'))).toMatchObject([{ code: 'template/item-ambiguous' }]);
  });

  test('what lies over a slot is named', async () => {
    const covered = changed(kind, COVER[kind](), (text) =>
      kind === 'svg'
        ? text.replace(
            '</svg>',
            '<rect id="sticker" x="30" y="205" width="60" height="40" fill="#f00"/></svg>',
          )
        : text.replace(
            '</Spread>',
            `${idmlFrame('Self="sticker" Name="sticker" FillColor="Color/Black"', -45, 76.5)}</Spread>`,
          ),
    );
    expect(await refused(kind, covered, every('slot'))).toMatchObject([
      { code: 'template/in-the-way', name: 'slot', by: ['sticker'] },
    ]);
  });

  test('a barcode of something else, a second one and one that reaches in are left, and said to be in the way', async () => {
    const elsewhere = await filled(kind, COVER[kind](), point(80, 205));
    expect(await refused(kind, elsewhere.bytes, every('slot'))).toMatchObject([
      { code: 'template/in-the-way', name: 'slot' },
    ]);
    expect(await refused(kind, COVER[kind](), OLD)).toMatchObject([
      { code: 'template/no-old-symbol', available: expect.arrayContaining(['slot', 'poster']) },
    ]);
    const two = await filled(
      kind,
      (await filled(kind, COVER[kind](), every('slot'))).bytes,
      every('poster'),
      { addOn: '06' },
    );
    expect(await refused(kind, two.bytes, OLD)).toMatchObject([
      { code: 'template/old-symbols-differ', numbers: ['9771144875007 05', '9771144875007 06'] },
    ]);
    expect(
      await numbersOn(kind, (await filled(kind, two.bytes, every('poster'), { addOn: '07' })).bytes),
    ).toEqual(expect.arrayContaining(['9771144875007 05', '9771144875007 07']));
  });

  test('a symbol that takes more room than the old one must not cover what that one left free', async () => {
    const first = await filled(kind, COVER[kind](), point(31, 97), { spec: { size: '80%' } });
    const before = changed(kind, first.bytes, (text) =>
      kind === 'svg'
        ? text.replace(
            '<rect id="slot"',
            '<rect id="price" x="40" y="85" width="20" height="10"/><rect id="slot"',
          )
        : text.replace(
            '<Rectangle Self="a"',
            `${frame(`Self="price" Name="price" FillColor="Color/Black" ItemLayer="l1" ItemTransform="1 0 0 1 ${-65 * MM} ${-63.5 * MM}"`, [0, 0, 20 * MM, 10 * MM])}<Rectangle Self="a"`,
          ),
    );
    expectSame(await filled(kind, before, OLD, { addOn: '06', spec: { size: '80%' } }), first);
    expect(await refused(kind, before, OLD, { addOn: '06', spec: { size: '150%' } })).toMatchObject([
      { code: 'template/in-the-way', by: expect.arrayContaining(['price']) },
    ]);
  });
});

describe('a layer', () => {
  test.each<readonly [Kind, (frames: number) => Uint8Array]>([
    [
      'svg',
      (frames) =>
        svg(
          `<g inkscape:groupmode="layer" inkscape:label="EAN" transform="translate(0 100)"><text y="50">x</text>${'<rect x="20" y="100" width="80" height="50" fill="#eee"/>'.repeat(frames)}</g>`,
        ),
    ],
    [
      'idml',
      (frames) =>
        template({
          layers: layer('l0') + layer('l1').replace('Name="l1"', 'Name="EAN"'),
          spreads: [A4 + idmlFrame('Self="a"', -45, 76.5).repeat(frames)],
        }),
    ],
  ])('of a cover of the kind %s is a slot where it holds one frame, or one symbol', async (kind, cover) => {
    const first = await filled(kind, cover(1), every('EAN'));
    expect(await numbersOn(kind, first.bytes)).toEqual(['9771144875007 05']);
    const next = await filled(kind, first.bytes, every('EAN'), { addOn: '06' });
    expect(await numbersOn(kind, next.bytes)).toEqual(['9771144875007 06']);
    expectSame(next, first);
    const [problem] = await refused(kind, cover(2), every('EAN'));
    expect(['template/item-ambiguous', 'template/slot-shape']).toContain(problem?.code);
  });
});

test('slots on several pages of an IDML cover, and one on a master, take the symbol each', async () => {
  const cover = template({
    spreads: [
      A4 + idmlFrame('Self="a" Name="slot"', -45, 76.5),
      A4.replace('Self="p1"', 'Self="p2"') + idmlFrame('Self="b" Name="slot"', 45, -76.5),
    ],
  });
  const both = await filled('idml', cover, every('slot'));
  expect(both.places.map(({ page: number }) => number)).toEqual([1, 2]);
  const next = await filled('idml', both.bytes, every('slot'), { addOn: '06' });
  for (const number of [1, 2])
    expect(await numbersOn('idml', next.bytes, number)).toEqual(['9771144875007 06']);

  const onMaster = template({
    masters: [A4 + idmlFrame('Self="m" Name="slot"', 0, 0)],
    spreads: [A4.replace('AppliedMaster="n"', 'AppliedMaster="m1"')],
  });
  const first = await filled('idml', onMaster, every('slot'));
  const again = await filled('idml', first.bytes, every('slot'), { addOn: '06' });
  expect(await numbersOn('idml', again.bytes)).toEqual(['9771144875007 06']);
  expectSame(again, first);
});
