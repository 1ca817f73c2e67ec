import * as fc from 'fast-check';
import { strFromU8, strToU8 } from 'fflate';
import { readJson } from '../../src/formats/json/format';
import { PLAIN, rightAngles, typedRequests } from '../core/requests';
import { expectRoundTrip, place, request } from '../core/round-trip';

const MICROMETRE = 0.001;

test('what is drawn is what is read, for any legal symbol', async () => {
  await fc.assert(
    fc.asyncProperty(typedRequests, rightAngles, (typed, turn) =>
      expectRoundTrip('json', typed, turn, MICROMETRE),
    ),
    { numRuns: 200 },
  );
});

test('the file says its unit, its axes and the request', async () => {
  const { bytes } = await place('json', request(PLAIN));
  const file = JSON.parse(strFromU8(bytes));
  expect(file).toMatchObject({
    schema: 1,
    unit: 'mm',
    axes: 'x right, y down, origin at the top left corner',
    label: {
      schema: 1,
      request: {
        issn: '1144-875X',
        variant: '00',
        gtin13: '9771144875007',
        addOn: '12',
        xDimension: 0.33,
      },
    },
  });
  expect(file.drawing.elements.map((e: { role: string }) => e.role)).toEqual([
    'panel',
    'bars',
    'digits',
    'issn-line',
    'quiet-zone-guide',
  ]);
  expect(file.drawing.bounds).toMatchObject({ x: expect.closeTo(0, 9), y: expect.closeTo(0, 9) });
});

test('the same request gives the same bytes', async () => {
  const [first, second] = [await place('json', request(PLAIN)), await place('json', request(PLAIN))];
  expect(first.bytes).toEqual(second.bytes);
});

const DRAWING = '{"bounds":{"x":0,"y":0,"width":1,"height":1},"elements":';

test.each([
  ['nothing', ''],
  ['no JSON', 'drawing'],
  ['half a file', '{"schema":1,"drawing":{"bounds":'],
  ['null', 'null'],
  ['a number', '7'],
  ['an empty object', '{}'],
  ['another schema', '{"schema":2,"drawing":{}}'],
  ['no drawing', '{"schema":1}'],
  ['elements that are no list', `{"schema":1,"drawing":${DRAWING}7}}`],
  ['contours that are no list', `{"schema":1,"drawing":${DRAWING}[{"kind":"path","contours":7}]}}`],
  [
    'an absurd length',
    `{"schema":1,"drawing":${DRAWING}[{"kind":"path","ink":{"kind":"black"},"contours":[[{"x":1e999,"y":0}]]}]}}`,
  ],
  [
    'a length in words',
    `{"schema":1,"drawing":${DRAWING}[{"kind":"path","ink":{"kind":"black"},"contours":[[{"x":"1","y":0}]]}]}}`,
  ],
  ['a path without ink', `{"schema":1,"drawing":${DRAWING}[{"kind":"path","contours":[]}]}}`],
  ['brackets without end', '['.repeat(100_000)],
])('%s is refused', async (_, text) => {
  const read = await readJson(strToU8(text), 1);
  expect(read).toMatchObject({ ok: false, problems: [{ code: 'format/broken', format: 'json' }] });
});

test('an ink of no known kind is called unknown', async () => {
  const text = `{"schema":1,"drawing":${DRAWING}[{"kind":"path","ink":{"kind":"gold"},"contours":[]}]}}`;
  expect(await readJson(strToU8(text), 1)).toMatchObject({
    ok: true,
    value: { shapes: [{ ink: { space: 'unknown' } }] },
  });
});

test('there is no second page', async () => {
  const { bytes } = await place('json', request(PLAIN));
  expect(await readJson(bytes, 2)).toMatchObject({ ok: false, problems: [{ code: 'format/broken' }] });
});
