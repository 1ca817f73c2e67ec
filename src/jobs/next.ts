import type { CalendarDate } from '../core/calendar/date';
import type { Finding } from '../core/check/finding';
import type { Issn } from '../core/number/issn';
import type { Problem } from '../core/problem';
import { ok, type Result, refuse } from '../core/result';
import { provePrint } from '../core/titles/find';
import { recordCode, withTitle } from '../core/titles/history';
import type { Library } from '../core/titles/title';
import { type AskedNext, codeOf, type PlannedIssue, planNext } from '../core/update/plan-next';
import type { KnownSymbol } from '../core/update/recognise';
import type { StandingSymbol, UpdatableHost } from '../host';
import type { TextStore } from '../text-store';
import type { PlacedSymbol } from './place';
import { changeLibrary } from './titles';
import { type FoundStanding, findStanding, type UpdateSettings, updateSymbol } from './update';

/** A symbol of a document and the number that it is to get; nothing has changed yet. */
export type PlannedChange = PlannedIssue & {
  readonly symbol: StandingSymbol;
  readonly known: KnownSymbol;
};

/**
 * Finds the one symbol meant, of an ISSN or of any, and works out its next number with the library in view. Nothing is
 * changed.
 */
export async function planChange(
  host: Pick<UpdatableHost, 'symbols'>,
  among: 'selection' | 'document',
  library: Library,
  issn: Issn | null,
  asked: AskedNext,
  today: CalendarDate,
): Promise<Result<PlannedChange, Problem>> {
  const found = await findStanding(host, among);
  if (!found.ok) return found;
  const chosen = theOne(found.value, issn);
  if (!chosen.ok) return chosen;
  const { symbol, known } = chosen.value;
  const proven = provePrint(library, known.number.issn);
  if (!proven.ok) return proven;
  const title = library.titles.find((t) => t.issn === known.number.issn) ?? null;
  const plan = planNext(title, known.number, asked, today);
  return plan.ok ? ok({ ...plan.value, symbol, known }) : plan;
}

type Chosen = { readonly symbol: StandingSymbol; readonly known: KnownSymbol };

function theOne(found: readonly FoundStanding[], issn: Issn | null): Result<Chosen, Problem> {
  const known = found.flatMap(({ symbol, known: k }) => (k.ok ? [{ symbol, known: k.value }] : []));
  const suiting = known.filter((k) => issn === null || k.known.number.issn === issn);
  const [only, ...others] = suiting;
  if (only && others.length === 0) return ok(only);
  if (only) return refuse({ code: 'next/several', found: suiting.map(inWords) });
  // The only one there cannot be read: why is more to the point than that none was found.
  const unread = found.flatMap(({ known: k }) => (k.ok ? [] : k.problems));
  return known.length === 0 && unread.length > 0
    ? refuse(...unread)
    : refuse({ code: 'next/no-symbol', issn, found: known.map(inWords) });
}

const inWords = ({ symbol, known }: Chosen): string =>
  `ISSN ${known.number.issn}${known.number.addOn ? `, issue ${known.number.addOn.digits}` : ''}, on page ${symbol.page}`;

/** A symbol that got its number, and what became of the record of it. */
export type Changed = { readonly placed: PlacedSymbol; readonly findings: readonly Finding[] };

/** Draws the symbol with its new number in its old place; all else of its request stays. */
export async function carryOut(
  host: Pick<UpdatableHost, 'replace'>,
  { symbol, known, to, findings }: PlannedChange,
  settings: UpdateSettings = {},
): Promise<Result<Changed, Problem>> {
  const request = { number: to.number, spec: known.spec };
  const placed = await updateSymbol(host, symbol, known, request, settings);
  return placed.ok ? ok({ placed: placed.value, findings: [...findings, ...placed.value.findings] }) : placed;
}

/**
 * Notes the new number in the history of its title; a title that the library does not have stays out of it. `issuedAt` is a
 * time of ISO 8601 in UTC.
 */
export const recordChange = (
  store: TextStore,
  { issue, to }: Pick<PlannedIssue, 'issue' | 'to'>,
  issuedAt: string,
  document: string | null,
): Promise<Result<Library, Problem>> =>
  changeLibrary(store, (library) => {
    const title = library.titles.find(({ issn }) => issn === to.number.issn);
    return title ? withTitle(library, recordCode(title, codeOf(issue, issuedAt, document))) : library;
  });
