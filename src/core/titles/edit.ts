import { findRule } from '../calendar/find-rule';
import { parseIssn } from '../number/typed-issn';
import type { Problem } from '../problem';
import { ok, problemsOf, type Result, refuse } from '../result';
import { DEFAULT_TYPED_SPEC, parseSpec } from '../symbol/spec';
import { provePrint } from './find';
import type { Library, OtherMedium, Title } from './title';

/** What a person says of a title, as typed: a text that is not given leaves its value, an empty one takes it away. */
export type TitleEdits = {
  readonly name?: string;
  readonly rule?: string;
  readonly size?: string;
  readonly height?: string;
  readonly ink?: string;
  readonly place?: string;
} & { readonly [M in OtherMedium['medium']]?: string };

/** A new title of a library; `at` is a time of ISO 8601 in UTC. Refused where its ISSN is another one's already. */
export function newTitle(
  { titles }: Library,
  typedIssn: string,
  edits: TitleEdits,
  at: string,
): Result<Title, Problem> {
  const issn = parseIssn(typedIssn);
  if (!issn.ok) return issn;
  const { issn: print } = issn.value;
  const known = titles.find((title) => title.issn === print);
  if (known) return refuse({ code: 'library/title-known', issn: print, name: known.name });
  const proven = provePrint({ titles }, print);
  if (!proven.ok) return proven;
  const plain: Title = {
    name: '',
    issn: print,
    otherMedia: [],
    rule: null,
    symbol: { size: null, height: null, ink: null, place: null },
    history: [],
    changedAt: at,
  };
  return editTitle(plain, edits, at);
}

/** A title with some values changed, each proved first; `at` is a time of ISO 8601 in UTC. */
export function editTitle(title: Title, edits: TitleEdits, at: string): Result<Title, Problem> {
  const name = edits.name ?? title.name;
  const rule = edits.rule ? findRule(edits.rule) : ok(null);
  const { size, height, ink, place } = edits;
  const symbol = {
    size: changed(size, title.symbol.size),
    height: changed(height, title.symbol.height),
    ink: changed(ink, title.symbol.ink),
    place: changed(place, title.symbol.place),
  };
  const spec = parseSpec({
    ...DEFAULT_TYPED_SPEC,
    size: symbol.size,
    height: symbol.height,
    ink: symbol.ink,
  });
  const otherMedia = mediaOf(title, name, edits);
  const named =
    name.trim() === '' ? refuse({ code: 'library/name-missing', issn: title.issn } as const) : ok(name);
  if (!rule.ok || !spec.ok || !otherMedia.ok || !named.ok)
    return refuse<Problem>(
      ...problemsOf(named),
      ...problemsOf(rule),
      ...problemsOf(spec),
      ...problemsOf(otherMedia),
    );
  return ok({
    ...title,
    name: named.value.trim(),
    rule: edits.rule === undefined ? title.rule : (rule.value?.id ?? null),
    symbol,
    otherMedia: otherMedia.value,
    changedAt: at,
  });
}

const changed = (typed: string | undefined, now: string | null): string | null =>
  typed === undefined ? now : typed.trim() || null;

const MEDIA: readonly OtherMedium['medium'][] = ['online', 'disc', 'other'];

function mediaOf(title: Title, name: string, edits: TitleEdits): Result<readonly OtherMedium[], Problem> {
  const kept = title.otherMedia.filter(({ medium }) => edits[medium] === undefined);
  const typed = MEDIA.flatMap((medium) =>
    edits[medium] ? [{ medium, issn: parseIssn(edits[medium]) }] : [],
  );
  const media = typed.flatMap(({ medium, issn }) => (issn.ok ? [{ medium, issn: issn.value.issn }] : []));
  const problems: readonly Problem[] = [
    ...typed.flatMap(({ issn }) => problemsOf(issn)),
    ...media
      .filter(({ issn }) => issn === title.issn)
      .map(({ medium, issn }) => ({ code: 'library/not-print', name, issn, medium }) as const),
  ];
  return problems.length > 0 ? refuse(...problems) : ok([...kept, ...media]);
}
