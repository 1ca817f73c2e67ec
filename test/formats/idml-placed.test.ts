import { strToU8 } from 'fflate';
import { findBarcodes } from '../../src/core/artwork/find';
import { boundsOf, POINTS_PER_MM } from '../../src/core/geometry';
import { layoutSymbol } from '../../src/core/symbol/layout';
import { FORMATS, openerFor } from '../../src/formats/formats';
import { zipPackage } from '../../src/formats/idml/package';
import { writePdf } from '../../src/formats/pdf/write';
import { svgText } from '../../src/formats/svg/write';
import { coverNumber, PLAIN, symbolSpec } from '../core/requests';
import { BLACK, frame, PAGE, PAPER, page, path, type Template, templateParts } from './idml-samples';
import { bitmapPng } from './picture-samples';

type Links = Readonly<Record<string, Uint8Array>>;

/** A page of a template whose design map names stories, read with the files it links to. */
async function artwork(
  parts: Template,
  { stories = {}, links }: { stories?: Record<string, string>; links?: Links } = {},
) {
  const files = templateParts(parts);
  const named = Object.keys(stories).map((id) => `<idPkg:Story src="Stories/Story_${id}.xml"/>`);
  const map = Buffer.from(files['designmap.xml']!)
    .toString()
    .replace('</Document>', `${named.join('')}</Document>`);
  const bytes = zipPackage({
    ...files,
    'designmap.xml': strToU8(map),
    ...Object.fromEntries(
      Object.entries(stories).map(([id, text]) => [
        `Stories/Story_${id}.xml`,
        strToU8(`<idPkg:Story xmlns:idPkg="x"><Story Self="${id}">${text}</Story></idPkg:Story>`),
      ]),
    ),
  });
  const opened = await openerFor('idml')(bytes, links && (async (address) => links[address] ?? null));
  const read = opened.ok ? await opened.value.pages[0]!() : opened;
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

const mm = (points: number): number => points / POINTS_PER_MM;
const CORNER = `1 0 0 1 ${-PAGE.width / 2} ${-PAGE.height / 2}`;
const box = (points: Parameters<typeof boundsOf>[0]) => {
  const { x, y, width, height } = boundsOf(points);
  return [x, y, width, height].map((v) => Math.round(v * POINTS_PER_MM * 1000) / 1000 + 0);
};

describe('strokes', () => {
  const bar = (attributes: string, rest = '') =>
    frame(
      `Self="b" StrokeColor="Color/Black" StrokeWeight="4" ItemTransform="${CORNER}" ${attributes}`,
      [50, 50, 40, 60],
      { inside: rest },
    );
  const strokes = async (xml: string) => (await artwork({ spreads: [page() + xml] })).shapes;

  test.each([
    ['CenterAlignment', [48, 48, 44, 64], [52, 52, 36, 56]],
    ['InsideAlignment', [50, 50, 40, 60], [54, 54, 32, 52]],
    ['OutsideAlignment', [46, 46, 48, 68], [50, 50, 40, 60]],
  ])('are a ring by %s', async (alignment, outer, inner) => {
    const [shape] = await strokes(bar(`StrokeAlignment="${alignment}"`));
    expect(shape?.ink).toEqual({ space: 'cmyk', cmyk: [0, 0, 0, 100] });
    expect(shape?.contours.map(box).sort((a, b) => b[2]! - a[2]!)).toEqual([outer, inner]);
    // One edge runs the other way round, so that the middle stays free.
    const turns = shape?.contours.map((c) =>
      Math.sign(
        c.reduce((sum, p, i) => sum + p.x * c[(i + 1) % c.length]!.y - p.y * c[(i + 1) % c.length]!.x, 0),
      ),
    );
    expect(turns?.reduce((a, b) => a + b, 0)).toBe(0);
  });

  test('of lines are bars, thick as they are turned and scaled', async () => {
    const line = (transform: string) =>
      `<GraphicLine Self="l" StrokeColor="Color/Black" StrokeTint="50" StrokeWeight="2" OverprintStroke="true" ItemTransform="${transform}"><Properties><PathGeometry>${path([0, 0], [0, 60]).replace('PathOpen="false"', 'PathOpen="true"')}</PathGeometry></Properties></GraphicLine>`;
    const [upright] = await strokes(line('1 0 0 1 0 0'));
    expect(box(upright!.contours.flat()).slice(2)).toEqual([2, 60]);
    expect(upright).toMatchObject({ id: 'l', overprint: 'overprint', ink: { cmyk: [0, 0, 0, 50] } });
    const [turned] = await strokes(line('0 2 -2 0 0 0'));
    expect(box(turned!.contours.flat()).slice(2)).toEqual([120, 4]);
  });

  test('stand above the fill, in the order of the file', async () => {
    const shapes = await strokes(bar('FillColor="Color/Paper"'));
    expect(shapes.map(({ ink }) => ink)).toEqual([
      { space: 'cmyk', cmyk: [0, 0, 0, 0] },
      { space: 'cmyk', cmyk: [0, 0, 0, 100] },
    ]);
  });

  test.each(['StrokeColor="Swatch/None"', 'StrokeWeight="0"'])('with %s are none', async (attribute) => {
    const [name] = attribute.split('=');
    expect(await strokes(bar('').replace(new RegExp(`${name}="[^"]*"`), attribute))).toEqual([]);
  });

  test('of a style nobody reads have no ink anyone knows', async () => {
    const [shape] = await strokes(bar('StrokeType="StrokeStyle/$ID/Wavy"'));
    expect(shape?.ink).toEqual({ space: 'unknown', description: 'StrokeStyle/$ID/Wavy' });
  });
});

describe('transparency', () => {
  const setting = (inside: string, part = 'TransparencySetting') => `<${part}>${inside}</${part}>`;
  const item = (inside: string) =>
    frame(`Self="i" FillColor="Color/Black" ItemTransform="${CORNER}"`, [9, 9, 9, 9], { inside });

  test.each([
    ['<BlendingSetting Opacity="40" BlendMode="Multiply"/>', { opacity: 0.4, blend: 'Multiply' }],
    ['<DropShadowSetting Mode="Drop"/>', { effect: 'drop shadow' }],
    ['<OuterGlowSetting Applied="true"/>', { effect: 'outer glow' }],
    ['<GradientFeatherSetting Applied="true"/>', { effect: 'gradient feather' }],
  ])('by %s is said', async (inside, said) => {
    const { shapes } = await artwork({ spreads: [page() + item(setting(inside))] });
    expect(shapes).toMatchObject([said]);
  });

  test.each([
    '<BlendingSetting Opacity="100" BlendMode="Normal"/>',
    '<DropShadowSetting Mode="None"/>',
    '<SatinSetting Applied="false"/>',
  ])('by %s is none', async (inside) => {
    const { shapes } = await artwork({ spreads: [page() + item(setting(inside))] });
    for (const key of ['opacity', 'blend', 'effect']) expect(shapes[0]).not.toHaveProperty(key);
  });

  test('of groups holds of everything in them, and multiplies', async () => {
    const half = setting('<BlendingSetting Opacity="50"/>');
    const group = `<Group Self="g" ItemTransform="1 0 0 1 0 0">${half}${item(half)}</Group>`;
    expect((await artwork({ spreads: [page() + group] })).shapes).toMatchObject([{ opacity: 0.25 }]);
  });

  test('of an object style holds where the item says nothing', async () => {
    const styles = `<RootObjectStyleGroup Self="r"><ObjectStyle Self="ObjectStyle/x">${setting('<BlendingSetting Opacity="30"/>')}</ObjectStyle></RootObjectStyleGroup>`;
    const styled = (inside: string) =>
      item(inside).replace('Self="i"', 'Self="i" AppliedObjectStyle="ObjectStyle/x"');
    expect((await artwork({ styles, spreads: [page() + styled('')] })).shapes).toMatchObject([
      { opacity: 0.3 },
    ]);
  });
});

describe('inks', () => {
  test('mixed of several plates keep each of them', async () => {
    const swatches = `${BLACK}<Ink Self="Ink/Gold" Name="Gold"/><MixedInk Self="MixedInk/m" InkList="Ink/$ID/Process Black Ink/Gold" InkPercentages="100 40" Name="m"/>`;
    const item = frame('Self="i" FillColor="MixedInk/m" FillTint="50"', [0, 0, 9, 9]);
    const { shapes } = await artwork({ swatches, spreads: [page() + item] });
    expect(shapes[0]?.ink).toEqual({
      space: 'plates',
      plates: [
        { name: 'Black', tint: 50 },
        { name: 'Gold', tint: 20 },
      ],
    });
  });
});

describe('the bleed', () => {
  const offsets =
    'DocumentBleedTopOffset="9" DocumentBleedBottomOffset="18" DocumentBleedInsideOrLeftOffset="0" DocumentBleedOutsideOrRightOffset="27"';

  test('lies around the page, which is the trim', async () => {
    const { trim, bleed, page: whole } = await artwork({ preferences: `<DocumentPreference ${offsets}/>` });
    expect(trim).toEqual(whole);
    expect(bleed).toEqual({
      x: 0,
      y: mm(-9),
      width: expect.closeTo(whole.width + mm(27), 6),
      height: expect.closeTo(whole.height + mm(27), 6),
    });
  });

  test('is outside on the left of a left page', async () => {
    const { bleed } = await artwork({
      preferences: `<DocumentPreference FacingPages="true" ${offsets}/>`,
      spreadAttributes: 'BindingLocation="1"',
    });
    expect(bleed?.x).toBeCloseTo(mm(-27), 6);
  });
});

describe('text', () => {
  const text = (attributes = '', inside = '') =>
    frame(`Self="t" ParentStory="u1" ItemTransform="${CORNER}" ${attributes}`, [50, 50, 100, 20], {
      kind: 'TextFrame',
      inside,
    });
  const range = (content: string, attributes = 'PointSize="10"', font = 'OCR B') =>
    `<ParagraphStyleRange AppliedParagraphStyle="ParagraphStyle/p" Justification="CenterAlign"><CharacterStyleRange ${attributes}><Properties><AppliedFont type="string">${font}</AppliedFont></Properties>${content}</CharacterStyleRange></ParagraphStyleRange>`;

  test('has its characters, font, size, ink and place', async () => {
    const stories = {
      u1: range(
        '<Content>ISSN 0317&#x2d;8471</Content>',
        'PointSize="10" FillColor="Color/Black" FillTint="60" OverprintFill="true"',
      ),
    };
    const { texts, unseen } = await artwork({ spreads: [page() + text()] }, { stories });
    expect(texts).toMatchObject([
      {
        id: 't',
        characters: 'ISSN 0317-8471',
        font: 'OCR B',
        size: expect.closeTo(mm(10), 9),
        ink: { cmyk: [0, 0, 0, 60] },
        overprint: 'overprint',
        after: 0,
      },
    ]);
    // One line in the middle of its frame: fourteen characters of six tenths of ten points.
    expect(box(texts[0]!.corners)).toEqual([58, 50, 84, 12]);
    expect(unseen).toBeUndefined();
  });

  test('of several lines takes its whole frame', async () => {
    const stories = { u1: range('<Content>9 77</Content><Br/><Content>0317</Content>') };
    const { texts } = await artwork({ spreads: [page() + text()] }, { stories });
    expect(texts[0]?.characters).toBe('9 77\n0317');
    expect(box(texts[0]!.corners)).toEqual([50, 50, 100, 20]);
  });

  test('takes size, font and ink from its styles', async () => {
    const styles = `<RootParagraphStyleGroup Self="r"><ParagraphStyle Self="ParagraphStyle/base" PointSize="8" FillColor="Color/Paper"><Properties><AppliedFont type="string">Base</AppliedFont></Properties></ParagraphStyle><ParagraphStyleGroup Self="g"><ParagraphStyle Self="ParagraphStyle/p" PointSize="7"><Properties><BasedOn type="object">ParagraphStyle/base</BasedOn></Properties></ParagraphStyle></ParagraphStyleGroup></RootParagraphStyleGroup>`;
    const story =
      '<ParagraphStyleRange AppliedParagraphStyle="ParagraphStyle/p"><CharacterStyleRange><Content>05</Content></CharacterStyleRange></ParagraphStyleRange>';
    const { texts } = await artwork(
      { swatches: BLACK + PAPER, styles, spreads: [page() + text()] },
      { stories: { u1: story } },
    );
    expect(texts).toMatchObject([
      { size: expect.closeTo(mm(7), 9), font: 'Base', ink: { cmyk: [0, 0, 0, 0] } },
    ]);
  });

  test('stands in the first frame of its thread', async () => {
    const stories = { u1: range('<Content>one two</Content>') };
    const next = text('PreviousTextFrame="t"').replace('Self="t"', 'Self="t2"');
    const { texts } = await artwork(
      { spreads: [page() + text('NextTextFrame="t2" PreviousTextFrame="n"') + next] },
      { stories },
    );
    expect(texts.map(({ id }) => id)).toEqual(['t']);
  });

  test.each([
    ['a barcode font', { u1: range('<Content>x</Content>', '', 'EAN-13 B Half Height') }, 'text'],
    ['a story that is missing', {}, 'text'],
    ['an anchored item', { u1: range(`<Content>x</Content>${frame('Self="a"', [0, 0, 1, 1])}`) }, 'content'],
  ])('with %s says so', async (_, stories, what) => {
    const { unseen } = await artwork({ spreads: [page() + text()] }, { stories });
    expect(unseen).toMatchObject([{ what, bounds: { x: expect.closeTo(mm(50), 6) } }]);
  });
});

describe('placed files', () => {
  const placed = (graphic: string, clip: readonly [number, number, number, number] = [20, 20, 200, 160]) =>
    page() +
    frame(
      `Self="f" FillColor="Color/Paper" StrokeColor="Color/Black" StrokeWeight="1" ItemTransform="${CORNER}"`,
      clip,
      { inside: graphic },
    );
  const graphic = (kind: string, transform: string, [width, height]: readonly [number, number], rest = '') =>
    `<${kind} Self="g" Space="$ID/RGB" ItemTransform="${transform}"><Properties><GraphicBounds Left="0" Top="0" Right="${width}" Bottom="${height}"/>${rest}</Properties><Link Self="k" LinkResourceURI="file:/art"/></${kind}>`;
  const drawing = layoutSymbol(coverNumber(PLAIN.number), symbolSpec());
  const label = { name: 'n', data: '{}', altText: 'a' };
  const size = [drawing.bounds.width * POINTS_PER_MM, drawing.bounds.height * POINTS_PER_MM] as const;

  async function pdf(): Promise<Uint8Array> {
    const written = await writePdf(drawing, label);
    if (!written.ok) throw new Error(JSON.stringify(written.problems));
    return written.value;
  }

  test.each([
    ['PDF', pdf],
    ['SVG', async () => strToU8(svgText(drawing, label))],
    [
      'EPS',
      async () => {
        const written = await FORMATS.eps.write(drawing, label);
        return written.ok ? written.value : new Uint8Array(0);
      },
    ],
  ] as const)('of %s are read, turned and scaled as they were placed', async (kind, bytes) => {
    // A quarter turn clockwise at nine tenths.
    const spread = placed(graphic(kind, '0 .9 -.9 0 150 30', size), [10, 10, 260, 200]);
    const read = await artwork({ spreads: [spread] }, { links: { 'file:/art': await bytes() } });
    const [found, ...others] = findBarcodes(read);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      gtin13: '9771144875007',
      addOn: '12',
      kind: 'vector',
      xDimension: expect.closeTo(0.9 * 0.33, 4),
    });
    expect(found?.rotationDegrees).toBeCloseTo(270, 3);
    expect(read.unseen).toBeUndefined();
    // Between the frame's fill and its stroke.
    expect(read.shapes.at(0)?.id).toBe('f');
    expect(read.shapes.at(-1)?.id).toBe('f');
    expect(read.shapes.slice(1, -1).every(({ id }) => id === 'g')).toBe(true);
  });

  test('are cut by their frame', async () => {
    const spread = placed(graphic('PDF', '1 0 0 1 30 30', size), [20, 20, 60, 160]);
    const { shapes } = await artwork({ spreads: [spread] }, { links: { 'file:/art': await pdf() } });
    const cut = shapes.filter(({ id }) => id === 'g');
    expect(cut.length).toBeGreaterThan(0);
    for (const { clip } of cut)
      expect(clip).toEqual({
        bounds: {
          x: expect.closeTo(mm(20), 6),
          y: expect.closeTo(mm(20), 6),
          width: expect.closeTo(mm(60), 6),
          height: expect.closeTo(mm(160), 6),
        },
        exact: true,
      });
  });

  test('of pixels come as pictures', async () => {
    const png = bitmapPng(2, 1, [0, 255]);
    const { images, unseen } = await artwork(
      { spreads: [placed(graphic('Image', '10 0 0 10 30 40', [2, 1]))] },
      { links: { 'file:/art': png } },
    );
    expect(images).toMatchObject([
      { id: 'g', after: 1, link: 'file:/art', pixels: { width: 2, height: 1 }, space: 'gray' },
    ]);
    expect(box(images[0]!.corners)).toEqual([30, 40, 20, 10]);
    expect([...images[0]!.luminance!()!]).toEqual([0, 255]);
    expect(unseen).toBeUndefined();
  });

  test('inside the document are opened from it', async () => {
    const png = Buffer.from(bitmapPng(2, 1, [0, 255])).toString('base64');
    const inside = graphic('Image', '1 0 0 1 30 40', [20, 10], `<Contents><![CDATA[${png}]]></Contents>`);
    const { images } = await artwork({ spreads: [placed(inside)] });
    expect(images).toMatchObject([{ pixels: { width: 2, height: 1 } }]);
  });

  test.each<readonly [string, Links | undefined]>([
    ['that nobody fetches', undefined],
    ['that are missing', {}],
    ['that are of no known kind', { 'file:/art': strToU8('hello') }],
    ['that are broken', { 'file:/art': strToU8('%PDF-1.4 nothing') }],
    [
      'that were placed by another box',
      {
        'file:/art': strToU8(
          '<svg xmlns="http://www.w3.org/2000/svg" width="9mm" height="9mm"><rect width="9" height="9"/></svg>',
        ),
      },
    ],
  ])('%s are said to be unseen', async (_, links) => {
    const read = await artwork(
      { spreads: [placed(graphic('PDF', '1 0 0 1 30 40', [20, 10]))] },
      links ? { links } : {},
    );
    expect(read.unseen).toMatchObject([
      { what: 'link', detail: 'file:/art', bounds: { x: expect.closeTo(mm(30), 6) } },
    ]);
    expect(read.images).toMatchObject([{ pixels: null, luminance: null, space: 'RGB' }]);
  });

  test('that hold themselves come to an end', async () => {
    const files = templateParts({
      spreads: [placed(graphic('ImportedPage', '1 0 0 1 0 0', [PAGE.width, PAGE.height]))],
    });
    const itself = zipPackage(files);
    const opened = await openerFor('idml')(itself, async () => itself);
    const read = opened.ok && (await opened.value.pages[0]!());
    expect(read).toMatchObject({ ok: true, value: { unseen: [{ what: 'link' }] } });
  });
});
