import type { Areas } from '../areas';
import { listed } from '../quote';
import { quoted } from './manner';
import { MARKETS } from './markets';

const WHERE = {
  Germany: 'i Tyskland',
  Japan: 'i Japan',
  'the United States': 'i USA',
  Canada: 'i Canada',
  France: 'i Frankrig',
} as const;

const OTHER_SCHEME = {
  'de-pressecode': 'en Pressecode: 419 eller 414, fem cifre for titlen og fire for prisen',
  'jp-magazine': 'bladkoden: 491, 0 og cifrene for titel, måned og år',
  upc: 'en UPC med titlens BIPAD',
  'fr-codification': 'en kode, som distributøren leverer som færdig fil, og som ikke må tegnes om',
} as const;

const OFTEN = {
  daily: 'dagligt',
  weekly: 'ugentligt',
  fortnightly: 'hver fjortende dag',
  monthly: 'månedligt',
  bimonthly: 'hver anden måned',
  quarterly: 'hvert kvartal',
} as const;

const WINDOW = {
  year: 'inden for et år',
  'week-year': 'inden for et år af uger',
  issues: 'på så kort tid',
} as const;

export const CALENDAR: Areas['calendar'] = {
  'rule/unknown': ({ got, nearest }) =>
    `Der er ingen regel ved navn ${quoted(got)}. Mente du ${listed(nearest, 'eller')}?`,
  'rule/other-scheme': ({ got, market, scheme }) =>
    `Der er ingen regel ${quoted(got)}: ${WHERE[market]} bærer blade i handelen ingen ISSN-stregkode, men ${OTHER_SCHEME[scheme]}. Spørg distributøren efter den; til en titel med ISSN uden for det system vælges reglen count.`,
  'date/format': ({ got }) =>
    `${quoted(got)} er ingen dato. Skriv år, måned og dag, for eksempel 2026-06-01.`,
  'date/impossible': ({ got, days }) =>
    days === null
      ? `${quoted(got)} nævner en måned, der ikke findes; måneder går fra 01 til 12. Ret datoen.`
      : `${quoted(got)} findes ikke i kalenderen; den måned har ${days} dage. Ret datoen.`,
  'date/no-such-week': ({ got, weeks }) =>
    `${quoted(got)} er ingen uge i det år, hvis uger går fra 01 til ${weeks} (ISO 8601). Ret ugen.`,
  'date/range': ({ got, min, max }) => `Året i ${quoted(got)} er ikke mellem ${min} og ${max}. Ret datoen.`,
  'date/week-given': ({ got, frequency }) =>
    `${quoted(got)} er en uge, men en titel, der udkommer ${OFTEN[frequency]}, nummereres efter måneder. Angiv en måned eller en dag, for eksempel 2026-06.`,
  'date/day-missing': ({ got, frequency }) =>
    `${quoted(got)} nævner ${frequency === 'daily' ? 'ingen dag' : 'ingen uge'}, som en titel, der udkommer ${OFTEN[frequency]}, nummereres efter. Angiv forsidens dag, for eksempel 2026-06-01.`,
  'date/needed': ({ rule }) =>
    `Reglen ${rule} danner nummeret af forsidedatoen. Angiv en, for eksempel 2026-06-01.`,
  'date/not-needed': ({ rule }) =>
    `Reglen ${rule} nummererer udgaverne fortløbende og bruger ingen dato. Angiv kun løbenummeret.`,
  'date/before-last': ({ got, last }) =>
    `Forsidedatoen ${got} ligger før den sidste udgaves, ${last}. Kontrollér begge.`,
  'count/needed': ({ rule }) =>
    `Reglen ${rule} danner nummeret af udgiverens egen tælling. Angiv udgavens løbenummer, for eksempel 6.`,
  'count/not-needed': ({ rule }) =>
    `Reglen ${rule} danner nummeret af forsidedatoen og bruger intet løbenummer. Angiv kun datoen.`,
  'count/format': ({ got }) =>
    `${quoted(got)} er intet løbenummer for en udgave. Angiv et helt tal, for eksempel 6.`,
  'count/range': ({ got, min, max }) =>
    `Udgavens løbenummer er ${got}; i stregkoden er der plads til ${min} til ${max}. Kontrollér det.`,
  'count/before-last': ({ got, last }) =>
    `Udgavens løbenummer er ${got}, men det sidste var ${last}. Kontrollér begge.`,
  'double/not-in-use': ({ rule }) =>
    `Reglen ${rule} kender ingen dobbeltudgaver, fordi hver dag har sit eget nummer. Nummerér den efter datoen alene.`,
  'double/does-not-fit': ({ months: [first, second] }) =>
    `Månederne ${first} og ${second} har ikke plads i dobbeltudgavens to cifre, der går fra 23 (februar og marts) til 89 (august og september). Nummerér den efter den første måned, uden double.`,
  'special/unknown': ({ got, rule, known }) =>
    `Reglen ${rule} har ingen variant til udgaver af typen ${quoted(got)}. ${
      known.length === 0 ? 'Den kender ingen særlige udgaver.' : `Den kender ${listed(known, 'og')}.`
    } Vælg en anden type, eller angiv den variant, distributøren nævner.`,
  'special/exhausted': ({ kind, variant }) =>
    `Den sidste variant til udgaver af typen ${kind}, ${variant}, er i brug. Spørg distributøren om en anden.`,
  'variant/one-off': ({ variant, rule }) =>
    `Varianten ${variant} står efter reglen ${rule} for en engangspris og ikke for de løbende udgaver. Angiv den variant, de andre udgaver har.`,
  'number/repeats': ({ addOn, variant, window }) =>
    `Nummeret ${addOn} med varianten ${variant} har den sidste udgave allerede, og butikkerne kan ikke skelne to af dem ${WINDOW[window.kind]}. Kontrollér datoen, eller vælg en anden variant.`,
  'number/not-of-rule': ({ rule, variant, addOn }) =>
    `Variant ${variant} og udgave ${addOn} er intet nummer efter reglen ${rule}. Vælg den regel, titlen virkelig følger.`,
  'price/not-in-number': ({ rule, market }) =>
    `Reglen ${rule} (${MARKETS[market]}) viser ikke en prisændring i nummeret. Lad varianten være, eller spørg distributøren.`,
  'price/exhausted': ({ variant, rule }) =>
    `Efter varianten ${variant} har reglen ${rule} ikke flere til en prisændring. Spørg distributøren, hvilken man begynder forfra med.`,
};
