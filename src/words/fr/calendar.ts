import type { Areas } from '../areas';
import { listed } from '../quote';
import { quoted } from './manner';
import { MARKETS } from './markets';

const WHERE = {
  Germany: 'en Allemagne',
  Japan: 'au Japon',
  'the United States': 'aux États-Unis',
  Canada: 'au Canada',
  France: 'en France',
} as const;

const OTHER_SCHEME = {
  'de-pressecode': 'le Pressecode : 419 ou 414, cinq chiffres pour le titre et quatre pour le prix',
  'jp-magazine': 'le code des revues : 491, 0 et les chiffres du titre, du mois et de l’année',
  upc: 'un UPC avec le BIPAD du titre',
  'fr-codification': 'un code que la messagerie fournit en fichier fini, à ne pas redessiner',
} as const;

const OFTEN = {
  daily: 'quotidien',
  weekly: 'hebdomadaire',
  fortnightly: 'bimensuel',
  monthly: 'mensuel',
  bimonthly: 'bimestriel',
  quarterly: 'trimestriel',
} as const;

const WINDOW = {
  year: 'dans la même année',
  'week-year': 'dans la même année de semaines',
  issues: 'à si court intervalle',
} as const;

export const CALENDAR: Areas['calendar'] = {
  'rule/unknown': ({ got, nearest }) =>
    `Il n’y a pas de règle nommée ${quoted(got)}. Vouliez-vous dire ${listed(nearest, 'ou')} ?`,
  'rule/other-scheme': ({ got, market, scheme }) =>
    `Il n’y a pas de règle ${quoted(got)} : ${WHERE[market]}, les revues en vente ne portent pas de code ISSN, mais ${OTHER_SCHEME[scheme]}. Demandez-le au distributeur ; pour un titre à ISSN hors de ce système, choisissez la règle count.`,
  'date/format': ({ got }) =>
    `${quoted(got)} n’est pas une date. Écrivez l’année, le mois et le jour, par exemple 2026-06-01.`,
  'date/impossible': ({ got, days }) =>
    days === null
      ? `${quoted(got)} nomme un mois qui n’existe pas ; les mois vont de 01 à 12. Corrigez la date.`
      : `${quoted(got)} n’existe pas au calendrier ; ce mois a ${days} jours. Corrigez la date.`,
  'date/no-such-week': ({ got, weeks }) =>
    `${quoted(got)} n’est pas une semaine de cette année, dont les semaines vont de 01 à ${weeks} (ISO 8601). Corrigez la semaine.`,
  'date/range': ({ got, min, max }) =>
    `L’année de ${quoted(got)} n’est pas entre ${min} et ${max}. Corrigez la date.`,
  'date/week-given': ({ got, frequency }) =>
    `${quoted(got)} est une semaine, mais un titre ${OFTEN[frequency]} se numérote par mois. Donnez un mois ou un jour, par exemple 2026-06.`,
  'date/day-missing': ({ got, frequency }) =>
    `${quoted(got)} ne nomme pas ${frequency === 'daily' ? 'le jour' : 'la semaine'} d’après ${frequency === 'daily' ? 'lequel' : 'laquelle'} un titre ${OFTEN[frequency]} se numérote. Donnez le jour de couverture, par exemple 2026-06-01.`,
  'date/needed': ({ rule }) =>
    `La règle ${rule} tire le numéro de la date de couverture. Donnez-en une, par exemple 2026-06-01.`,
  'date/not-needed': ({ rule }) =>
    `La règle ${rule} numérote les parutions à la suite et n’a que faire d’une date. Donnez le compte seul.`,
  'date/before-last': ({ got, last }) =>
    `La date de couverture ${got} précède celle de la dernière parution, ${last}. Vérifiez les deux.`,
  'count/needed': ({ rule }) =>
    `La règle ${rule} tire le numéro du compte de l’éditeur. Donnez le numéro de la parution, par exemple 6.`,
  'count/not-needed': ({ rule }) =>
    `La règle ${rule} tire le numéro de la date de couverture et n’a que faire d’un compte. Donnez la date seule.`,
  'count/format': ({ got }) =>
    `${quoted(got)} n’est pas un numéro de parution. Donnez un nombre entier, par exemple 6.`,
  'count/range': ({ got, min, max }) =>
    `Le numéro de la parution est ${got} ; le code-barres a place pour ${min} à ${max}. Vérifiez-le.`,
  'count/before-last': ({ got, last }) =>
    `Le numéro de la parution est ${got}, mais le dernier était ${last}. Vérifiez les deux.`,
  'double/not-in-use': ({ rule }) =>
    `La règle ${rule} ne connaît pas de numéros doubles, car chaque jour a le sien. Numérotez d’après la date seule.`,
  'double/does-not-fit': ({ months: [first, second] }) =>
    `Les mois ${first} et ${second} n’entrent pas dans les deux chiffres d’un numéro double, qui vont de 23 (février et mars) à 89 (août et septembre). Numérotez d’après le premier mois, sans double.`,
  'special/unknown': ({ got, rule, known }) =>
    `La règle ${rule} n’a pas de variante pour les parutions du genre ${quoted(got)}. ${
      known.length === 0
        ? 'Elle ne connaît pas de parutions spéciales.'
        : `Elle connaît ${listed(known, 'et')}.`
    } Choisissez un autre genre, ou donnez la variante que nomme le distributeur.`,
  'special/exhausted': ({ kind, variant }) =>
    `La dernière variante pour les parutions du genre ${kind}, ${variant}, est prise. Demandez-en une autre au distributeur.`,
  'variant/one-off': ({ variant, rule }) =>
    `La variante ${variant} est celle d’un prix unique selon la règle ${rule}, non celle des parutions courantes. Donnez la variante des autres parutions.`,
  'number/repeats': ({ addOn, variant, window }) =>
    `Le numéro de parution ${addOn} avec la variante ${variant} est déjà celui de la dernière parution, et le commerce ne peut en distinguer deux ${WINDOW[window.kind]}. Vérifiez la date, ou choisissez une autre variante.`,
  'number/not-of-rule': ({ rule, variant, addOn }) =>
    `La variante ${variant} et le numéro ${addOn} ne forment pas un numéro de la règle ${rule}. Choisissez la règle que le titre suit vraiment.`,
  'price/not-in-number': ({ rule, market }) =>
    `La règle ${rule} (${MARKETS[market]}) ne montre pas un changement de prix dans le numéro. Laissez la variante telle quelle, ou demandez au distributeur.`,
  'price/exhausted': ({ variant, rule }) =>
    `Après la variante ${variant}, la règle ${rule} n’en a plus pour un changement de prix. Demandez au distributeur par laquelle recommencer.`,
};
