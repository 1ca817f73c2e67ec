import { fieldOf, readFields, STARTING_FIELDS } from '../../src/panel/fields';

const typed = { ...STARTING_FIELDS, issn: '1144-875X' };

test('takes an empty variant, issue number and height for their defaults', () => {
  const request = readFields({ ...typed, height: ' ' });
  expect(request).toMatchObject({
    ok: true,
    value: {
      number: { gtin13: '9771144875007', variant: '00', addOn: null },
      spec: { xDimension: 0.33, barHeight: { kind: 'nominal' } },
    },
  });
});

test.each([
  ['60', 13.71],
  ['60%', 13.71],
  ['14mm', 14],
  ['14,5 mm', 14.5],
])('reads the height %p', (height, millimetres) => {
  const request = readFields({ ...typed, height });
  if (!request.ok || request.value.spec.barHeight.kind !== 'truncated') throw new Error('not shortened');
  expect(request.value.spec.barHeight.height).toBeCloseTo(millimetres, 6);
});

test.each([
  ['issn', '1144-8750', 'issn'],
  ['issn', '9771144875006', 'issn'],
  ['variant', '5', 'variant'],
  ['addOn', '123', 'addOn'],
  ['size', '70%', 'size'],
  ['height', '5', 'height'],
  ['height', 'low', 'height'],
] as const)('puts the problem of %s %p beside %s', (field, text, beside) => {
  const request = readFields({ ...typed, [field]: text });
  if (request.ok) throw new Error('not refused');
  expect(request.problems.map(fieldOf)).toEqual([beside]);
});

test('puts trouble with the document beside no field', () => {
  expect(fieldOf({ code: 'read-back/differs', differences: [] })).toBeNull();
});
