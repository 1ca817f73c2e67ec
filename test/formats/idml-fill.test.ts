import * as fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { sampleCover } from '../../demo/cover';
import { type Drawing, transformDrawing } from '../../src/core/drawing';
import type { RightAngle } from '../../src/core/geometry';
import { boundsOf, type Contour, type Matrix } from '../../src/core/geometry';
import type { DrawnAt } from '../../src/formats/format';
import { fillIdml } from '../../src/formats/idml/fill';
import { zipPackage } from '../../src/formats/idml/package';
import { readIdml } from '../../src/formats/idml/read';
import {
  BLACK,
  frame,
  layer,
  PAGE,
  PAPER,
  page,
  partsOf,
  path,
  type Template,
  template,
  templateParts,
} from './idml-samples';
import { deviation, LABEL, sampleDrawing } from './plate-drawings';

/** 20 mm × 10 mm. */
const DRAWING = sampleDrawing({ kind: 'black' }, 'knockout');
const SPREAD = 'Spreads/Spread_s1.xml';
const MM = 72 / 25.4;
/** 30 mm × 20 mm about its own origin. */
const SLOT = [-15 * MM, -10 * MM, 30 * MM, 20 * MM] as const;
const slot = (attributes = '', options = {}) =>
  frame(`Self="slot" Name="barcode" ${attributes}`, SLOT, options);

const named = (name: string, rotationDegrees: RightAngle = 0) =>
  ({ kind: 'named-item', name, rotationDegrees }) as const;
const point = (number: number, x: number, y: number, rotationDegrees: RightAngle = 0) =>
  ({ kind: 'point', page: number, x, y, rotationDegrees }) as const;

type Filled = DrawnAt & { readonly bytes: Uint8Array };

function fill(bytes: Uint8Array, target: Parameters<typeof fillIdml>[3], drawing = DRAWING): Filled {
  const result = fillIdml(bytes, drawing, LABEL, target);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return { bytes: result.value.bytes, ...(result.value.places[0] as DrawnAt) };
}

const problems = (parts: Template, target: Parameters<typeof fillIdml>[3], drawing = DRAWING) => {
  const result = fillIdml(template(parts), drawing, LABEL, target);
  return result.ok ? [] : result.problems;
};

/** The bars as they stand on the page afterwards. */
async function barsOn({ bytes, page: number }: Filled): Promise<readonly Contour[]> {
  const read = await readIdml(bytes, number);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.shapes.find(({ contours }) => contours.length === 3)?.contours ?? [];
}

const barsOf = (drawing: Drawing): readonly Contour[] =>
  drawing.elements.flatMap((e) => (e.kind === 'path' && e.role === 'bars' ? e.contours : []));

const centreOf = (contours: readonly Contour[]) => {
  const { x, y, width, height } = boundsOf(contours.flat());
  return [x + width / 2, y + height / 2];
};

/** Three rows of a matrix product, written out apart from the product's own. */
function times(a: Matrix, b: Matrix): Matrix {
  const rows = (m: Matrix) => [
    [m[0], m[2], m[4]],
    [m[1], m[3], m[5]],
    [0, 0, 1],
  ];
  const [p, q] = [rows(b), rows(a)];
  const cell = (i: number, j: number) => [0, 1, 2].reduce((sum, k) => sum + p[i]![k]! * q[k]![j]!, 0);
  return [cell(0, 0), cell(1, 0), cell(0, 1), cell(1, 1), cell(0, 2), cell(1, 2)];
}

const turned = (degrees: number, scale: number, tx = 0, ty = 0): Matrix => {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return [scale * cos, -scale * sin, scale * sin, scale * cos, tx, ty];
};

