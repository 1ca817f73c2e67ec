import type { Areas } from '../areas';
import { listed } from '../quote';
import { quoted } from './manner';

const EXPECTED = {
  object: 'un oggetto',
  list: 'un elenco',
  text: 'un testo',
  name: 'il nome della testata',
  issn: 'un ISSN come 1144-875X',
  medium: 'online, disc o other',
  'two-digits': 'due cifre',
  'two-or-five-digits': 'due o cinque cifre',
  date: 'una data come 2026-06-01',
  time: 'un’ora come 2026-06-01T09:30:00Z',
  'whole-number': 'un numero intero',
  'true-or-false': 'true o false',
  'schema-1': '1',
} as const;

const MEDIUM = { online: 'online', disc: 'su disco', other: 'su altro supporto' } as const;

export const LIBRARY: Areas['library'] = {
  'library/not-json': ({ detail }) =>
    `L’archivio delle testate non è JSON leggibile (${detail}). Lo corregga, o ne importi una copia; il file resta com’è.`,
  'library/file': ({ path }) =>
    `${quoted(path)} non è un archivio di testate che si possa riprendere; la riga seguente dice perché. Lo corregga, o lo lasci fuori.`,
  'library/newer': ({ schema, known }) =>
    `L’archivio delle testate è di una versione più recente (schema ${schema}; questa conosce ${known}). Aggiorni il plug-in; il file resta com’è.`,
  'library/value': ({ path, got, expected }) =>
    `Nell’archivio delle testate ${got === null ? `manca ${path}` : `${path} è ${got}`}. Atteso: ${EXPECTED[expected]}. Lo corregga; il file resta com’è.`,
  'library/same-issn': ({ issn, names }) =>
    `L’archivio delle testate ha ${issn} ${names.length} volte: ${listed(names.map(quoted), 'e')}. Ne conservi una.`,
  'library/not-print': ({ name, issn, medium }) =>
    `Per ${quoted(name)} l’archivio indica ${issn} sia per l’edizione a stampa sia per quella ${MEDIUM[medium]}. Ogni supporto ha il suo ISSN, e il codice a barre porta quello dell’edizione a stampa: scriva quello giusto.`,
  'library/title-known': ({ issn, name }) =>
    `L’archivio ha già ${issn}: ${quoted(name)}. Modifichi quella testata, o corregga l’ISSN.`,
  'library/name-missing': ({ issn }) =>
    `La testata con l’ISSN ${issn} non ha un nome. Le dia quello che sta in copertina.`,
  'library/title-unknown': ({ got, nearest }) =>
    nearest.length > 0
      ? `Non c’è una testata ${quoted(got)} nell’archivio. Intendeva ${listed(nearest.map(quoted), 'o')}?`
      : `Non c’è una testata ${quoted(got)} nell’archivio, che è vuoto. Aggiunga prima la testata.`,
  'library/title-ambiguous': ({ got, names }) =>
    `${quoted(got)} corrisponde a ${listed(names.map(quoted), 'e')}. Dia più del nome, o l’ISSN.`,
};
