import { strFromU8, strToU8, unzipSync } from 'fflate';
import { sampleCover } from '../../demo/cover';
import type { Drawing } from '../../src/core/drawing';
import { boundsOf, mapRect, type Rect } from '../../src/core/geometry';
import type { DrawnAt, WriteFormat } from '../../src/formats/format';
import { fillIdml } from '../../src/formats/idml/fill';
import { zipPackage } from '../../src/formats/idml/package';
import { writeIdml, writeIdms } from '../../src/formats/idml/write';
import { type GrayPicture, readWithZbar, readWithZxing } from '../judges/decoders';
import { plates, renderGray } from '../judges/ghostscript';
import { openInScribus } from '../judges/scribus';
import { frame, READING, symbol } from './idml-samples';
import { LABEL, sampleDrawing } from './plate-drawings';

const DPI = 400;
const PER_MM = DPI / 25.4;

async function written(write: WriteFormat, drawing: Drawing): Promise<Uint8Array> {
  const result = await write(drawing, LABEL);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

function filled(template: Uint8Array, target: Parameters<typeof fillIdml>[3], drawing = symbol()) {
  const result = fillIdml(template, drawing, LABEL, target);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return { bytes: result.value.bytes, ...(result.value.places[0] as DrawnAt) };
}

const printed = (bytes: Uint8Array, extension: 'idml' | 'idms'): GrayPicture =>
  renderGray({ bytes: openInScribus(bytes, extension).pdf, extension: 'pdf' }, DPI);

/** Both readers, upright or turned, must give the same number and issue. */
async function expectReadable(picture: GrayPicture): Promise<void> {
  expect(await readWithZxing(picture, 'Require')).toEqual(READING);
  expect(await readWithZbar(picture)).toEqual(READING);
}

/** The smallest rectangle around pixels darker than mid-gray, in mm from the picture's top left corner. */
function darkBox({ width, height, pixels }: GrayPicture): Rect {
  const dark: { x: number; y: number }[] = [];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if ((pixels[y * width + x] as number) < 128) dark.push({ x: x / PER_MM, y: y / PER_MM });
  let box = { left: Number.POSITIVE_INFINITY, top: Number.POSITIVE_INFINITY, right: 0, bottom: 0 };
  for (const { x, y } of dark)
    box = {
      left: Math.min(box.left, x),
      top: Math.min(box.top, y),
      right: Math.max(box.right, x),
      bottom: Math.max(box.bottom, y),
    };
  return { x: box.left, y: box.top, width: box.right - box.left, height: box.bottom - box.top };
}

/** The bars, digits and letters of a drawing. */
const inkBox = (drawing: Drawing): Rect =>
  boundsOf(
    drawing.elements.flatMap((e) => (e.kind === 'path' && e.role !== 'panel' ? e.contours.flat() : [])),
  );

/** Two dots. */
const TOLERANCE = 2 / PER_MM;

function expectBox(got: Rect, wanted: Rect): void {
  for (const key of ['x', 'y', 'width', 'height'] as const)
    expect(Math.abs(got[key] - wanted[key])).toBeLessThan(TOLERANCE);
}

test('a package of its own prints the symbol in its place and true size, and both readers read it', async () => {
  const drawing = symbol();
  const picture = printed(await written(writeIdml, drawing), 'idml');
  await expectReadable(picture);
  const { x, y, width, height } = inkBox(drawing);
  expectBox(darkBox(picture), { x: x - drawing.bounds.x, y: y - drawing.bounds.y, width, height });
  expect(Math.abs(picture.width / PER_MM - drawing.bounds.width)).toBeLessThan(TOLERANCE);
});

test('a snippet prints the symbol true size, and both readers read it', async () => {
  const drawing = symbol();
  const picture = printed(await written(writeIdms, drawing), 'idms');
  await expectReadable(picture);
  const { x, y, width, height } = darkBox(picture);
  expectBox({ x, y, width, height }, { ...inkBox(drawing), x, y });
});

test('the sample cover opens with its frame, and filled it reads, bleed and pictures around it', async () => {
  const opened = openInScribus(sampleCover(), 'idml');
  expect(opened.pages).toBe(1);
  expect(opened.items.length).toBeGreaterThanOrEqual(13);
  await expectReadable(
    printed(filled(sampleCover(), { kind: 'named-item', name: 'barcode', rotationDegrees: 0 }).bytes, 'idml'),
  );
});

/** The sample cover with other page items in the place of its last one, the frame. */
function coverWith(items: string): Uint8Array {
  const parts = unzipSync(sampleCover());
  const name = 'Spreads/Spread_cover.xml';
  const text = strFromU8(parts[name]!);
  const frameAt = text.lastIndexOf('<Rectangle Self="slot"');
  const behind = text.indexOf('</Rectangle>', frameAt) + '</Rectangle>'.length;
  return zipPackage({ ...parts, [name]: strToU8(text.slice(0, frameAt) + items + text.slice(behind)) });
}

test.each([
  ['scaled', '2 0 0 2 0 0', '0.5 0 0 0.5 0 0'],
  ['turned a quarter', '0 -1 1 0 0 0', '1 0 0 1 0 0'],
  ['turned and scaled', '0 -2 2 0 0 0', '0.5 0 0 0.5 0 0'],
  ['mirrored', '-1 0 0 1 0 0', '-1 0 0 1 0 0'],
])('keeps true size inside a group that is %s', async (_, group, own) => {
  const around =
    'ItemLayer="code" Visible="true" Nonprinting="false" FillColor="Swatch/None" StrokeColor="Swatch/None" StrokeWeight="0"';
  const slot = frame(`Self="slot" Name="barcode" ItemTransform="${own}" ${around}`, [-90, -90, 180, 180]);
  const cover = coverWith(`<Group Self="g" ${around} ItemTransform="${group}">${slot}</Group>`);
  const drawing = symbol();
  const { bytes, placed } = filled(
    cover,
    { kind: 'named-item', name: 'barcode', rotationDegrees: 0 },
    drawing,
  );
  const picture = printed(bytes, 'idml');
  await expectReadable(picture);
  // The page lies in its bleed of 3 mm; the panel hides what is below the symbol.
  const panel = mapRect(placed, drawing.bounds);
  const [x, y] = [panel.x + 3, panel.y + 3].map((mm) => Math.round(mm * PER_MM)) as [number, number];
  const [width, height] = [panel.width, panel.height].map((mm) => Math.round(mm * PER_MM)) as [
    number,
    number,
  ];
  const ink = mapRect(placed, inkBox(drawing));
  const box = darkBox(crop(picture, { x, y, width, height }));
  expectBox(box, { ...ink, x: ink.x - panel.x, y: ink.y - panel.y });
});

function crop({ width, pixels }: GrayPicture, to: Rect): GrayPicture {
  const rows = Array.from({ length: to.height }, (_, row) => {
    const start = (to.y + row) * width + to.x;
    return pixels.subarray(start, start + to.width);
  });
  return { width: to.width, height: to.height, pixels: Uint8Array.from(Buffer.concat(rows)) };
}

test('a spot ink prints on its own plate, and black on the black plate alone', async () => {
  const spot = { kind: 'spot', name: 'PANTONE 293 C', cmyk: [100, 69, 0, 4] } as const;
  const opened = openInScribus(await written(writeIdml, sampleDrawing(spot, 'knockout')), 'idml');
  expect([...plates({ bytes: opened.pdf, extension: 'pdf' }).keys()]).toEqual(['PANTONE 293 C']);
  const black = openInScribus(await written(writeIdml, sampleDrawing({ kind: 'black' }, 'knockout')), 'idml');
  expect([...plates({ bytes: black.pdf, extension: 'pdf' }).keys()]).toEqual(['Black']);
});

test('live text is set in its font, centred, on its baseline', async () => {
  const drawing: Drawing = {
    bounds: { x: 0, y: 0, width: 40, height: 20 },
    extent: { x: 0, y: 0, width: 40, height: 20 },
    elements: [
      {
        kind: 'text',
        role: 'digits',
        text: 'HHHHHHHH',
        fontFamily: 'DejaVu Sans',
        fontSize: 4,
        baseline: { x: 22, y: 12 },
        rotationDegrees: 0,
        ink: { kind: 'black' },
        overprint: 'knockout',
      },
    ],
  };
  const box = darkBox(printed(await written(writeIdml, drawing), 'idml'));
  // DejaVu Sans: an H is 0.752 em wide with 0.098 em beside its stems, and 0.729 em high.
  expect(box.width).toBeCloseTo(4 * (8 * 0.752 - 2 * 0.098), 0);
  expect(box.x + box.width / 2).toBeCloseTo(22, 0);
  expect(box.height).toBeCloseTo(4 * 0.729, 0);
});

test('this judge fails on a spread it cannot read', async () => {
  const parts = unzipSync(await written(writeIdml, sampleDrawing({ kind: 'black' }, 'knockout')));
  const name = 'Spreads/Spread_spread1.xml';
  const broken = strFromU8(parts[name]!).replace('</Spread>', '');
  expect(() => openInScribus(zipPackage({ ...parts, [name]: strToU8(broken) }), 'idml')).toThrow(
    /nothing on the page/,
  );
});
