import { strFromU8, unzipSync } from 'fflate';
import { readIdml } from '../../../src/formats/idml/read';
import { readWithZbar, readWithZxing } from '../../judges/decoders';
import { renderGray } from '../../judges/ghostscript';
import { openInScribus } from '../../judges/scribus';
import { open, set } from './dom';
import { drawEan } from './ean';
import { hostileDocument, plainPlan } from './index';

const EAN = '9770311175001';

/** The settings a script would make before it draws. */
function pointsOnPage({ app, document, indesign }: ReturnType<typeof open>): void {
  set(app.scriptPreferences!, { measurementUnit: indesign.MeasurementUnits!.POINTS });
  set(document.viewPreferences!, { rulerOrigin: indesign.RulerOrigin!.PAGE_ORIGIN });
  set(document, { zeroPoint: [0, 0] });
}

test('a symbol drawn in the double prints from Scribus and two readers read it', async () => {
  const opened = open({ document: { ...plainPlan, items: [], selection: { kind: 'items', names: [] } } });
  pointsOnPage(opened);
  const page = opened.document.pages!.item!(0);
  drawEan(page, opened.document.layers!.item!(0), EAN, [150, 200]);
  const scribus = openInScribus(opened.double.toIdml(), 'idml');
  expect(scribus.pages).toBe(1);
  const picture = renderGray({ bytes: scribus.pdf, extension: 'pdf' }, 300);
  expect(await readWithZxing(picture, 'Ignore')).toEqual({ gtin13: EAN, addOn: null });
  expect(await readWithZbar(picture)).toEqual({ gtin13: EAN, addOn: null });
  expect(opened.double.ledger.violations).toEqual([]);
  expect(opened.double.ledger.ignored).toEqual([]);
});

test('hostile documents open in Scribus with all their pages and layers', () => {
  for (const seed of [0, 3]) {
    const opened = open({ document: hostileDocument(seed) });
    const scribus = openInScribus(opened.double.toIdml(), 'idml');
    expect(scribus.pages).toBe(3);
    expect(scribus.items.length).toBeGreaterThan(5);
  }
});

test.each([0, 1, 2, 3])(
  'a bar drawn on the third page of hostile document %d stands in the file where it was drawn',
  async (seed) => {
    const opened = open({
      document: hostileDocument(seed, { items: [], selection: { kind: 'items', names: [] } }),
    });
    pointsOnPage(opened);
    const { document } = opened;
    const shape = document.pages!.item!(2).polygons!.add!(document.layers!.itemByName!('Artwork'));
    shape.applyObjectStyle!(document.objectStyles!.item!(0), true);
    shape.paths!.add!({
      entirePath: [
        [30, 40],
        [30, 100],
        [33, 100],
        [33, 40],
      ],
    });
    shape.paths!.item!(0).remove!();
    set(shape, { fillColor: document.swatches!.item!(3), overprintFill: true });

    const read = await readIdml(opened.double.toIdml(), 3);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const [found] = read.value.shapes;
    expect(read.value.shapes).toHaveLength(1);
    expect(found?.ink).toEqual({ space: 'cmyk', cmyk: [0, 0, 0, 100] });
    expect(found?.overprint).toBe('overprint');
    const mm = 25.4 / 72;
    const wanted = [
      [30, 40],
      [30, 100],
      [33, 100],
      [33, 40],
    ].map(([x, y]) => [x! * mm, y! * mm]);
    found?.contours[0]?.forEach((p, i) => {
      expect(p.x).toBeCloseTo(wanted[i]![0]!, 6);
      expect(p.y).toBeCloseTo(wanted[i]![1]!, 6);
    });
  },
);

test('labels, alternative text, effects and swatches are in the file', () => {
  const { document, double, indesign } = open();
  const item = document.rectangles!.item!(0);
  item.insertLabel!('org.example', '{"a":"<&>"}');
  set(item.objectExportOptions!, {
    altTextSourceType: indesign.SourceType!.SOURCE_CUSTOM,
    customAltText: 'bars',
  });
  set(item.transparencySettings!.blendingSettings!, { opacity: 40 });
  document.colors!.add!({ name: 'PMS "1"', model: indesign.ColorModel!.SPOT, colorValue: [0, 0, 0, 1] });
  const parts = unzipSync(double.toIdml());
  const text = Object.values(parts)
    .map((p) => strFromU8(p))
    .join('\n');
  expect(text).toContain(
    '<KeyValuePair Key="org.example" Value="{&quot;a&quot;:&quot;&lt;&amp;&gt;&quot;}"/>',
  );
  expect(text).toContain('<ObjectExportOption AltTextSourceType="SourceCustom" CustomAltText="bars"/>');
  expect(text).toContain('<BlendingSetting Opacity="40"/>');
  expect(text).toMatch(
    /<Color Self="Color\/u\d+" Model="Spot" Space="CMYK" ColorValue="0 0 0 1"[^>]*Name="PMS &quot;1&quot;"/,
  );
});
