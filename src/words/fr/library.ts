import type { Areas } from '../areas';
import { listed } from '../quote';
import { quoted } from './manner';

const EXPECTED = {
  object: 'un objet',
  list: 'une liste',
  text: 'un texte',
  name: 'le nom du titre',
  issn: 'un ISSN comme 1144-875X',
  medium: 'online, disc ou other',
  'two-digits': 'deux chiffres',
  'two-or-five-digits': 'deux ou cinq chiffres',
  date: 'une date comme 2026-06-01',
  time: 'une heure comme 2026-06-01T09:30:00Z',
  'whole-number': 'un nombre entier',
  'true-or-false': 'true ou false',
  'schema-1': '1',
} as const;

const MEDIUM = { online: 'en ligne', disc: 'sur disque', other: 'sur un autre support' } as const;

export const LIBRARY: Areas['library'] = {
  'library/not-json': ({ detail }) =>
    `La bibliothèque de titres n’est pas du JSON lisible (${detail}). Corrigez-la, ou importez une copie ; le fichier reste tel quel.`,
  'library/file': ({ path }) =>
    `${quoted(path)} n’est pas une bibliothèque de titres que l’on puisse reprendre ; la ligne suivante dit pourquoi. Corrigez-la, ou laissez-la de côté.`,
  'library/newer': ({ schema, known }) =>
    `La bibliothèque de titres vient d’une version plus récente (schéma ${schema} ; celle-ci connaît ${known}). Mettez le module à jour ; le fichier reste tel quel.`,
  'library/value': ({ path, got, expected }) =>
    `Dans la bibliothèque de titres, ${got === null ? `${path} manque` : `${path} est ${got}`}. Attendu : ${EXPECTED[expected]}. Corrigez cela ; le fichier reste tel quel.`,
  'library/same-issn': ({ issn, names }) =>
    `La bibliothèque de titres a ${issn} ${names.length} fois : ${listed(names.map(quoted), 'et')}. Gardez-en un.`,
  'library/not-print': ({ name, issn, medium }) =>
    `Pour ${quoted(name)}, la bibliothèque nomme ${issn} à la fois pour l’imprimé et pour l’édition ${MEDIUM[medium]}. Chaque support a son ISSN, et le code-barres porte celui de l’édition imprimée : saisissez le bon.`,
  'library/title-known': ({ issn, name }) =>
    `La bibliothèque a déjà ${issn} : ${quoted(name)}. Changez ce titre, ou corrigez l’ISSN.`,
  'library/name-missing': ({ issn }) =>
    `Le titre à l’ISSN ${issn} n’a pas de nom. Donnez-lui celui de la couverture.`,
  'library/title-unknown': ({ got, nearest }) =>
    nearest.length > 0
      ? `Il n’y a pas de titre ${quoted(got)} dans la bibliothèque. Vouliez-vous dire ${listed(nearest.map(quoted), 'ou')} ?`
      : `Il n’y a pas de titre ${quoted(got)} dans la bibliothèque, qui est vide. Ajoutez d’abord le titre.`,
  'library/title-ambiguous': ({ got, names }) =>
    `${quoted(got)} convient à ${listed(names.map(quoted), 'et')}. Donnez une plus grande part du nom, ou l’ISSN.`,
};
