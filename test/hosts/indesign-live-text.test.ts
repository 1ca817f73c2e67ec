import {
  createInDesign,
  FONTS_WITH_OCR_B,
  hostileDocument,
  type InDesignDouble,
  type Options,
  VARIANTS,
} from '../doubles/indesign';
import { codes, expectLive, LIVE } from './expect-live';
import { expectClean, NAMED, placeIn } from './indesign-open';

const open = (seed: number, options: Options = {}): InDesignDouble =>
  createInDesign({ seed, document: hostileDocument(seed), fonts: FONTS_WITH_OCR_B, ...options });

test.each([0, 1, 2, 3, 5])('sets live text in the OCR-B that is installed (document %i)', async (seed) => {
  const findings = await expectLive(open(seed), NAMED, 'OCR-B 10 BT\tRegular');
  expect(findings).toContain('text/live');
  expect(findings).not.toContain('text/font-missing');
});

test.each([90, 180, 270] as const)('turns it by %i degrees', async (rotationDegrees) => {
  const target = { kind: 'point', page: 3, x: 30, y: 30, rotationDegrees, layer: 'Artwork' } as const;
  await expectLive(open(1), target, 'OCR-B 10 BT\tRegular');
});

describe.each(VARIANTS)('with %j', (switches) => {
  test('sets live text', async () => {
    await expectLive(open(1, { switches }), NAMED, 'OCR-B 10 BT\tRegular');
  });
});

test('says it when no OCR-B is installed, whether or not one is listed', async () => {
  for (const missingFont of ['throws', 'substitutes'] as const) {
    const double = createInDesign({ seed: 1, document: hostileDocument(1), switches: { missingFont } });
    const { outcome } = await placeIn(double, NAMED, LIVE);
    expect(codes(outcome)).toEqual(expect.arrayContaining(['text/live', 'text/font-missing']));
    const finding = outcome.ok && outcome.value.findings.find((f) => f.code === 'text/font-missing');
    expect(finding).toMatchObject({ measured: [{ text: 'Minion Pro Regular' }], severity: 'warning' });
    expectClean(double);
  }
});

test('a failure while text is set leaves nothing', async () => {
  for (const [cls, member] of [
    ['TextFrames', 'add'],
    ['TextFrame', 'properties'],
    ['Text', 'properties'],
    ['TextFrame', 'overflows'],
  ])
    for (const moment of ['before', 'after'] as const) {
      const double = open(1);
      const before = double.snapshot();
      double.failWhen((c) => c.cls === cls && c.member === member, moment);
      const { outcome } = await placeIn(double, NAMED, LIVE);
      expect([cls, member, outcome]).toMatchObject([cls, member, { problems: [{ code: 'host/refused' }] }]);
      expect(double.snapshot()).toEqual(before);
    }
});