describe('by name', () => {
  test('centres the symbol in the frame of the sample cover, above it and on its layer', async () => {
    const filled = fill(sampleCover(), named('barcode'));
    expect(filled.page).toBe(1);
    // The frame's centre is 40 mm from the left and 27.5 mm from the foot of 297 mm; the drawing's is at (7, 4).
    expect(filled.placed.map((v) => Number(v.toFixed(4)))).toEqual([1, 0, 0, 1, 33, 265.5]);
    const spread = partsOf(filled.bytes).get('Spreads/Spread_cover.xml') ?? '';
    expect(spread).toMatch(
      /Name="barcode"[^>]*>(?:(?!<\/Rectangle>)[\s\S])*<\/Rectangle>\s*<Group Self="issnBarcode1-group" Name="ISSN 1144-875X" ItemLayer="code"/,
    );
    const wanted = barsOf(transformDrawing(DRAWING, filled.placed));
    expect(deviation(await barsOn(filled), wanted)).toBeLessThan(0.0001);
  });

  test.each([0, 90, 180, 270] as const)('turns the symbol by %d degrees in its frame', async (degrees) => {
    const filled = fill(template({ spreads: [page() + slot()] }), named('barcode', degrees));
    const wanted = barsOf(transformDrawing(DRAWING, filled.placed));
    expect(deviation(await barsOn(filled), wanted)).toBeLessThan(0.0001);
    const { width, height } = boundsOf(wanted.flat());
    expect(width > height).toBe(degrees === 90 || degrees === 270);
  });

  test('keeps true size inside groups that scale, turn, shear and mirror, whatever the slot is made of', async () => {
    const transform = fc.record({
      degrees: fc.integer({ min: 0, max: 359 }),
      scale: fc.double({ min: 0.2, max: 5, noNaN: true }),
      shear: fc.double({ min: -1, max: 1, noNaN: true }),
      mirrored: fc.boolean(),
      tx: fc.double({ min: -50, max: 50, noNaN: true }),
      ty: fc.double({ min: -50, max: 50, noNaN: true }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(transform, { maxLength: 3 }),
        fc.integer({ min: 0, max: 359 }),
        async (groups, degrees) => {
          const chain = groups.map(({ degrees: d, scale, shear, mirrored, tx, ty }) =>
            times([mirrored ? -1 : 1, 0, shear, 1, 0, 0], turned(d, scale, tx, ty)),
          );
          const around = chain.reduce((inner, outer) => times(inner, outer), [1, 0, 0, 1, 0, 0] as Matrix);
          // The item undoes its groups, so that on the page it is an upright frame turned by `degrees`.
          const [a, b, c, d, tx, ty] = around;
          const det = a * d - b * c;
          const undo: Matrix = [
            d / det,
            -b / det,
            -c / det,
            a / det,
            (c * ty - d * tx) / det,
            (b * tx - a * ty) / det,
          ];
          const own = times(turned(degrees, 1, 12, -7), undo);
          const item = slot(`ItemTransform="${own.join(' ')}"`);
          const nested = chain.reduce(
            (xml, m, i) => `<Group Self="g${i}" ItemTransform="${m.join(' ')}">${xml}</Group>`,
            item,
          );
          const filled = fill(template({ spreads: [page() + nested] }), named('barcode'));

          const bars = await barsOn(filled);
          expect(deviation(bars, barsOf(transformDrawing(DRAWING, filled.placed)))).toBeLessThan(0.0001);
          const [first, second] = [bars[0]![0]!, bars[0]![1]!];
          expect(Math.hypot(first.x - second.x, first.y - second.y)).toBeCloseTo(0.66, 4);
          const angle = (Math.atan2(first.y - second.y, second.x - first.x) * 180) / Math.PI;
          expect(Math.cos(((angle - degrees) * Math.PI) / 180)).toBeCloseTo(1, 6);
          const panel = transformDrawing(DRAWING, filled.placed).bounds;
          expect([panel.x + panel.width / 2, panel.y + panel.height / 2].map((v) => v.toFixed(4))).toEqual(
            [50 + 12 / MM, 40 - 7 / MM].map((v) => v.toFixed(4)),
          );
        },
      ),
      { numRuns: 100 },
    );
  });

  test('finds an item by its script label, in nested groups too', async () => {
    const inner = `<Group Self="g" ItemLayer="l1"><Group Self="h">${frame('Self="x" Name="$ID/"', SLOT, { label: 'cover code' })}</Group></Group>`;
    const filled = fill(template({ spreads: [page() + inner] }), named('cover code'));
    const spread = partsOf(filled.bytes).get(SPREAD) ?? '';
    expect(spread).toMatch(/<\/Rectangle>\s*<Group Self="issnBarcode1-group"[^>]*ItemLayer="l1"/);
    expect(centreOf(await barsOn(filled))).not.toEqual([0, 0]);
  });

  test('takes a group as a slot as large as what it holds', () => {
    const [x, y, width, height] = SLOT;
    const left = frame('Self="a"', [x, y, 10, height]);
    const right = frame('Self="b"', [x + width - 10, y, 10, height]);
    const group = `<Group Self="g" Name="barcode" ItemTransform="1 0 0 1 ${10 * MM} 0">${left}${right}</Group>`;
    const { placed } = fill(template({ spreads: [page() + group] }), named('barcode'));
    expect(placed.map((v) => Number(v.toFixed(4)))).toEqual([1, 0, 0, 1, 53, 36]);
  });

  test('draws beside and not inside a frame into which the item is pasted', async () => {
    const outer = frame('Self="o" ItemTransform="2 0 0 2 0 0"', [-20, -20, 40, 40], { inside: slot() });
    const filled = fill(template({ spreads: [page() + outer] }), named('barcode'));
    expect(partsOf(filled.bytes).get(SPREAD)).toMatch(
      /<\/Rectangle><\/Rectangle>\s*<Group Self="issnBarcode1-group"/,
    );
    expect(deviation(await barsOn(filled), barsOf(transformDrawing(DRAWING, filled.placed)))).toBeLessThan(
      0.0001,
    );
  });

  test('draws on the first page that uses the master with the item, on the same side of the spine', async () => {
    const spreadPage = (self: string, x: number, master: string) =>
      `<Page Self="${self}" AppliedMaster="${master}" GeometricBounds="0 0 ${PAGE.height} ${PAGE.width}" ItemTransform="1 0 0 1 ${x} ${-PAGE.height / 2}"/>`;
    const pair = (master: string) => spreadPage('a', -PAGE.width, master) + spreadPage('b', 0, master);
    const right = slot(`ItemLayer="l1" ItemTransform="1 0 0 1 ${20 * MM} 0"`);
    // Masters and spreads share the binding of the attribute below only for spreads; masters state theirs as pages.
    const parts = templateParts({
      masters: [pair('n') + right],
      spreads: [spreadPage('z', 0, 'n'), pair('m1')],
    });
    const bind = (name: string, tag: string) =>
      strToU8(strFromU8(parts[name]!).replace(tag, `${tag} BindingLocation="1"`));
    const bytes = zipPackage({
      ...parts,
      'MasterSpreads/MasterSpread_m1.xml': bind('MasterSpreads/MasterSpread_m1.xml', '<MasterSpread'),
      'Spreads/Spread_s2.xml': bind('Spreads/Spread_s2.xml', '<Spread'),
    });
    const filled = fill(bytes, named('barcode'));
    expect(filled.page).toBe(3);
    expect(filled.placed.map((v) => Number(v.toFixed(4)))).toEqual([1, 0, 0, 1, 13, 36]);
    expect(deviation(await barsOn(filled), barsOf(transformDrawing(DRAWING, filled.placed)))).toBeLessThan(
      0.0001,
    );
    expect(partsOf(filled.bytes).get('MasterSpreads/MasterSpread_m1.xml')).not.toContain('issnBarcode');
  });

  test('refuses a name that is not there and lists the first twenty that are', () => {
    const items = Array.from({ length: 25 }, (_, i) => frame(`Self="i${i}" Name="frame ${i}"`, SLOT)).join(
      '',
    );
    const available = Array.from({ length: 20 }, (_, i) => `frame ${i}`);
    expect(
      problems({ spreads: [page() + frame('Self="n" Name="$ID/"', SLOT) + items] }, named('barcode')),
    ).toEqual([{ code: 'template/item-not-found', name: 'barcode', available }]);
  });

  test('refuses a name that two items have', () => {
    const two = slot() + frame('Self="other"', SLOT, { label: 'barcode' });
    expect(problems({ spreads: [page() + two] }, named('barcode'))).toEqual([
      { code: 'template/item-ambiguous', name: 'barcode', count: 2 },
    ]);
  });

  test.each([
    ['itself', slot('Visible="false" ItemLayer="l1"'), 'l1'],
    ['in a hidden group', `<Group Self="g" Visible="false" ItemLayer="l1">${slot()}</Group>`, 'l1'],
    ['in a non-printing group', `<Group Self="g" Nonprinting="true" ItemLayer="l1">${slot()}</Group>`, 'l1'],
    ['on a hidden layer', slot('ItemLayer="off"'), 'off'],
    ['on a non-printing layer', slot('ItemLayer="proof"'), 'proof'],
  ])('refuses an item hidden %s', (_, item, name) => {
    const layers = layer('l1') + layer('off', 'Visible="false"') + layer('proof', 'Printable="false"');
    expect(problems({ layers, spreads: [page() + item] }, named('barcode'))).toEqual([
      { code: 'template/item-hidden', name: 'barcode', layer: name },
    ]);
  });

  test('accepts a placeholder that does not print itself, for the symbol beside it does', () => {
    const { bytes } = fill(template({ spreads: [page() + slot('Nonprinting="true"')] }), named('barcode'));
    expect(partsOf(bytes).get(SPREAD)).toMatch(/<Group [^>]*Nonprinting="false"/);
  });

  test.each([
    [
      'Oval',
      frame('Self="o" Name="barcode"', SLOT, { kind: 'Oval' })
        .replaceAll('LeftDirection="', 'LeftDirection="9 ')
        .replaceAll(/LeftDirection="9 (\S+) \S+"/g, 'LeftDirection="9 $1"'),
    ],
    [
      'GraphicLine',
      `<GraphicLine Self="l" Name="barcode"><Properties><PathGeometry>${path([0, 0], [90, 0])}</PathGeometry></Properties></GraphicLine>`,
    ],
    [
      'Polygon',
      `<Polygon Self="p" Name="barcode"><Properties><PathGeometry>${path([0, 0], [90, 0], [0, 90])}</PathGeometry></Properties></Polygon>`,
    ],
    ['Rectangle', '<Rectangle Self="r" Name="barcode"/>'],
    ['Group', '<Group Self="g" Name="barcode"/>'],
  ])('refuses a slot without a rectangle: %s', (shape, item) => {
    expect(problems({ spreads: [page() + item] }, named('barcode'))).toEqual([
      { code: 'template/slot-shape', name: 'barcode', shape },
    ]);
  });

  test.each([
    ['mirrored', '-1 0 0 1 0 0'],
    ['sheared', '1 0 0.2 1 0 0'],
    ['flattened', '0 0 0 1 0 0'],
    ['blown up beyond all digits', '1e9 0 0 1e9 0 0'],
  ])('refuses a slot that is %s', (_, transform) => {
    expect(problems({ spreads: [page() + slot(`ItemTransform="${transform}"`)] }, named('barcode'))).toEqual([
      { code: 'template/slot-distorted', name: 'barcode' },
    ]);
  });

  test('refuses a group whose scale cannot be undone to a tenth of a micrometre', () => {
    const nestedBy = (scale: number) =>
      `<Group Self="g" ItemTransform="${scale} 0 0 ${scale} 0 0">${slot(`ItemTransform="${1 / scale} 0 0 ${1 / scale} 0 0"`)}</Group>`;
    expect(problems({ spreads: [page() + nestedBy(1e5)] }, named('barcode'))).toEqual([]);
    expect(
      problems({ spreads: [page() + nestedBy(1e12)] }, named('barcode')).map(({ code }) => code),
    ).toEqual(['template/slot-distorted']);
  });

  test('refuses a slot that is too small, with both sizes', () => {
    const small = frame('Self="s" Name="barcode"', [0, 0, 15 * MM, 12 * MM]);
    const [problem] = problems({ spreads: [page() + small] }, named('barcode'));
    expect(problem).toMatchObject({ code: 'template/slot-too-small', needed: { width: 20, height: 10 } });
    expect(problem?.code === 'template/slot-too-small' && problem.slot.width).toBeCloseTo(15, 6);
  });

  test('refuses an item on the pasteboard, and one whose middle lies beyond the trim', () => {
    const beside = slot(`ItemTransform="1 0 0 1 ${PAGE.width} 0"`);
    const across = slot(`ItemTransform="1 0 0 1 ${PAGE.width / 2} 0"`);
    for (const item of [beside, across])
      expect(problems({ spreads: [page() + item] }, named('barcode')).map(({ code }) => code)).toEqual([
        'template/off-page',
      ]);
  });
});

describe('by point', () => {
  test('puts the corner of the symbol where asked, on a page whose bounds do not begin at 0', async () => {
    const offset = '<Page Self="p" GeometricBounds="36 72 380 488" ItemTransform="1 0 0 1 -300 11"/>';
    const filled = fill(template({ spreads: [offset] }), point(1, 10, 20));
    expect(filled.placed).toEqual([1, 0, 0, 1, 13, 21]);
    const { x, y } = boundsOf((await barsOn(filled)).flat());
    expect([x, y].map((v) => v.toFixed(4))).toEqual(['13.0000', '21.0000']);
  });

  test('takes the topmost layer that prints and is not locked', () => {
    const layerOf = (layers: string) =>
      /<Group [^>]*ItemLayer="([^"]*)"/.exec(
        partsOf(fill(template({ layers }), point(1, 1, 1)).bytes).get(SPREAD) ?? '',
      )?.[1];
    const off = layer('off', 'Visible="false"') + layer('proof', 'Printable="false"');
    expect(layerOf(layer('a') + layer('b') + layer('c', 'Locked="true"') + off)).toBe('b');
    expect(layerOf(layer('a', 'Locked="true"') + layer('b', 'Locked="true"') + off)).toBe('b');
    expect(layerOf('')).toBeUndefined();
    expect(problems({ layers: off }, point(1, 1, 1))).toMatchObject([
      { code: 'template/item-hidden', layer: 'proof' },
    ]);
  });

  test('writes the group behind everything else of the spread', () => {
    const { bytes } = fill(template({ spreads: [`${page()}${slot()}<Oval Self="last"/>`] }), point(1, 1, 1));
    expect(partsOf(bytes).get(SPREAD)).toMatch(
      /<Oval Self="last"\/>\s*<Group Self="issnBarcode1-group"[\s\S]*<\/Group><\/Spread>/,
    );
  });

  test.each([0, 2, -1, 1.5, Number.NaN])('refuses page %d of a document of one page', (number) => {
    expect(problems({}, point(number, 1, 1))).toEqual([
      { code: 'template/page-not-found', page: number, pages: 1 },
    ]);
  });

  test.each([
    [-0.1, 1, 0],
    [80.1, 1, 0],
    [1, 70.1, 0],
    [1, 60.1, 90],
  ] as const)('refuses a symbol at %d, %d turned by %d that leaves the page', (x, y, degrees) => {
    expect(problems({}, point(1, x, y, degrees)).map(({ code }) => code)).toEqual(['template/off-page']);
    expect(problems({}, point(1, 80, 70))).toEqual([]);
  });

  test('refuses a position that is no number', () => {
    expect(problems({}, point(1, Number.NaN, 1))).toHaveLength(1);
    expect(problems({}, point(1, 1, Number.POSITIVE_INFINITY))).toHaveLength(1);
  });
});

