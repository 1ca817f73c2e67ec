import { deflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import { strFromU8, strToU8, type Zippable, zipSync } from 'fflate';
import { sampleCover } from '../../demo/cover';
import { fillIdml } from '../../src/formats/idml/fill';
import { zipPackage } from '../../src/formats/idml/package';
import { readIdml, readIdms } from '../../src/formats/idml/read';
import { writeZip, zipEntry } from '../../src/formats/idml/zip-write';
import { BLACK, frame, layer, PAPER, page, template, templateParts } from './idml-samples';
import { LABEL, sampleDrawing } from './plate-drawings';

const DRAWING = sampleDrawing({ kind: 'black' }, 'knockout');
const SPREAD = 'Spreads/Spread_s1.xml';
const MIMETYPE = strToU8('application/vnd.adobe.indesign-idml-package');
const POINT = { kind: 'point', page: 1, x: 1, y: 1, rotationDegrees: 0 } as const;
const MIB = 1024 * 1024;

/** What both readers of packages say; they must agree. */
async function refusals(bytes: Uint8Array) {
  const filled = fillIdml(bytes, DRAWING, LABEL, POINT);
  const read = await readIdml(bytes, 1);
  const said = filled.ok ? [] : filled.problems;
  expect(read.ok ? [] : read.problems).toEqual(said);
  return said;
}

/** Another ZIP writer than the product's. */
const zip = (parts: Zippable) => zipSync({ mimetype: [MIMETYPE, { level: 0 }], ...parts });

describe('archives', () => {
  test.each([
    ['nothing', new Uint8Array()],
    ['text', strToU8('<?xml version="1.0"?><Document/>')],
    [
      'an InDesign document',
      new Uint8Array([0x06, 0x06, 0xed, 0xf5, 0xd8, 0x1d, 0x46, 0xe5, ...new Array(500).fill(0)]),
    ],
  ])('refuses %s as no ZIP', async (_, bytes) => {
    expect(await refusals(bytes)).toEqual([{ code: 'format/not-zip', format: 'idml' }]);
  });

  test('refuses a ZIP without mimetype, with another one, or without design map', async () => {
    const { 'designmap.xml': map } = templateParts({});
    expect(await refusals(zipSync({ 'designmap.xml': map! }))).toEqual([
      { code: 'format/not-idml', detail: 'no mimetype' },
    ]);
    expect(
      await refusals(zipSync({ mimetype: strToU8('application/epub+zip'), 'designmap.xml': map! })),
    ).toEqual([{ code: 'format/not-idml', detail: 'mimetype application/epub+zip' }]);
    expect(await refusals(zip({ a: map! }))).toEqual([
      { code: 'format/not-idml', detail: 'no designmap.xml' },
    ]);
  });

  test('reads an archive of another writer whose mimetype is packed and last', async () => {
    expect(await refusals(zipSync({ ...templateParts({}), mimetype: MIMETYPE }))).toEqual([]);
  });

  test('refuses a file cut off anywhere', async () => {
    const whole = sampleCover();
    for (let length = 0; length < whole.length; length += 97)
      expect((await refusals(whole.subarray(0, length))).map(({ code }) => code)).toEqual([
        length > 4 ? 'format/broken' : 'format/not-zip',
      ]);
  });

  test('refuses a part that the design map names and the archive lacks', async () => {
    const { [SPREAD]: _, ...rest } = templateParts({});
    expect(await refusals(zip(rest))).toEqual([{ code: 'format/not-idml', detail: `no ${SPREAD}` }]);
  });

  /** A part that states a size and holds packed bytes of its own; the archive around it is sound. */
  const withPart = (size: number, packed: Uint8Array, count = 1) => {
    const entries = Object.entries(templateParts({})).filter(([name]) => name !== SPREAD);
    return writeZip([
      zipEntry('mimetype', MIMETYPE, 'stored'),
      ...entries.map(([name, bytes]) => zipEntry(name, bytes, 'deflated')),
      ...Array.from({ length: count }, (_, i) => ({
        ...zipEntry(i === 0 ? SPREAD : `part${i}.xml`, new Uint8Array(), 'deflated'),
        size,
        packed,
      })),
    ]);
  };
  const zeros = (length: number) => new Uint8Array(deflateRawSync(Buffer.alloc(length), { level: 1 }));

  test('refuses 400 MB of zeros soon', async () => {
    const bomb = withPart(400_000_000, zeros(400_000_000));
    expect(await refusals(bomb)).toEqual([{ code: 'format/too-large', bytes: 400_000_000, limit: 64 * MIB }]);
  });

  test('refuses many parts that are too much together', async () => {
    const bomb = withPart(60 * MIB, noise(MIB), 5);
    expect(await refusals(bomb)).toMatchObject([{ code: 'format/too-large', limit: 256 * MIB }]);
  });

  test('refuses a part that shrinks more than XML does', async () => {
    const bomb = zip({ ...templateParts({}), [SPREAD]: new Uint8Array(4 * MIB) });
    expect((await refusals(bomb)).map(({ code }) => code)).toEqual(['format/too-large']);
  });

  test('stops unpacking as soon as more comes out than was promised', async () => {
    const bomb = withPart(1000, zeros(400_000_000));
    expect(await refusals(bomb)).toEqual([
      { code: 'format/broken', format: 'idml', detail: `${SPREAD} is damaged` },
    ]);
  });

  test('refuses entries that share their bytes to be more than the file', async () => {
    const parts = { ...templateParts({}), 'a.bin': noise(5000), 'b.bin': noise(5000), 'c.bin': noise(5000) };
    const bytes = zip(parts);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const grown = view.byteLength - 200;
    // Every entry claims to be stored, to begin at the first byte and to be nearly as long as the file.
    for (let at = 0; at < bytes.length - 46; at++)
      if (view.getUint32(at, true) === 0x02014b50) {
        view.setUint16(at + 10, 0, true);
        view.setUint32(at + 20, grown, true);
        view.setUint32(at + 24, grown, true);
        view.setUint32(at + 42, 0, true);
      }
    expect((await refusals(bytes)).map(({ code }) => code)).toEqual(['format/broken']);
  });

  test('refuses more than ten thousand entries', async () => {
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`p${i}`, new Uint8Array()]));
    expect(await refusals(zip({ ...templateParts({}), ...many }))).toMatchObject([
      { code: 'format/broken', detail: expect.stringMatching(/^100\d\d parts; up to 10000 are read$/) },
    ]);
  });

  test('fills a package of nearly ten thousand entries', async () => {
    const many = Object.fromEntries(Array.from({ length: 9_900 }, (_, i) => [`p${i}`, new Uint8Array()]));
    expect(await refusals(zip({ ...templateParts({}), ...many }))).toEqual([]);
  });

  test('refuses damaged, encrypted and oddly packed parts', async () => {
    const change = (offset: number, value: number) => {
      const bytes = zip(templateParts({}));
      const view = new DataView(bytes.buffer, bytes.byteOffset);
      for (let at = 0; at < bytes.length - 46; at++)
        if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + offset, value, true);
      return refusals(bytes);
    };
    expect(await change(8, 1)).toMatchObject([{ code: 'format/broken', detail: 'mimetype is encrypted' }]);
    expect(await change(10, 12)).toMatchObject([
      { code: 'format/broken', detail: 'mimetype is packed by an unknown method' },
    ]);
    expect(await change(16, 0xbeef)).toMatchObject([
      { code: 'format/broken', detail: 'mimetype is damaged' },
    ]);
  });

  test('answers to any change of any bytes without a throw and in little time', async () => {
    const whole = template({ spreads: [page() + frame('Self="s" Name="barcode"', [-60, -60, 120, 90])] });
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(changes, async (pairs) => {
        const bytes = whole.slice();
        for (const [at, value] of pairs) bytes[at] = value;
        const named = fillIdml(bytes, DRAWING, LABEL, {
          kind: 'named-item',
          name: 'barcode',
          rotationDegrees: 0,
        });
        expect(typeof named.ok).toBe('boolean');
        expect(typeof (await readIdml(bytes, 1)).ok).toBe('boolean');
      }),
      { numRuns: 300 },
    );
  });
});

