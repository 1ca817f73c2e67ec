import { paintSvg, readWithZbar, readWithZxing } from '../../judges/decoders';
import { plates } from '../../judges/ghostscript';
import { modules } from '../kernel/ean';
import { colour, type Opened, open, rectangle, set } from './dom';
import { type DocumentPlan, type Dom, hostileDocument, plainPlan } from './index';

const EAN = '9770311175001';

/** Draws an EAN-13 as one compound path, its upper left corner in mm from the artboard's. */
function drawEan(opened: Opened, container: string, [x, y]: readonly [number, number]): void {
  const { app, enumerations, document } = opened;
  const MM = 72 / 25.4;
  const before = app.coordinateSystem;
  set(app, { coordinateSystem: enumerations.CoordinateSystem!.ARTBOARDCOORDINATESYSTEM });
  const board = document.artboards![document.artboards!.getActiveArtboardIndex!() as unknown as number]!;
  const [dx, dy] = board.rulerOrigin as unknown as [number, number];
  const bars = document.layers!.getByName!(container).compoundPathItems!.add!();
  const bits = modules(EAN);
  for (const { index, 0: run } of bits.matchAll(/1+/g)) {
    const [left, right] = [index, index + run.length].map((i) => (x + i * 0.33) * MM - dx) as [
      number,
      number,
    ];
    const [top, bottom] = [-y * MM + dy, -(y + 20) * MM + dy];
    const bar = bars.pathItems!.add!();
    bar.setEntirePath!([
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ]);
    set(bar, { closed: true });
  }
  set(bars.pathItems![0]!, {
    fillColor: colour(opened, 'CMYKColor', { black: 100 }),
    filled: true,
    stroked: false,
    fillOverprint: false,
  });
  set(app, { coordinateSystem: before });
}

const EMPTY: Partial<DocumentPlan> = { items: [], selection: { kind: 'items', names: [] } };

test.each<[string, DocumentPlan, string]>([
  ['a plain document', { ...plainPlan, ...EMPTY }, 'Layer 1'],
  ['a hostile document', hostileDocument(1, EMPTY), 'Artwork'],
  ['another hostile document', hostileDocument(2, EMPTY), 'Artwork'],
])('two readers read the symbol drawn in %s', async (_, document, layer) => {
  const opened = open({ document });
  drawEan(opened, layer, [60, 60]);
  const picture = paintSvg(opened.double.toSvg(), 300);
  expect(await readWithZxing(picture, 'Ignore')).toEqual({ gtin13: EAN, addOn: null });
  expect(await readWithZbar(picture)).toEqual({ gtin13: EAN, addOn: null });
  const [shape] = opened.double.artwork().shapes;
  expect(shape?.ink).toEqual({ space: 'cmyk', cmyk: [0, 0, 0, 100] });
  expect(shape?.contours[0]?.[0]).toEqual({ x: expect.closeTo(60, 6), y: expect.closeTo(60, 6) });
  expect(opened.double.ledger.violations).toEqual([]);
});

test.each(['fills', 'strokes'] as const)('Ghostscript separates %s by their inks and overprint', (kind) => {
  const opened = open({
    document: {
      ...plainPlan,
      ...EMPTY,
      spots: [{ name: 'Deep blue', model: 'SPOT', color: { cls: 'CMYKColor', channels: DEEP } }],
    },
  });
  const { document, constructors, double } = opened;
  const [on, paint, overprint] =
    kind === 'fills'
      ? ['filled', 'fillColor', 'fillOverprint']
      : ['stroked', 'strokeColor', 'strokeOverprint'];
  const square = (ink: Dom, isOver: boolean): void => {
    const path = rectangle(document.layers![0]!, [100, 300, 300, 100]);
    set(path, { filled: false, stroked: false, strokeWidth: 20 });
    set(path, { [paint]: ink, [on]: true, [overprint]: isOver });
  };
  const spot = new constructors.SpotColor!();
  set(spot, { spot: document.spots!.getByName!('Deep blue') });
  const covered = () => [...plates({ bytes: double.toPdf(), extension: 'pdf' }).keys()].sort();
  square(colour(opened, 'CMYKColor', { cyan: 100 }), false);
  expect(covered()).toEqual(['Cyan']);
  square(spot, true);
  expect(covered()).toEqual(['Cyan', 'Deep blue']);
  square(colour(opened, 'CMYKColor', { black: 100 }), false);
  expect(covered()).toEqual(['Black']);
});

const DEEP = { cyan: 100, magenta: 60, yellow: 10, black: 53 };
