import { parseIssn } from '../../src/core/number/typed-issn';
import type { InDesign } from '../../src/hosts/indesign/dom';
import { createInDesignHost } from '../../src/hosts/indesign/host';
import { type PrintedIssnRequest, placePrintedIssn } from '../../src/jobs/printed-issn';
import { createInDesign, hostileDocument, type InDesignDouble } from '../doubles/indesign';
import { expectClean, newcomersOf, pageOf, withoutNew } from './indesign-open';

const issn = (text: string) => {
  const parsed = parseIssn(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value.issn;
};

const PAIR: PrintedIssnRequest = {
  print: issn('1406-0949'),
  online: issn('1406-0957'),
  language: 'fr',
  page: 3,
  corner: 'top-right',
  margin: 8,
  pointSize: 8,
};

// The active layer of documents 0, 1 and 6 can be drawn on.
const open = (seed: number): InDesignDouble => createInDesign({ seed, document: hostileDocument(seed) });

const set = (double: InDesignDouble, request: PrintedIssnRequest) =>
  placePrintedIssn(createInDesignHost(double.module as unknown as InDesign), request);

test.each([
  [0, 'top-right'],
  [1, 'bottom-left'],
  [6, 'bottom-right'],
  [7, 'top-left'],
] as const)(
  'sets the pair as live text in a corner, in one undo step (document %d, %s)',
  async (seed, corner) => {
    const double = open(seed);
    const before = double.snapshot();
    const placed = await set(double, { ...PAIR, corner });
    const blank = '\u00a0';
    const lines = [
      `ISSN${blank}1406\u20110949${blank}(imprimé)`,
      `ISSN${blank}1406\u20110957${blank}(en ligne)`,
    ];
    expect(placed).toEqual({ ok: true, value: lines });
    expect(double.ledger.undoSteps.map(({ name }) => name)).toEqual(['Place printed ISSN']);
    expect(withoutNew(before, double.snapshot())).toEqual(before);
    const [frame, ...more] = newcomersOf(before, double.snapshot()).filter(({ cls }) => cls === 'TextFrame');
    expect(more).toEqual([]);
    expect(frame?.attributes).toMatchObject({
      'text.contents': lines.join('\r'),
      'text.pointSize': 8,
      'text.justification': { key: corner.endsWith('right') ? 'RIGHT_ALIGN' : 'LEFT_ALIGN' },
      'textFramePreferences.verticalJustification': {
        key: corner.startsWith('bottom') ? 'BOTTOM_ALIGN' : 'TOP_ALIGN',
      },
      strokeWeight: 0,
      nonprinting: false,
      'textWrapPreferences.textWrapMode': { key: 'NONE' },
    });
    const { page, texts } = await pageOf(double, 3);
    const text = texts.find(({ characters }) => characters.includes('1406'));
    const xs = text?.corners.map(({ x }) => x) ?? [];
    const ys = text?.corners.map(({ y }) => y) ?? [];
    expect(corner.endsWith('right') ? page.width - Math.max(...xs) : Math.min(...xs)).toBeCloseTo(8, 4);
    expect(corner.startsWith('bottom') ? page.height - Math.max(...ys) : Math.min(...ys)).toBeCloseTo(8, 4);
    expectClean(double);
  },
);

test.each([
  [{ page: 9 }, 'template/page-not-found'],
  [{ margin: 90 }, 'printed-issn/page'],
  [{ online: PAIR.print }, 'printed-issn/same'],
] as const)('refuses %j and touches nothing', async (change, code) => {
  const double = open(0);
  const before = double.snapshot();
  expect(await set(double, { ...PAIR, ...change })).toMatchObject({ ok: false, problems: [{ code }] });
  expect(double.snapshot()).toEqual(before);
  expect(double.ledger.undoSteps).toEqual([]);
});

test.each([
  [2, 'layer/locked'],
  [4, 'layer/hidden'],
] as const)('refuses the active layer of document %d: %s', async (seed, code) => {
  expect(await set(open(seed), PAIR)).toMatchObject({ ok: false, problems: [{ code }] });
});

test('what is read back otherwise is not kept, and leaves no undo step', async () => {
  const double = open(0);
  const before = double.snapshot();
  const host = createInDesignHost(double.module as unknown as InDesign);
  const differs = { code: 'printed-issn/read-back', expected: 'a', got: 'b' } as const;
  const placed = await host.placeText({
    ...PAIR,
    lines: ['ISSN'],
    isThere: () => ({ ok: false, problems: [differs] }),
  });
  expect(placed).toEqual({ ok: false, problems: [differs] });
  expect(double.snapshot()).toEqual(before);
  const { app } = double.module as unknown as { app: { activeDocument: { undoName: string } } };
  expect(app.activeDocument.undoName).toBe('');
});

test('every call that fails leaves the document as it was, or the line whole', async () => {
  const run = async (n: number, moment: 'before' | 'after') => {
    const double = open(1);
    const before = double.snapshot();
    if (n > 0) double.failAt(n, moment);
    const placed = await set(double, PAIR);
    const after = double.snapshot();
    if (placed.ok) {
      const texts = newcomersOf(before, after).map(({ attributes }) => attributes['text.contents']);
      expect([n, texts]).toEqual([n, [placed.value.join('\r')]]);
      expect([n, withoutNew(before, after)]).toEqual([n, before]);
    } else expect([n, after]).toEqual([n, before]);
    return double.ledger.crossings.length;
  };
  const count = await run(0, 'before');
  expect(count).toBeGreaterThan(30);
  for (let n = 1; n <= count; n++) for (const moment of ['before', 'after'] as const) await run(n, moment);
});
