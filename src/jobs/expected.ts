import type { ListEvent } from '../core/batch/list-event';
import { readRows } from '../core/batch/read-rows';
import type { ReadRow } from '../core/batch/row';
import type { Expected } from '../core/check/expected';
import { parseCoverNumber } from '../core/number/cover-number';
import { parseIssn } from '../core/number/typed-issn';
import type { Problem } from '../core/problem';
import { ok, type Result, refuse } from '../core/result';

/** The covers of a list, and the rows that could not be used, so that they can be told. */
export type ExpectedList = {
  readonly covers: readonly Expected[];
  readonly unusable: readonly { readonly line: number; readonly problems: readonly Problem[] }[];
};

/** Reads a list of expected covers with the columns issn, title, variant, issue and eissn. */
export async function readExpectedCovers(
  list: AsyncIterable<ListEvent>,
): Promise<Result<ExpectedList, Problem>> {
  const covers: Expected[] = [];
  const unusable: { line: number; problems: readonly Problem[] }[] = [];
  for await (const event of readRows(list)) {
    if (event.kind === 'refused') return refuse(...event.problems);
    if (event.kind === 'bad-row') unusable.push({ line: event.line, problems: [event.problem] });
    if (event.kind !== 'row') continue;
    const cover = coverOf(event);
    if (cover.ok) covers.push(cover.value);
    else unusable.push({ line: event.row.line, problems: cover.problems });
  }
  return ok({ covers, unusable });
}

function coverOf({ row, problems, onlineIssn }: ReadRow): Result<Expected, Problem> {
  if (problems.length > 0) return refuse(...problems);
  const online = onlineIssn === null ? null : parseIssn(onlineIssn);
  const onlineNumber = online?.ok ? online.value.issn : null;
  if (row.issn === null && onlineNumber !== null)
    return ok({ issn: null, title: row.title, variant: null, addOn: null, onlineIssn: onlineNumber });
  const number = parseCoverNumber({ issn: row.issn ?? '', variant: row.variant, addOn: row.issue });
  if (!number.ok) return number;
  const { issn, variant, addOn, read } = number.value;
  const isVariantGiven = row.variant !== null || read.variant !== null;
  return ok({
    issn,
    title: row.title,
    variant: isVariantGiven ? variant : null,
    addOn,
    onlineIssn: onlineNumber,
  });
}