describe('XML', () => {
  const withSpread = (text: string | Uint8Array) =>
    zipPackage({ ...templateParts({}), [SPREAD]: typeof text === 'string' ? strToU8(text) : text });
  const LAUGHS =
    '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><idPkg:Spread xmlns:idPkg="x">&b;</idPkg:Spread>';

  test('refuses a DOCTYPE before any entity counts, in packages and snippets', async () => {
    expect(await refusals(withSpread(LAUGHS))).toEqual([{ code: 'format/doctype', part: SPREAD }]);
    expect(await readIdms(strToU8(LAUGHS), 1)).toEqual({
      ok: false,
      problems: [{ code: 'format/doctype', part: 'IDMS' }],
    });
    expect(await refusals(withSpread('<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>'))).toEqual([
      { code: 'format/doctype', part: SPREAD },
    ]);
  });

  test.each([
    ['a tag that is not closed', '<a><b></a>'],
    ['an unknown entity', '<a>&lol;</a>'],
    ['two roots', '<a/><b/>'],
    ['text alone', 'hello'],
    ['nothing', ''],
    ['a control character', '<a>\u0001</a>'],
    ['bytes that are not UTF-8', new Uint8Array([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e])],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x3c, 0, 0x61, 0, 0x2f, 0, 0x3e, 0])],
  ])('refuses %s', async (_, text) => {
    expect(await refusals(withSpread(text))).toMatchObject([{ code: 'format/xml', part: SPREAD }]);
  });

  test('refuses groups nested without end, soon', async () => {
    const deep = `${'<Group Self="g">'.repeat(10_000)}${'</Group>'.repeat(10_000)}`;
    const said = await refusals(withSpread(`<Spread xmlns:idPkg="x">${deep}</Spread>`));
    expect(said).toMatchObject([
      { code: 'format/xml', detail: expect.stringContaining('nested deeper than 250') },
    ]);
  });

  test('reads groups nested as deep as is allowed', async () => {
    const depth = 240;
    const nested = `${'<Group Self="g">'.repeat(depth)}${frame('Self="i" FillColor="Color/Black"', [0, 0, 9, 9])}${'</Group>'.repeat(depth)}`;
    const read = await readIdml(template({ spreads: [page() + nested] }), 1);
    expect(read).toMatchObject({ ok: true, value: { shapes: [{}] } });
  });

  test('refuses a design map that is something else', async () => {
    const bytes = zipPackage({ ...templateParts({}), 'designmap.xml': strToU8('<svg/>') });
    expect(await refusals(bytes)).toEqual([{ code: 'format/not-idml', detail: 'designmap.xml holds svg' }]);
  });

  test('reads a spread once that the design map names a thousand times', async () => {
    const parts = templateParts({});
    const map = strFromU8(parts['designmap.xml']!);
    const link = `<idPkg:Spread src="${SPREAD}"/>`;
    const bytes = zipPackage({ ...parts, 'designmap.xml': strToU8(map.replace(link, link.repeat(1000))) });
    expect(await refusals(bytes)).toEqual([]);
    expect((await readIdml(bytes, 2)).ok).toBe(false);
  });

  test('answers soon to crowds of pages, spreads, masters, layers, swatches and items', async () => {
    const many = (count: number, text: (i: number) => string) =>
      Array.from({ length: count }, (_, i) => text(i)).join('');
    const pages = many(3000, (i) => `<Page Self="p${i}" AppliedMaster="m1"/>`);
    const items = many(
      3000,
      (i) => `<Rectangle Self="r${i}" ItemLayer="l${i}" FillColor="Color/c${i}" Name="n${i}"/>`,
    );
    const crowd = pages + items + many(3000, () => '</Spread><Spread>');
    const bytes = template({
      layers: many(3000, (i) => layer(`l${i}`)),
      swatches: BLACK + PAPER + many(3000, (i) => `<Color Self="Color/c${i}" Name="c${i}"/>`),
      spreads: [page() + crowd],
      masters: [crowd.replaceAll('Spread>', 'MasterSpread>') + slotOnMaster],
    });
    const named = { kind: 'named-item', name: 'barcode', rotationDegrees: 0 } as const;
    const said = await fillIdml(bytes, DRAWING, LABEL, named);
    expect(said).toMatchObject({ ok: false });
    expect(await refusals(bytes)).toEqual([]);
  });

  test('survives names that mean something to JavaScript', async () => {
    const odd =
      '<Rectangle Self="__proto__" Name="constructor" __proto__="x" hasOwnProperty="y" FillColor="toString"/>';
    const read = await readIdml(template({ spreads: [page() + odd], swatches: '' }), 1);
    expect(read.ok).toBe(true);
    const filled = fillIdml(template({ spreads: [page() + odd] }), DRAWING, LABEL, {
      kind: 'named-item',
      name: 'toString',
      rotationDegrees: 0,
    });
    expect(filled).toMatchObject({
      problems: [{ code: 'template/item-not-found', available: ['constructor'] }],
    });
  });

  test('refuses a package without swatches as a template, and one whose swatches have no room', () => {
    const { 'Resources/Graphic.xml': _, ...rest } = templateParts({});
    const map = strFromU8(rest['designmap.xml']!).replace('<idPkg:Graphic src="Resources/Graphic.xml"/>', '');
    const none = zipPackage({ ...rest, 'designmap.xml': strToU8(map) });
    expect(fillIdml(none, DRAWING, LABEL, POINT)).toMatchObject({ problems: [{ code: 'format/not-idml' }] });
    const closed = zipPackage({ ...rest, 'Resources/Graphic.xml': strToU8('<Graphic/>') });
    expect(fillIdml(closed, DRAWING, LABEL, POINT)).toMatchObject({
      problems: [{ code: 'format/not-idml' }],
    });
  });
});

const slotOnMaster = frame('Self="s" Name="barcode"', [-60, -60, 120, 90]);

/** Bytes that do not shrink, the same every time. */
function noise(length: number): Uint8Array {
  const words = new Uint32Array(Math.ceil(length / 4));
  let x = 2463534242;
  for (let i = 0; i < words.length; i++) {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    words[i] = x;
  }
  return new Uint8Array(words.buffer, 0, length);
}
