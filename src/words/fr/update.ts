import type { Areas } from '../areas';
import { counted, listed } from '../quote';
import { millimetres, quoted } from './manner';

const WAY_TO_A_RULE =
  'Donnez-en une avec --rule ID (« issn-barcode number --rules » les nomme toutes), ou inscrivez-la avec le titre dans la bibliothèque.';

const MEDIUM = { online: 'en ligne', disc: 'sur disque', other: 'sur un autre support' } as const;

export const UPDATE: Areas['update'] = {
  'update/unreadable': ({ name }) =>
    `Les barres de ${quoted(name)} sont illisibles, nul ne sait donc que changer. Supprimez le symbole et placez-en un nouveau.`,
  'update/not-issn': ({ gtin13 }) =>
    `Les barres disent ${gtin13}, qui n’est pas un numéro ISSN (ceux-ci commencent par 977), et aucune étiquette ne dit l’ISSN. Placez un nouveau symbole.`,
  'update/gone': ({ id }) =>
    `Le symbole ${quoted(id)} n’est plus dans le document. Sélectionnez-le de nouveau, et recommencez.`,
  'update/distorted': ({ name }) =>
    `${quoted(name)} se trouve dans un objet incliné, en miroir ou réduit à rien, ce qui ne peut pas s’y défaire. Sortez-en le symbole, et recommencez.`,
  'update/locked': ({ name }) =>
    `${quoted(name)} est verrouillé. Déverrouillez-le (Objet > Déverrouiller), et recommencez.`,
  'update/foreign-mixed': ({ name, others }) =>
    `${quoted(name)} contient ${counted(others, 'objet qui n’est pas', 'objets qui ne sont pas')} du code-barres, il n’est donc pas supprimé. Dégroupez, ou gardez l’ancien symbole.`,
  'update/other-parts': ({ name, standing }) =>
    `${quoted(name)} se compose de ${listed(standing, 'et')} ; le changement en ôterait ou y ajouterait, ce qui ne se fait pas sur place. Gardez ces parties ; ou placez un nouveau symbole et supprimez l’ancien.`,
  'update/foreign-only-files': () =>
    'Le symbole vient d’un autre programme et ne peut pas être remplacé là où il est : il fait partie d’un groupe ou d’un texte. Sortez-l’en, et recommencez ; ou placez un nouveau symbole et supprimez l’ancien.',
  'next/no-symbol': ({ issn, found }) =>
    `Le document n’a pas de code-barres ${issn ? `de l’ISSN ${issn}` : 'à ISSN'} qui puisse être changé. ${
      found.length > 0 ? `Il a ${listed(found, 'et')}.` : 'Aucun n’a été trouvé.'
    } Choisissez un autre document ou numéro, ou placez d’abord un symbole.`,
  'next/several': ({ found }) =>
    `Le document a ${counted(found.length, 'code-barres', 'codes-barres')} : ${listed(found, 'et')}. Dites lequel avec --issn ; de deux au même numéro, supprimez-en un.`,
  'next/no-rule': ({ issn, title }) =>
    title === null
      ? `Aucun titre à l’ISSN ${issn} n’est dans la bibliothèque, il n’y a donc pas de règle pour ses numéros. ${WAY_TO_A_RULE}`
      : `Le titre ${quoted(title)} n’a pas de règle pour ses numéros. ${WAY_TO_A_RULE}`,
  'next/volume': ({ isbn }) =>
    `Le symbole nomme l’ISBN ${isbn}, et le volume suivant a le sien. Placez un nouveau symbole avec le nouvel ISBN.`,
  'next/no-issue-number': ({ issn }) =>
    `Le code-barres de l’ISSN ${issn} ne porte pas de numéro de parution d’où continuer. Dites quelle parution vient avec --date ou --count.`,
  'next/reused': ({ variant, addOn, earlier }) =>
    `Le numéro de parution ${addOn} avec la variante ${variant} a déjà été attribué (${earlier}), et le marché interdit d’employer deux fois un numéro : les ventes iraient à l’ancienne parution, avec une amende. Choisissez une autre date, ou une variante spéciale.`,
  'printed-issn/not-print': ({ issn, medium, title }) =>
    `${issn} est l’ISSN de l’édition ${MEDIUM[medium]} de ${quoted(title)}. Chaque support a son ISSN, et la couverture porte celui de l’édition imprimée : corrigez la fiche.`,
  'printed-issn/same': ({ issn }) =>
    `${issn} est donné à la fois pour l’imprimé et pour l’édition en ligne. Chaque support a son ISSN : saisissez le bon, ou supprimez le numéro en ligne.`,
  'printed-issn/language': ({ got, known }) =>
    `${quoted(got)} n’est pas une langue dans laquelle cette ligne s’écrit. Choisissez ${listed(known, 'ou')}.`,
  'printed-issn/page': ({ width, height }) =>
    `La ligne n’entre pas dans ce coin de la page de ${millimetres(width, 0)} × ${millimetres(height, 0)}. Choisissez un corps plus petit ou une marge plus petite.`,
  'printed-issn/read-back': ({ expected, got }) =>
    `Relue dans le document, la ligne est ${quoted(got)} au lieu de ${quoted(expected)}, rien n’a donc été gardé. Cherchez des calques verrouillés ou masqués, et réessayez.`,
};
