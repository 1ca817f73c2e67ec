import type { Areas } from '../areas';
import { listed } from '../quote';
import { quoted } from './manner';

const EXPECTED = {
  object: 'et objekt',
  list: 'en liste',
  text: 'en tekst',
  name: 'titlens navn',
  issn: 'et ISSN som 1144-875X',
  medium: 'online, disc eller other',
  'two-digits': 'to cifre',
  'two-or-five-digits': 'to eller fem cifre',
  date: 'en dato som 2026-06-01',
  time: 'et tidspunkt som 2026-06-01T09:30:00Z',
  'whole-number': 'et helt tal',
  'true-or-false': 'true eller false',
  'schema-1': '1',
} as const;

const MEDIUM = { online: 'onlineudgaven', disc: 'udgaven på disk', other: 'en anden udgave' } as const;

export const LIBRARY: Areas['library'] = {
  'library/not-json': ({ detail }) =>
    `Titelbiblioteket er ikke læseligt JSON (${detail}). Ret det, eller importér en kopi; filen bliver, som den er.`,
  'library/file': ({ path }) =>
    `${quoted(path)} er ikke et titelbibliotek, der kan overtages; næste linje siger hvorfor. Ret det, eller lad det ude.`,
  'library/newer': ({ schema, known }) =>
    `Titelbiblioteket er fra en nyere version (skema ${schema}; denne kender ${known}). Opdater plug-in’et; filen bliver, som den er.`,
  'library/value': ({ path, got, expected }) =>
    `I titelbiblioteket ${got === null ? `mangler ${path}` : `er ${path} ${got}`}. Ventet: ${EXPECTED[expected]}. Ret det; filen bliver, som den er.`,
  'library/same-issn': ({ issn, names }) =>
    `Titelbiblioteket har ${issn} ${names.length} gange: ${listed(names.map(quoted), 'og')}. Behold én af dem.`,
  'library/not-print': ({ name, issn, medium }) =>
    `For ${quoted(name)} nævner biblioteket ${issn} både for tryk og for ${MEDIUM[medium]}. Hvert medie har sit eget ISSN, og stregkoden bærer den trykte udgaves: skriv det rigtige.`,
  'library/title-known': ({ issn, name }) =>
    `Biblioteket har allerede ${issn}: ${quoted(name)}. Ret den titel, eller ret ISSN.`,
  'library/name-missing': ({ issn }) =>
    `Titlen med ISSN ${issn} har intet navn. Giv den det, der står på forsiden.`,
  'library/title-unknown': ({ got, nearest }) =>
    nearest.length > 0
      ? `Der er ingen titel ${quoted(got)} i biblioteket. Mente du ${listed(nearest.map(quoted), 'eller')}?`
      : `Der er ingen titel ${quoted(got)} i biblioteket, som er tomt. Tilføj først titlen.`,
  'library/title-ambiguous': ({ got, names }) =>
    `${quoted(got)} passer på ${listed(names.map(quoted), 'og')}. Angiv mere af navnet, eller ISSN.`,
};
