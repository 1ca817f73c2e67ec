import { strToU8 } from 'fflate';
import type { Artwork } from '../../src/core/artwork/artwork';
import { boundsOf, POINTS_PER_MM } from '../../src/core/geometry';
import { readIdml, readIdms } from '../../src/formats/idml/read';
import { BLACK, frame, layer, PAGE, PAPER, page, path, type Template, template } from './idml-samples';

const INCH = 25.4;

async function artwork(parts: Template, number = 1): Promise<Artwork> {
  const result = await readIdml(template(parts), number);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const boxes = ({ shapes }: Artwork) =>
  shapes.map(({ contours }) => {
    const { x, y, width, height } = boundsOf(contours.flat());
    return [x, y, width, height].map((v) => Number(v.toFixed(6)) + 0);
  });

const inkOf = async (swatches: string, attributes: string) => {
  const item = frame(`Self="i" ${attributes}`, [0, 0, 10, 10]);
  const { shapes } = await artwork({ swatches, spreads: [page() + item] });
  return shapes[0]?.ink;
};

describe('pages', () => {
  test('measures from the corner of a page whose bounds do not begin at 0', async () => {
    const offset = '<Page Self="p" GeometricBounds="36 72 180 288" ItemTransform="1 0 0 1 100 200"/>';
    const item = frame('Self="i" FillColor="Color/Black"', [172, 236, 72, 36]);
    const read = await artwork({ spreads: [offset + item] });
    expect(read.page).toEqual({ x: 0, y: 0, width: 3 * INCH, height: 2 * INCH });
    expect(boxes(read)).toEqual([[0, 0, INCH, INCH / 2]]);
  });

  test('gives each page of a facing spread what stands on it, in the order of the design map', async () => {
    const two =
      '<Page Self="a" GeometricBounds="0 0 144 144" ItemTransform="1 0 0 1 -144 -72"/>' +
      '<Page Self="b" GeometricBounds="0 0 144 144" ItemTransform="1 0 0 1 0 -72"/>' +
      frame('Self="i" FillColor="Color/Black"', [-144, -72, 72, 72]) +
      frame('Self="j" FillColor="Color/Black"', [72, 0, 72, 72]) +
      frame('Self="k" FillColor="Color/Black"', [-36, -72, 72, 36]);
    const one = page() + frame('Self="l" FillColor="Color/Black"', [0, 0, 72, 72]);
    const parts = { spreads: [one, two], spreadAttributes: 'BindingLocation="1"' };
    expect(boxes(await artwork(parts, 1))).toEqual([[50, 40, INCH, INCH]]);
    expect(boxes(await artwork(parts, 2))).toEqual([
      [0, 0, INCH, INCH],
      [38.1, 0, INCH, INCH / 2],
    ]);
    expect(boxes(await artwork(parts, 3))).toEqual([
      [INCH, INCH, INCH, INCH],
      [-INCH / 2, 0, INCH, INCH / 2],
    ]);
    expect(await readIdml(template(parts), 4)).toMatchObject({ ok: false });
    expect(await readIdml(template(parts), 0)).toMatchObject({ ok: false });
  });

  test.each([
    ['in the middle without facing pages', 'false', '', [-144, -72]],
    ['right of the spine with facing pages', 'true', 'BindingLocation="0"', [0, -72]],
    ['left of the spine with facing pages', 'true', 'BindingLocation="1"', [-288, -72]],
  ])('places a page without geometry %s', async (_, facing, spreadAttributes, corner) => {
    const [x, y] = corner as [number, number];
    const read = await artwork({
      preferences: `<DocumentPreference PageWidth="288" PageHeight="144" FacingPages="${facing}"/>`,
      spreadAttributes,
      spreads: [`<Page Self="p" Name="1"/>${frame('Self="i" FillColor="Color/Black"', [x, y, 72, 36])}`],
    });
    expect(read.page).toEqual({ x: 0, y: 0, width: 4 * INCH, height: 2 * INCH });
    expect(boxes(read)).toEqual([[0, 0, INCH, INCH / 2]]);
  });
});

describe('geometry', () => {
  test('follows the transforms of nested groups', async () => {
    // Inner to outer: turn a quarter counter-clockwise as seen, double, move to the page's corner.
    const bar = frame('Self="b" FillColor="Color/Black" ItemTransform="0 -1 1 0 0 0"', [0, 0, 10, 40]);
    const inner = `<Group Self="g" ItemTransform="2 0 0 2 0 0">${bar}</Group>`;
    const outer = `<Group Self="h" ItemTransform="1 0 0 1 ${-PAGE.width / 2} ${20 - PAGE.height / 2}">${inner}</Group>`;
    const [box] = boxes(await artwork({ spreads: [page() + outer] }));
    const mm = (points: number) => Number((points / POINTS_PER_MM).toFixed(6));
    expect(box).toEqual([0, 0, mm(80), mm(20)]);
  });

  test('keeps the sub-paths of a compound path and their curves', async () => {
    const curved =
      '<GeometryPathType PathOpen="true"><PathPointArray><PathPointType Anchor="0 0" LeftDirection="0 0" RightDirection="36 -36"/><PathPointType Anchor="72 0" LeftDirection="36 -36" RightDirection="72 0"/></PathPointArray></GeometryPathType>';
    const item = `<Polygon Self="i" FillColor="Color/Black" ItemTransform="1 0 0 1 ${-PAGE.width / 2} ${-PAGE.height / 2}"><Properties><PathGeometry>${path([0, 0], [72, 0], [0, 72])}${curved}</PathGeometry></Properties></Polygon>`;
    const { shapes } = await artwork({ spreads: [page() + item] });
    const [straight, bent] = shapes[0]?.contours ?? [];
    expect(straight).toHaveLength(3);
    expect(straight?.every((p) => !p.arriving && !p.leaving)).toBe(true);
    expect(bent?.map(({ arriving, leaving }) => [!!arriving, !!leaving])).toEqual([
      [false, true],
      [true, false],
    ]);
    expect(bent?.[0]?.leaving?.x).toBeCloseTo(INCH / 2, 6);
    expect(bent?.[0]?.leaving?.y).toBeCloseTo(-INCH / 2, 6);
  });

  test.each(['NaN 0 0 1 0 0', '1 0 0 1', '1e400 0 0 1 0 0', 'x', '1e200 0 0 1e200 1e300 0'])(
    'leaves out an item with the transform "%s" and reads the others',
    async (transform) => {
      const spread =
        page() +
        `<Group Self="g" ItemTransform="${transform}">${frame('Self="i" FillColor="Color/Black" ItemTransform="1e200 0 0 1 0 0"', [0, 0, 9, 9])}</Group>` +
        frame('Self="j" FillColor="Color/Black"', [0, 0, 72, 72]);
      expect(boxes(await artwork({ spreads: [spread] }))).toEqual([[50, 40, INCH, INCH]]);
    },
  );

  test('leaves out lines, items without a path and broken points', async () => {
    const spread =
      page() +
      '<Rectangle Self="a" FillColor="Color/Black"/>' +
      `<GraphicLine Self="b" FillColor="Color/Black"><Properties><PathGeometry>${path([0, 0], [72, 0])}</PathGeometry></Properties></GraphicLine>` +
      `<Polygon Self="c" FillColor="Color/Black"><Properties><PathGeometry>${path([0, 0], [Number.NaN, 0], [0, 9])}<GeometryPathType PathOpen="false"/></PathGeometry></Properties></Polygon>`;
    expect(boxes(await artwork({ spreads: [spread] }))).toEqual([]);
  });
});

describe('inks', () => {
  const colour = (self: string, rest: string) => `<Color Self="${self}" ${rest}/>`;
  const SWATCHES =
    BLACK +
    colour(
      'Color/Paper',
      'Model="Process" Space="CMYK" ColorValue="0 4 20 0" ColorOverride="Specialpaper" Name="Paper"',
    ) +
    colour(
      'Color/R',
      'Model="Registration" Space="CMYK" ColorValue="100 100 100 100" ColorOverride="Specialregistration" Name="Registration"',
    ) +
    colour('Color/c', 'Model="Process" Space="CMYK" ColorValue="80 40 20 10" Name="Rich"') +
    colour('Color/s', 'Model="Spot" Space="LAB" ColorValue="49.8 69 55" Name="PANTONE 485 C"') +
    colour('Color/rgb', 'Model="Process" Space="RGB" ColorValue="55 155 255" Name="rgb"') +
    colour('Color/lab', 'Model="Process" Space="LAB" ColorValue="50 0 0" Name="lab"') +
    colour('Color/broken', 'Model="Process" Space="CMYK" ColorValue="1 2" Name="broken"') +
    '<Tint Self="Tint/t" TintValue="50" BaseColor="Color/c" Name="t"/>' +
    '<Tint Self="Tint/loop" TintValue="50" BaseColor="Tint/loop" Name="loop"/>' +
    '<Swatch Self="Swatch/None" Name="None"/>' +
    '<Gradient Self="Gradient/g" Type="Linear" Name="g"/>';

  test.each([
    ['Color/Black', '', { space: 'cmyk', cmyk: [0, 0, 0, 100] }],
    ['Color/Black', 'FillTint="30"', { space: 'cmyk', cmyk: [0, 0, 0, 30] }],
    ['Color/Black', 'FillTint="-1"', { space: 'cmyk', cmyk: [0, 0, 0, 100] }],
    ['Color/Paper', '', { space: 'cmyk', cmyk: [0, 0, 0, 0] }],
    ['Color/R', '', { space: 'registration', tint: 100 }],
    ['Color/R', 'FillTint="20"', { space: 'registration', tint: 20 }],
    ['Color/c', '', { space: 'cmyk', cmyk: [80, 40, 20, 10] }],
    ['Color/s', 'FillTint="60"', { space: 'spot', name: 'PANTONE 485 C', tint: 60 }],
    ['Color/rgb', 'FillTint="50"', { space: 'rgb', rgb: [155, 205, 255] }],
    ['Tint/t', '', { space: 'cmyk', cmyk: [40, 20, 10, 5] }],
    ['Tint/t', 'FillTint="50"', { space: 'cmyk', cmyk: [20, 10, 5, 2.5] }],
    ['Color/lab', '', { space: 'unknown', description: 'Color/lab' }],
    ['Color/broken', '', { space: 'unknown', description: 'Color/broken' }],
    ['Tint/loop', '', { space: 'unknown', description: 'Tint/loop' }],
    ['Gradient/g', '', { space: 'unknown', description: 'Gradient/g' }],
    ['Color/missing', '', { space: 'unknown', description: 'Color/missing' }],
    ['Swatch/None', '', undefined],
  ])('reads %s %s', async (fill, tint, expected) => {
    expect(await inkOf(SWATCHES, `FillColor="${fill}" ${tint}`)).toEqual(expected);
  });

  test('takes the fill of the object style where the item states none', async () => {
    const style = (enabled: string) =>
      `<RootObjectStyleGroup Self="r"><ObjectStyleGroup Self="f"><ObjectStyle Self="ObjectStyle/x" ${enabled} FillColor="Color/Black" FillTint="50" OverprintFill="true"/></ObjectStyleGroup></RootObjectStyleGroup>`;
    const item = frame('Self="i" AppliedObjectStyle="ObjectStyle/x"', [0, 0, 72, 72]);
    const applied = await artwork({ styles: style(''), spreads: [page() + item] });
    expect(applied.shapes).toMatchObject([{ ink: { cmyk: [0, 0, 0, 50] }, overprint: 'overprint' }]);
    const off = await artwork({ styles: style('EnableFill="false"'), spreads: [page() + item] });
    expect(off.shapes).toEqual([]);
  });

  test('tells overprinting fills from knocking ones', async () => {
    const spread =
      page() +
      frame('Self="i" FillColor="Color/Black" OverprintFill="true"', [0, 0, 9, 9]) +
      frame('Self="j" FillColor="Color/Black" OverprintFill="false"', [0, 0, 9, 9]);
    const { shapes } = await artwork({ spreads: [spread] });
    expect(shapes.map(({ overprint }) => overprint)).toEqual(['overprint', 'knockout']);
  });
});

describe('what is printed', () => {
  const item = (attributes: string, inside = '') =>
    frame(`Self="i" FillColor="Color/Black" ${attributes}`, [0, 0, 72, 72], { inside });

  test.each([
    ['hidden', item('Visible="false"')],
    ['non-printing', item('Nonprinting="true"')],
    ['inside a hidden group', `<Group Self="g" Visible="false">${item('')}</Group>`],
    ['inside a non-printing group', `<Group Self="g" Nonprinting="true">${item('')}</Group>`],
    ['on a hidden layer', item('ItemLayer="hidden"')],
    ['on a non-printing layer', item('ItemLayer="proof"')],
    ['in a group on a hidden layer', `<Group Self="g" ItemLayer="hidden">${item('')}</Group>`],
    ['beside the page', frame('Self="i" FillColor="Color/Black"', [PAGE.width, 0, 72, 72])],
    ['without a fill', frame('Self="i"', [0, 0, 72, 72])],
  ])('leaves out an item %s', async (_, xml) => {
    const layers = layer('l1') + layer('hidden', 'Visible="false"') + layer('proof', 'Printable="false"');
    expect(boxes(await artwork({ layers, spreads: [page() + xml] }))).toEqual([]);
    expect(boxes(await artwork({ layers, spreads: [page() + item('ItemLayer="l1"')] }))).toHaveLength(1);
  });

  test('paints layers from the bottom up and items of a layer in the order of the file', async () => {
    const at = (name: string, x: number) =>
      frame(`Self="i" FillColor="Color/Black" ItemLayer="${name}"`, [x, 0, 1, 1]);
    const read = await artwork({
      layers: layer('bottom') + layer('top'),
      spreads: [page() + at('top', 1) + at('bottom', 2) + at('top', 3) + at('bottom', 4)],
    });
    const xs = boxes(read).map(([x]) => Math.round((x as number) * POINTS_PER_MM - PAGE.width / 2));
    expect(xs).toEqual([2, 4, 1, 3]);
  });

  test('shows the master below the page, without what the page overrides', async () => {
    const onMaster = (self: string, x: number) =>
      frame(`Self="${self}" FillColor="Color/Black"`, [x, 0, 1, 1]);
    const masters = [page() + onMaster('ma', 1) + onMaster('mb', 2)];
    const using = page('OverrideList="mb"').replace('AppliedMaster="n"', 'AppliedMaster="m1"');
    const spread = using + onMaster('own', 3);
    const xs = (read: Artwork) =>
      boxes(read).map(([x]) => Math.round((x as number) * POINTS_PER_MM - PAGE.width / 2));
    expect(xs(await artwork({ masters, spreads: [spread] }))).toEqual([1, 3]);
    const without = { masters, spreads: [spread], spreadAttributes: 'ShowMasterItems="false"' };
    expect(xs(await artwork(without))).toEqual([3]);
  });

  test('survives masters that are based on each other', async () => {
    const based = (other: string, self: string) =>
      page().replace('AppliedMaster="n"', `AppliedMaster="${other}"`) +
      frame(`Self="${self}" FillColor="Color/Black"`, [0, 0, 1, 1]);
    const masters = [based('m2', 'a'), based('m1', 'b')];
    const spreads = [page().replace('AppliedMaster="n"', 'AppliedMaster="m1"')];
    expect((await artwork({ masters, spreads })).shapes).toHaveLength(2);
  });
});

describe('snippets', () => {
  const snippet = (content: string) =>
    strToU8(`<?xml version="1.0"?><?aid style="50" type="snippet"?><Document Self="d">${content}</Document>`);

  test('reads the page items of a snippet with the swatches in it', async () => {
    const spread = `<Spread Self="s">${page()}${frame('Self="i" FillColor="Color/Black"', [0, 0, 72, 72])}</Spread>`;
    const result = await readIdms(snippet(BLACK + PAPER + spread), 1);
    expect(result).toMatchObject({ ok: true, value: { shapes: [{ ink: { cmyk: [0, 0, 0, 100] } }] } });
  });

  test('refuses other XML', async () => {
    expect(await readIdms(strToU8('<svg/>'), 1)).toMatchObject({
      problems: [{ code: 'format/broken', format: 'idms' }],
    });
  });
});
