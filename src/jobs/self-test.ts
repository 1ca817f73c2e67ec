import { DEFAULT_TYPED_SPEC, type SymbolSpec } from '../core/symbol/spec';
import { HostError } from '../host';
import type { Export, Question, Scratch, SelfTestHost } from '../self-test-host';
import { parseRequest, placeSymbol, type SymbolRequest } from './place';
import { placePrintedIssn } from './printed-issn';
import { findStanding, updateSymbol } from './update';

/** What became of an assumption: as usual, another way that the host copes with, or one that it does not. */
export type Answer = {
  readonly id: string;
  readonly verdict: 'usual' | 'handled' | 'wrong';
  readonly expected: readonly string[];
  readonly got: string;
};

export type Step = { readonly name: string; readonly done: boolean; readonly detail: string };

/** What a self-test found out. */
export type SelfTest = {
  readonly application: string;
  readonly passed: boolean;
  readonly steps: readonly Step[];
  readonly answers: readonly Answer[];
};

/** Draws, reads, changes, exports and undoes symbols on a scratch document, and asks about every assumption. */
export async function runSelfTest(application: SelfTestHost): Promise<SelfTest> {
  const before = await othersOf(application);
  const steps: Step[] = [];
  const answers: Answer[] = [];
  const scratch = await opened(application, steps);
  if (scratch) {
    try {
      for (const question of scratch.questions) answers.push(await answerTo(question));
      for (const { name, run, isFor } of WORK)
        if (isFor?.(scratch) ?? true) steps.push(await stepOf(name, () => run(scratch)));
      for (const file of scratch.exports)
        steps.push(
          await stepOf(`export ${file.format}, and read the bars in the file`, () => readExport(file)),
        );
    } finally {
      steps.push(await stepOf('close the scratch document', async () => scratch.close()));
    }
  }
  const untouched = before !== null && (await othersOf(application)) === before;
  steps.push({
    name: 'leave everything else as it was',
    done: untouched,
    detail: untouched ? '' : 'documents or settings of the user differ from before, or are not told',
  });
  const passed = steps.every(({ done }) => done) && answers.every(({ verdict }) => verdict !== 'wrong');
  return { application: application.application, passed, steps, answers };
}

/** Null where the application does not tell. */
async function othersOf({ others }: SelfTestHost): Promise<string | null> {
  try {
    return await others();
  } catch {
    return null;
  }
}

async function opened(application: SelfTestHost, steps: Step[]): Promise<Scratch | null> {
  const name = 'open a scratch document';
  try {
    const scratch = await application.open();
    steps.push({ name, done: true, detail: '' });
    return scratch;
  } catch (error) {
    steps.push({ name, done: false, detail: inWords(error) });
    return null;
  }
}

async function answerTo({ id, handled, ask }: Question): Promise<Answer> {
  const got = await answered(ask);
  const verdict = got === handled[0] ? 'usual' : handled.includes(got) ? 'handled' : 'wrong';
  return { id, verdict, expected: handled, got };
}

async function answered(ask: Question['ask']): Promise<string> {
  try {
    return await ask();
  } catch (error) {
    return `refused: ${inWords(error)}`;
  }
}

/** What a step has to tell, though it is done, is its text. */
async function stepOf(name: string, run: () => Promise<unknown>): Promise<Step> {
  try {
    const said = await run();
    return { name, done: true, detail: typeof said === 'string' ? said : '' };
  } catch (error) {
    return { name, done: false, detail: inWords(error) };
  }
}

function inWords(error: unknown): string {
  if (error instanceof HostError) return JSON.stringify(error.problem);
  return error instanceof Error ? error.message : String(error);
}

type Work = {
  readonly name: string;
  readonly run: (scratch: Scratch) => Promise<void>;
  /** Absent where every application does it. */
  readonly isFor?: (scratch: Scratch) => boolean;
};

/** Every piece of work leaves the scratch document with what the next one needs. */
const WORK: readonly Work[] = [
  { name: 'place, read back and undo a symbol', run: placeAndUndo },
  { name: 'place one symbol of each kind', run: placeAll },
  { name: 'find them again by label and bars', run: findAll },
  { name: 'change one in its place, with parts that come and go', run: changeInPlace },
  { name: 'set the printed ISSN', run: setPrinted, isFor: ({ host }) => host.placeText !== undefined },
];

const asked = (addOn: string | null, spec: Partial<SymbolSpec>): SymbolRequest => {
  const request = parseRequest(
    { issn: '1144-875X', variant: null, addOn },
    { ...DEFAULT_TYPED_SPEC, size: 'SC0', height: '60%' },
  );
  return { ...given(request), spec: { ...given(request).spec, ...spec } };
};

const samples = (): readonly SymbolRequest[] => [
  asked(null, {}),
  asked('05', {}),
  asked('26047', { ink: { kind: 'spot', name: 'ISSN self-test', cmyk: [100, 60, 0, 10] } }),
  asked('05', { panel: false, digits: 'none', issnLine: 'none' }),
];

function given<T>(result: { readonly ok: boolean; readonly value?: T; readonly problems?: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value as T;
}

const at = (index: number, rotationDegrees: 0 | 90 = 0) =>
  ({ kind: 'point', page: 1, x: 20, y: 20 + 45 * index, rotationDegrees }) as const;

async function placeAndUndo({ host, undo, clear }: Scratch): Promise<void> {
  try {
    await placedAndTakenBack(host, undo);
  } finally {
    await clear();
  }
}

async function placedAndTakenBack(host: Scratch['host'], undo: Scratch['undo']): Promise<void> {
  given(await placeSymbol(host, asked('05', {}), at(0, 90)));
  if (given(await host.symbols('document')).length !== 1) throw new Error('the symbol was not found');
  await undo();
  const left = given(await host.symbols('document')).length;
  if (left > 0) throw new Error('one undo step did not take the symbol away');
}

async function placeAll({ host }: Scratch): Promise<void> {
  for (const [i, sample] of samples().entries()) given(await placeSymbol(host, sample, at(i)));
}

async function findAll({ host }: Scratch): Promise<void> {
  const found = given(await findStanding(host, 'document'));
  const known = found.map(({ known: k }) => given(k));
  const unlike = known.filter(({ from, findings }) => from !== 'label' || findings.length > 0);
  if (known.length !== samples().length || unlike.length > 0)
    throw new Error(`${known.length} found, ${unlike.length} of them not as placed`);
}

async function changeInPlace({ host }: Scratch): Promise<void> {
  for (const change of [
    asked(null, { issnLine: 'none' }),
    asked('26047', { panel: false }),
    asked('05', {}),
  ]) {
    const [first] = given(await findStanding(host, 'document'));
    if (!first) throw new Error('no symbol was found');
    given(await updateSymbol(host, first.symbol, given(first.known), change));
  }
}

async function setPrinted({ host: { placeText } }: Scratch): Promise<void> {
  if (!placeText) return;
  const where = { page: 1, corner: 'top-right', margin: 8, pointSize: 8 } as const;
  const { issn: print } = asked(null, {}).number;
  given(await placePrintedIssn({ placeText }, { print, online: null, language: 'en', ...where }));
}

async function readExport({ numbers }: Export): Promise<string> {
  const wanted = samples().map(({ number }) => number.gtin13);
  const got = await numbers();
  if (got && [...wanted].sort().join() !== [...got].sort().join())
    throw new Error(`the file has ${got.join(', ') || 'no symbol'}`);
  return got ? '' : 'only the beginning of the file was looked at';
}