describe('what changes in the file', () => {
  const unchanged = (before: Uint8Array, after: Uint8Array, but: readonly string[]) => {
    const [a, b] = [unzipSync(before), unzipSync(after)];
    expect(Object.keys(b).slice(0, Object.keys(a).length)).toEqual(Object.keys(a));
    for (const name of Object.keys(a)) {
      if (but.includes(name)) expect(b[name]).not.toEqual(a[name]);
      else expect(b[name]).toEqual(a[name]);
    }
  };

  test('is one spread, in which only the group is new', () => {
    const before = sampleCover();
    const { bytes } = fill(before, named('barcode'));
    unchanged(before, bytes, ['Spreads/Spread_cover.xml']);
    const [a, b] = [before, bytes].map((zip) => partsOf(zip).get('Spreads/Spread_cover.xml') ?? '');
    const group = /\n<Group Self="issnBarcode1-group"[\s\S]*?<\/Group>/.exec(b!)?.[0] ?? '';
    expect(b!.replace(group, '')).toBe(a);
    expect(strFromU8(bytes.subarray(30, 81))).toBe('mimetypeapplication/vnd.adobe.indesign-idml-package');
  });

  test('is exact behind characters of four bytes, carriage returns, a byte order mark and comments', () => {
    const awkward = `<!-- 𝔸😀 --><Properties><Label><KeyValuePair Key="k" Value="ü😀&#10;&amp;"/></Label></Properties>\r\n${page()}\r\n\r<?aid x?><![CDATA[ 😀 <Group> ]]>${slot('Locked="true"')}\r\n`;
    const parts = templateParts({ spreads: [awkward] });
    const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...parts[SPREAD]!]);
    const { bytes } = fill(zipPackage({ ...parts, [SPREAD]: marked }), named('barcode'));
    const after = unzipSync(bytes)[SPREAD]!;
    const text = strFromU8(after, true);
    const start = text.indexOf('\n<Group Self="issnBarcode1-group"');
    const end = text.indexOf('</Group>', start) + '</Group>'.length;
    expect(text.slice(start - '</Rectangle>'.length, start)).toBe('</Rectangle>');
    expect([...after.subarray(0, start), ...after.subarray(end)]).toEqual([...marked]);
  });

  test('keeps stored parts, folders, foreign parts and their order, and moves mimetype to the front', () => {
    const parts = templateParts({});
    const shuffled = Object.fromEntries(
      Object.entries({ ...parts, 'Links/a.bin': new Uint8Array(2000), 'empty/': new Uint8Array() }).reverse(),
    );
    const before = zipPackage(shuffled);
    const { bytes } = fill(before, point(1, 1, 1));
    unchanged(before, bytes, [SPREAD]);
  });

  test('leaves the dates of the parts it copies, and gives those it writes no date', () => {
    const dates = (bytes: Uint8Array) => {
      const view = new DataView(bytes.buffer, bytes.byteOffset);
      const found = new Map<string, number>();
      for (let at = 0; at < bytes.length - 46; at++)
        if (view.getUint32(at, true) === 0x02014b50) {
          const name = strFromU8(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
          found.set(name, view.getUint16(at + 14, true));
        }
      return found;
    };
    const mimetype = strToU8('application/vnd.adobe.indesign-idml-package');
    const before = zipSync({ mimetype, ...templateParts({}) }, { mtime: new Date(2020, 4, 17, 12) });
    const [then, now] = [dates(before), dates(fill(before, point(1, 1, 1)).bytes)];
    const firstDay = 0x21;
    expect(now).toEqual(new Map([...then, ['mimetype', firstDay], [SPREAD, firstDay]]));
    expect(then.get('designmap.xml')).toBe(((2020 - 1980) << 9) | (5 << 5) | 17);
  });

  test('is drawn twice without one Self twice', () => {
    const once = fill(sampleCover(), point(1, 10, 10)).bytes;
    const twice = partsOf(fill(once, point(1, 10, 30)).bytes).get('Spreads/Spread_cover.xml') ?? '';
    const selves = [...twice.matchAll(/ Self="([^"]*)"/g)].map(([, self]) => self);
    expect(new Set(selves).size).toBe(selves.length);
    expect(selves.filter((self) => self?.startsWith('issnBarcode2-')).length).toBeGreaterThan(1);
  });

  test('writes only what documents of InDesign CS4 and CS5 know', () => {
    const groupIn = (domVersion: string) =>
      /<Group Self="issn[\s\S]*<\/Group>/.exec(
        partsOf(fill(template({ domVersion }), point(1, 1, 1)).bytes).get(SPREAD) ?? '',
      )?.[0] ?? '';
    expect(groupIn('6.0')).not.toMatch(/ Name=|ObjectExportOption/);
    expect(groupIn('7.0')).toMatch(/ Name="ISSN 1144-875X"/);
    expect(groupIn('7.0')).not.toMatch(/ObjectExportOption/);
    expect(groupIn('8.0')).toMatch(/CustomAltText="Barcode 9771144875007"/);
  });
});

