import type { Areas } from '../areas';
import { listed } from '../quote';
import { quoted } from './manner';

const EXPECTED = {
  object: 'ein Objekt',
  list: 'eine Liste',
  text: 'ein Text',
  name: 'der Name des Titels',
  issn: 'eine ISSN wie 1144-875X',
  medium: 'online, disc oder other',
  'two-digits': 'zwei Ziffern',
  'two-or-five-digits': 'zwei oder fünf Ziffern',
  date: 'ein Datum wie 2026-06-01',
  time: 'eine Zeit wie 2026-06-01T09:30:00Z',
  'whole-number': 'eine ganze Zahl',
  'true-or-false': 'true oder false',
  'schema-1': '1',
} as const;

const MEDIUM = {
  online: 'die Online-Ausgabe',
  disc: 'die Ausgabe auf Datenträger',
  other: 'eine andere Ausgabe',
} as const;

export const LIBRARY: Areas['library'] = {
  'library/not-json': ({ detail }) =>
    `Die Titelbibliothek ist kein lesbares JSON (${detail}). Berichtigen Sie sie, oder führen Sie eine Kopie ein; die Datei bleibt, wie sie ist.`,
  'library/file': ({ path }) =>
    `${quoted(path)} ist keine Titelbibliothek, die sich übernehmen lässt; die nächste Zeile sagt, warum. Berichtigen Sie sie, oder lassen Sie sie weg.`,
  'library/newer': ({ schema, known }) =>
    `Die Titelbibliothek ist von einer neueren Version (Schema ${schema}; diese kennt ${known}). Erneuern Sie das Plug-in; die Datei bleibt, wie sie ist.`,
  'library/value': ({ path, got, expected }) =>
    `In der Titelbibliothek ${got === null ? `fehlt ${path}` : `ist ${path} ${got}`}. Erwartet: ${EXPECTED[expected]}. Berichtigen Sie das; die Datei bleibt, wie sie ist.`,
  'library/same-issn': ({ issn, names }) =>
    `Die Titelbibliothek hat ${issn} ${names.length}-mal: ${listed(names.map(quoted), 'und')}. Behalten Sie einen davon.`,
  'library/not-print': ({ name, issn, medium }) =>
    `Bei ${quoted(name)} nennt die Bibliothek ${issn} für den Druck und auch für ${MEDIUM[medium]}. Jedes Medium hat seine eigene ISSN, und der Strichcode trägt die der gedruckten Ausgabe: Geben Sie die richtige ein.`,
  'library/title-known': ({ issn, name }) =>
    `Die Bibliothek hat ${issn} schon: ${quoted(name)}. Ändern Sie diesen Titel, oder berichtigen Sie die ISSN.`,
  'library/name-missing': ({ issn }) =>
    `Der Titel mit der ISSN ${issn} hat keinen Namen. Geben Sie ihm den, der auf dem Titelblatt steht.`,
  'library/title-unknown': ({ got, nearest }) =>
    nearest.length > 0
      ? `Einen Titel ${quoted(got)} gibt es in der Bibliothek nicht. Meinten Sie ${listed(nearest.map(quoted), 'oder')}?`
      : `Einen Titel ${quoted(got)} gibt es in der Bibliothek nicht; sie ist leer. Legen Sie ihn erst an.`,
  'library/title-ambiguous': ({ got, names }) =>
    `${quoted(got)} passt zu ${listed(names.map(quoted), 'und')}. Geben Sie mehr vom Namen an, oder die ISSN.`,
};
