import type { Areas, MarketNames } from '../areas';

export const MARKETS: MarketNames = {
  'United Kingdom, magazines': 'Großbritannien, Zeitschriften',
  'United Kingdom, daily newspapers': 'Großbritannien, Tageszeitungen',
  'Slovakia and Czechia': 'Slowakei und Tschechien',
  Poland: 'Polen',
  'Poland, daily newspapers': 'Polen, Tageszeitungen',
  'China, variant by the standard': 'China, Variante nach der Norm',
  'China, variant by practice': 'China, Variante nach der Praxis',
  'Belgium and Luxembourg': 'Belgien und Luxemburg',
  Italy: 'Italien',
  Denmark: 'Dänemark',
  Croatia: 'Kroatien',
  Bulgaria: 'Bulgarien',
  'Australia and New Zealand': 'Australien und Neuseeland',
  Russia: 'Russland',
  'any market': 'jeder Markt',
};

export const DOUBTS: Areas['doubts'] = {
  'on-sale':
    'Der Leitfaden wurde nur in Zitaten gesehen. nne.navigacloud.com nennt die Wochen oder Monate, in denen das Heft verkauft wird; das müssen nicht die auf dem Titelblatt sein.',
  'frequency-unnamed':
    'Die Quelle nennt Wochen und Monate, aber nicht, wonach Titel dieser Erscheinungsweise gehen.',
  'one-private-page':
    'So sagt es eine private Seite, ohne die Reihenfolge von Wochentag und Stadtausgabe zu nennen.',
  'standard-or-year':
    'Nach der Norm zählt die Variante Preisänderungen, meist 00; Verlage schreiben dort das Jahr. Fragen Sie den Vertrieb, oder sehen Sie die Regeln cn-…-year an.',
  'year-or-standard':
    'Verlage schreiben die letzten zwei Ziffern des Jahres in die Variante; nach GB/T 16827-1997 zählt sie Preisänderungen. Fragen Sie den Vertrieb.',
  'not-seen-whole':
    'Ein Add-on mit der laufenden Nummer ist Pflicht; die Regeln nach Erscheinungsweise wurden nicht ganz gesehen.',
  'date-or-number':
    'Das Add-on nennt Datum oder Nummer des Hefts, ohne dass gesagt wird, wie; Zeitungen haben Varianten ab 61, die nicht ganz gesehen wurden.',
  'library-rule': 'Die Variante folgt der Regel der Bibliothek; was das Add-on sagt, wurde nicht gefunden.',
  'agency-rule': 'Die Variante folgt der Regel der Agentur; was das Add-on sagt, wurde nicht gefunden.',
  'seen-on-covers':
    'Fünf Ziffern wurden auf Titelblättern gesehen; eine veröffentlichte Regel wurde nicht gefunden.',
  'as-elsewhere':
    'Wochen nach ISO 8601 und Monate des Titeldatums sind in anderen europäischen Märkten üblich. Fragen Sie den Vertrieb.',
  'double-issue':
    'Wie ein Doppelheft nummeriert wird, wurde nicht gefunden; am häufigsten ist die Nummer seines ersten Teils.',
};
