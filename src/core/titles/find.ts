import type { Issn } from '../number/issn';
import { parseIssn } from '../number/typed-issn';
import { ok, type Result, refuse } from '../result';
import type { UpdateProblem } from '../update/problem';
import type { LibraryProblem } from './problem';
import type { Library, Title } from './title';

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Names shown to choose from. */
const MOST_NEAREST = 5;

/** The title of a name (case, accents and punctuation do not matter; the beginning is enough) or of an ISSN. */
export function findTitle({ titles }: Library, text: string): Result<Title, LibraryProblem> {
  const issn = parseIssn(text);
  const byIssn = issn.ok ? titles.find((title) => title.issn === issn.value.issn) : undefined;
  if (byIssn) return ok(byIssn);
  const sought = plain(text);
  const exact = titles.filter(({ name }) => plain(name) === sought);
  const found =
    exact.length > 0 ? exact : titles.filter(({ name }) => sought && plain(name).startsWith(sought));
  if (found.length === 1) return ok(found[0] as Title);
  if (found.length > 1)
    return refuse({
      code: 'library/title-ambiguous',
      got: text,
      names: found.slice(0, MOST_NEAREST).map(({ name }) => name),
    });
  const words = sought.split(' ');
  const nearest = titles.filter(({ name }) => words.some((w) => w.length > 2 && plain(name).includes(w)));
  return refuse({
    code: 'library/title-unknown',
    got: text,
    nearest: (nearest.length > 0 ? nearest : titles).slice(0, MOST_NEAREST).map(({ name }) => name),
  });
}

/** Refuses an ISSN that the library knows as that of another medium: bars and cover carry that of the printed edition. */
export function provePrint({ titles }: Library, issn: Issn): Result<Issn, UpdateProblem> {
  for (const { name, otherMedia } of titles) {
    const other = otherMedia.find((o) => o.issn === issn);
    if (other) return refuse({ code: 'printed-issn/not-print', issn, medium: other.medium, title: name });
  }
  return ok(issn);
}
