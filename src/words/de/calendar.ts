import type { Areas } from '../areas';
import { listed } from '../quote';
import { quoted } from './manner';
import { MARKETS } from './markets';

const WHERE = {
  Germany: 'in Deutschland',
  Japan: 'in Japan',
  'the United States': 'in den USA',
  Canada: 'in Kanada',
  France: 'in Frankreich',
} as const;

const OTHER_SCHEME = {
  'de-pressecode': 'den Pressecode: 419 oder 414, fünf Ziffern für den Titel und vier für den Preis',
  'jp-magazine': 'den Zeitschriftencode: 491, 0 und die Ziffern für Titel, Monat und Jahr',
  upc: 'einen UPC mit dem BIPAD des Titels',
  'fr-codification':
    'einen Code, den der Vertrieb als fertige Datei liefert und den man nicht nachzeichnen darf',
} as const;

const OFTEN = {
  daily: 'täglich',
  weekly: 'wöchentlich',
  fortnightly: 'vierzehntäglich',
  monthly: 'monatlich',
  bimonthly: 'zweimonatlich',
  quarterly: 'vierteljährlich',
} as const;

const WINDOW = {
  year: 'innerhalb eines Jahres',
  'week-year': 'innerhalb eines Wochenjahres',
  issues: 'in so kurzer Zeit',
} as const;

export const CALENDAR: Areas['calendar'] = {
  'rule/unknown': ({ got, nearest }) =>
    `Eine Regel namens ${quoted(got)} gibt es nicht. Meinten Sie ${listed(nearest, 'oder')}?`,
  'rule/other-scheme': ({ got, market, scheme }) =>
    `Eine Regel ${quoted(got)} gibt es nicht: ${WHERE[market]} tragen Zeitschriften im Handel keinen ISSN-Strichcode, sondern ${OTHER_SCHEME[scheme]}. Fragen Sie den Vertrieb danach; für einen ISSN-Titel außerhalb dieses Systems wählen Sie die Regel count.`,
  'date/format': ({ got }) =>
    `${quoted(got)} ist kein Datum. Schreiben Sie Jahr, Monat und Tag, etwa 2026-06-01.`,
  'date/impossible': ({ got, days }) =>
    days === null
      ? `${quoted(got)} nennt einen Monat, den es nicht gibt; Monate gehen von 01 bis 12. Berichtigen Sie das Datum.`
      : `${quoted(got)} gibt es im Kalender nicht; dieser Monat hat ${days} Tage. Berichtigen Sie das Datum.`,
  'date/no-such-week': ({ got, weeks }) =>
    `${quoted(got)} ist keine Woche dieses Jahres; seine Wochen gehen von 01 bis ${weeks} (ISO 8601). Berichtigen Sie die Woche.`,
  'date/range': ({ got, min, max }) =>
    `Das Jahr von ${quoted(got)} liegt nicht zwischen ${min} und ${max}. Berichtigen Sie das Datum.`,
  'date/week-given': ({ got, frequency }) =>
    `${quoted(got)} ist eine Woche; ein Titel, der ${OFTEN[frequency]} erscheint, wird nach Monaten nummeriert. Geben Sie einen Monat oder Tag an, etwa 2026-06.`,
  'date/day-missing': ({ got, frequency }) =>
    `${quoted(got)} nennt ${frequency === 'daily' ? 'keinen Tag, nach dem' : 'keine Woche, nach der'} ein Titel nummeriert wird, der ${OFTEN[frequency]} erscheint. Geben Sie den Tag des Titelblatts an, etwa 2026-06-01.`,
  'date/needed': ({ rule }) =>
    `Die Regel ${rule} bildet die Nummer aus dem Titeldatum. Geben Sie eines an, etwa 2026-06-01.`,
  'date/not-needed': ({ rule }) =>
    `Die Regel ${rule} nummeriert Hefte fortlaufend und braucht kein Datum. Geben Sie nur die Zählung an.`,
  'date/before-last': ({ got, last }) =>
    `Das Titeldatum ${got} liegt vor dem des letzten Hefts, ${last}. Prüfen Sie beide.`,
  'count/needed': ({ rule }) =>
    `Die Regel ${rule} bildet die Nummer aus der Zählung des Verlags. Geben Sie die Nummer des Hefts an, etwa 6.`,
  'count/not-needed': ({ rule }) =>
    `Die Regel ${rule} bildet die Nummer aus dem Titeldatum und braucht keine Zählung. Geben Sie nur das Datum an.`,
  'count/format': ({ got }) =>
    `${quoted(got)} ist keine Nummer eines Hefts. Geben Sie eine ganze Zahl an, etwa 6.`,
  'count/range': ({ got, min, max }) =>
    `Die Nummer des Hefts ist ${got}; im Strichcode haben ${min} bis ${max} Platz. Prüfen Sie sie.`,
  'count/before-last': ({ got, last }) =>
    `Die Nummer des Hefts ist ${got}, die des letzten war aber ${last}. Prüfen Sie beide.`,
  'double/not-in-use': ({ rule }) =>
    `Die Regel ${rule} kennt keine Doppelhefte, weil jeder Tag seine eigene Nummer hat. Nummerieren Sie das Heft allein nach seinem Datum.`,
  'double/does-not-fit': ({ months: [first, second] }) =>
    `Die Monate ${first} und ${second} passen nicht in die zwei Ziffern eines Doppelhefts, die von 23 (Februar und März) bis 89 (August und September) gehen. Nummerieren Sie es nach seinem ersten Monat, ohne double.`,
  'special/unknown': ({ got, rule, known }) =>
    `Die Regel ${rule} hat keine Variante für Hefte der Art ${quoted(got)}. ${
      known.length === 0 ? 'Sie kennt keine besonderen Hefte.' : `Sie kennt ${listed(known, 'und')}.`
    } Wählen Sie eine andere Art, oder geben Sie die Variante an, die der Vertrieb nennt.`,
  'special/exhausted': ({ kind, variant }) =>
    `Die letzte Variante für Hefte der Art ${kind}, ${variant}, ist vergeben. Fragen Sie den Vertrieb nach einer weiteren.`,
  'variant/one-off': ({ variant, rule }) =>
    `Die Variante ${variant} steht nach der Regel ${rule} für einen einmaligen Preis und nicht für laufende Hefte. Geben Sie die Variante der anderen Hefte an.`,
  'number/repeats': ({ addOn, variant, window }) =>
    `Die Heftnummer ${addOn} mit der Variante ${variant} trägt schon das letzte Heft, und der Handel kann ${WINDOW[window.kind]} zwei davon nicht unterscheiden. Prüfen Sie das Datum, oder wählen Sie eine andere Variante.`,
  'number/not-of-rule': ({ rule, variant, addOn }) =>
    `Variante ${variant} und Heft ${addOn} sind keine Nummer der Regel ${rule}. Wählen Sie die Regel, der der Titel wirklich folgt.`,
  'price/not-in-number': ({ rule, market }) =>
    `Die Regel ${rule} (${MARKETS[market]}) zeigt eine Preisänderung nicht in der Nummer. Lassen Sie die Variante, wie sie ist, oder fragen Sie den Vertrieb.`,
  'price/exhausted': ({ variant, rule }) =>
    `Nach der Variante ${variant} hat die Regel ${rule} keine mehr für eine Preisänderung. Fragen Sie den Vertrieb, mit welcher wieder begonnen wird.`,
};
