import * as fc from 'fast-check';
import { strFromU8 } from 'fflate';
import { SaxesParser } from 'saxes';
import type { Drawing } from '../../src/core/drawing';
import { boundsOf } from '../../src/core/geometry';
import { readIdml, readIdms } from '../../src/formats/idml/read';
import { writeIdml, writeIdms } from '../../src/formats/idml/write';
import { expectGolden } from '../golden';
import { partsOf } from './idml-samples';
import { deviation, drawings, expectedShapes, LABEL, sampleDrawing } from './plate-drawings';

const SPOT = { kind: 'spot', name: 'Pantone: 293/C 50%', cmyk: [100, 69, 0, 4] } as const;

const liveDrawing: Drawing = {
  ...sampleDrawing({ kind: 'black' }, 'knockout'),
  elements: [
    {
      kind: 'text',
      role: 'issn-line',
      text: 'ISSN <0317-8471> & more',
      fontFamily: 'DejaVu Sans',
      fontSize: 2.5,
      baseline: { x: 7, y: 6 },
      rotationDegrees: 90,
      ink: { kind: 'black' },
      overprint: 'overprint',
    },
  ],
};

async function written(write: typeof writeIdml, drawing: Drawing, label = LABEL): Promise<Uint8Array> {
  const result = await write(drawing, label);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** What InDesign's own schema (RELAX NG, 21.5) accepted when the goldens were made. */
describe('files as the schema of InDesign 21.5 accepted them', () => {
  const cases: readonly [string, Drawing][] = [
    ['black', sampleDrawing({ kind: 'black' }, 'knockout')],
    ['spot', sampleDrawing(SPOT, 'overprint')],
    ['live-text', liveDrawing],
  ];
  test.each(cases)('writes the package %s part by part', async (name, drawing) => {
    const parts = partsOf(await written(writeIdml, drawing));
    expectGolden(`idml/${name}.txt`, [...parts].map(([part, text]) => `=== ${part}\n${text}\n`).join(''));
  });

  test.each(cases)('writes the snippet %s', async (name, drawing) => {
    expectGolden(`idml/${name}.idms`, strFromU8(await written(writeIdms, drawing)));
  });
});

test('puts mimetype first and stored, so that its text stands at byte 38', async () => {
  const bytes = await written(writeIdml, sampleDrawing({ kind: 'black' }, 'knockout'));
  expect(strFromU8(bytes.subarray(30, 38))).toBe('mimetype');
  expect(strFromU8(bytes.subarray(38, 81))).toBe('application/vnd.adobe.indesign-idml-package');
});

test('writes the same bytes again', async () => {
  const drawing = sampleDrawing(SPOT, 'knockout');
  expect(await written(writeIdml, drawing)).toEqual(await written(writeIdml, drawing));
  expect(await written(writeIdms, drawing)).toEqual(await written(writeIdms, drawing));
});

test('makes one compound path of all bars and leaves counters open', async () => {
  const parts = partsOf(await written(writeIdml, sampleDrawing({ kind: 'black' }, 'knockout')));
  const spread = parts.get('Spreads/Spread_spread1.xml') ?? '';
  const polygons = spread.split('<Polygon ').slice(1);
  expect(polygons.map((text) => text.split('<GeometryPathType ').length - 1)).toEqual([3, 2]);
  expect(polygons.map((text) => /Name="([^"]*)"/.exec(text)?.[1])).toEqual(['bars', 'digits']);
});

test('carries label, data and alternative text through any characters that XML can hold', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (text) => {
      const label = { name: text, data: text, altText: text };
      const xml = strFromU8(await written(writeIdms, sampleDrawing({ kind: 'black' }, 'knockout'), label));
      const found: string[] = [];
      const parser = new SaxesParser();
      parser.on('opentag', ({ name, attributes }) => {
        if (name === 'Group') found.push(attributes.Name ?? '');
        if (name === 'KeyValuePair') found.push(attributes.Value ?? '');
        if (name === 'ObjectExportOption') found.push(attributes.CustomAltText ?? '');
      });
      parser.write(xml).close();
      const held = text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
      expect(found).toEqual([held, held, held]);
    }),
    { numRuns: 200 },
  );
});

test('refuses a spot ink with the name of a process ink, for plates cannot share a name', async () => {
  const ink = { kind: 'spot', name: 'Black', cmyk: [0, 0, 0, 100] } as const;
  expect(await writeIdml(sampleDrawing(ink, 'knockout'), LABEL)).toEqual({
    ok: false,
    problems: [{ code: 'format/swatch-name-taken', name: 'Black' }],
  });
});

describe.each([
  ['idml', writeIdml, readIdml],
  ['idms', writeIdms, readIdms],
] as const)('a drawing written as %s', (_, write, read) => {
  test('reads back as it was, within a tenth of a micrometre', async () => {
    await fc.assert(
      fc.asyncProperty(drawings, async (any) => {
        const boxes = any.elements.map((e) => boundsOf(e.kind === 'path' ? e.contours.flat() : []));
        fc.pre(boxes.every(({ width, height }) => width > 1 && height > 1));
        const corners = boxes.flatMap(({ x, y, width, height }) => [
          { x, y },
          { x: x + width, y: y + height },
        ]);
        const drawing = { ...any, bounds: boundsOf(corners) };
        const back = await read(await written(write, drawing), 1);
        if (!back.ok) throw new Error(JSON.stringify(back.problems));
        const expected = expectedShapes(drawing);
        expect(back.value.shapes).toMatchObject(expected.map(({ ink, overprint }) => ({ ink, overprint })));
        back.value.shapes.forEach((shape, i) =>
          expect(deviation(shape.contours, expected[i]!.contours)).toBeLessThan(0.0001),
        );
        expect(back.value.page.width).toBeCloseTo(drawing.bounds.width, 6);
        expect(back.value.page.height).toBeCloseTo(drawing.bounds.height, 6);
        expect(back.value.colour).toBe('plates');
      }),
      { numRuns: 100 },
    );
  });

  test('has no second page', async () => {
    const bytes = await written(write, sampleDrawing({ kind: 'black' }, 'knockout'));
    expect(await read(bytes, 2)).toMatchObject({ ok: false, problems: [{ code: 'format/broken' }] });
  });
});