describe('inks of a template', () => {
  const black = (cmyk: string, rest = 'Model="Process" Space="CMYK"') =>
    `<Color Self="Color/Black" ${rest} ColorValue="${cmyk}" ColorOverride="Specialblack" Name="Black"/>`;
  const filled = async (swatches: string, drawing = DRAWING) => {
    const bytes = fill(template({ swatches }), point(1, 1, 1), drawing).bytes;
    const read = await readIdml(bytes, 1);
    const graphic = partsOf(bytes).get('Resources/Graphic.xml') ?? '';
    const added = [...graphic.matchAll(/<Color [^>]*SwatchCreatorID="7937"\/>/g)].map(([color]) => color);
    return { added, inks: read.ok ? read.value.shapes.map(({ ink }) => ink) : [] };
  };
  const PURE = { space: 'cmyk', cmyk: [0, 0, 0, 100] };
  const WHITE = { space: 'cmyk', cmyk: [0, 0, 0, 0] };

  test('uses the Black and Paper that are there', async () => {
    expect(await filled(BLACK + PAPER)).toEqual({ added: [], inks: [WHITE, PURE, PURE] });
  });

  test('uses Paper though the screen shows it cream, for it prints as nothing', async () => {
    const cream = PAPER.replace('ColorValue="0 0 0 0"', 'ColorValue="0 4 20 0"');
    expect(await filled(BLACK + cream)).toEqual({ added: [], inks: [WHITE, PURE, PURE] });
  });

  test.each([
    ['is rich', black('60 40 40 100')],
    ['is RGB', black('0 0 0', 'Model="Process" Space="RGB"')],
    ['is a spot', black('0 0 0 100', 'Model="Spot" Space="CMYK"')],
    ['is missing', ''],
  ])('adds a pure black where Black %s', async (_, swatch) => {
    const { added, inks } = await filled(swatch + PAPER);
    expect(inks).toEqual([WHITE, PURE, PURE]);
    expect(added).toHaveLength(1);
    expect(added[0]).toContain(
      'Self="Color/ISSN barcode black" Model="Process" Space="CMYK" ColorValue="0 0 0 100"',
    );
  });

  test('takes another swatch that is 0/0/0/100 before it adds one', async () => {
    const other = '<Color Self="Color/K" Model="Process" Space="CMYK" ColorValue="0 0 0 100" Name="K"/>';
    expect(await filled(black('60 40 40 100') + other + PAPER)).toEqual({
      added: [],
      inks: [WHITE, PURE, PURE],
    });
  });

  test('adds names and Self values that are not taken', async () => {
    const taken =
      '<Color Self="Color/ISSN barcode black" Model="Process" Space="CMYK" ColorValue="9 9 9 9" Name="ISSN barcode black"/>';
    const { added, inks } = await filled(taken);
    expect(inks).toEqual([WHITE, PURE, PURE]);
    expect(added.map((color) => / Name="([^"]*)"/.exec(color)?.[1])).toEqual([
      'ISSN barcode paper',
      'ISSN barcode black 2',
    ]);
  });

  const spot = { kind: 'spot', name: 'PANTONE 293 C', cmyk: [100, 69, 0, 4] } as const;
  const PLATE = { space: 'spot', name: 'PANTONE 293 C', tint: 100 };

  test('adds a spot that is missing', async () => {
    const { added, inks } = await filled(BLACK + PAPER, sampleDrawing(spot, 'overprint'));
    const shown = { ...PLATE, alternate: [100, 69, 0, 4] };
    expect(inks).toEqual([WHITE, shown, shown]);
    expect(added).toHaveLength(1);
    expect(added[0]).toContain('Model="Spot" Space="CMYK" ColorValue="100 69 0 4"');
  });

  test('uses a spot of that name whatever values it shows, for its name is its plate', async () => {
    const lab =
      '<Color Self="Color/u9" Model="Spot" Space="LAB" ColorValue="30 5 -60" Name="PANTONE 293 C"/>';
    expect(await filled(PAPER + lab, sampleDrawing(spot, 'knockout'))).toEqual({
      added: [],
      inks: [WHITE, PLATE, PLATE],
    });
  });

  test('refuses a process colour with the name of the spot', () => {
    const process =
      '<Color Self="Color/u9" Model="Process" Space="CMYK" ColorValue="100 69 0 4" Name="PANTONE 293 C"/>';
    expect(problems({ swatches: PAPER + process }, point(1, 1, 1), sampleDrawing(spot, 'knockout'))).toEqual([
      { code: 'format/swatch-name-taken', name: 'PANTONE 293 C' },
    ]);
  });
});

test('writes live text as a story of its own that the design map names', () => {
  const live: Drawing = {
    ...DRAWING,
    elements: [
      {
        kind: 'text',
        role: 'digits',
        text: '9 771144 875007',
        fontFamily: 'DejaVu Sans',
        fontSize: 2,
        baseline: { x: 7, y: 8 },
        rotationDegrees: 0,
        ink: { kind: 'black' },
        overprint: 'knockout',
      },
    ],
  };
  const story = 'Stories/Story_issnBarcode1-1-story.xml';
  const parts = partsOf(fill(template({ documentAttributes: 'StoryList="u1"' }), point(1, 1, 1), live).bytes);
  expect(parts.get(SPREAD)).toContain('ParentStory="issnBarcode1-1-story"');
  expect(parts.get(story)).toMatch(/DOMVersion="15.0"[\s\S]*<Content>9 771144 875007<\/Content>/);
  expect(parts.get('designmap.xml')).toContain('StoryList="u1 issnBarcode1-1-story"');
  expect(parts.get('designmap.xml')).toMatch(
    new RegExp(`<idPkg:Spread [^>]*/>\\s*<idPkg:Story src="${story}"/></Document>`),
  );
  expect([...parts.keys()].at(-1)).toBe(story);
});
