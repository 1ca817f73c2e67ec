import type { Areas } from '../areas';
import { listed } from '../quote';
import { quoted } from './manner';
import { MARKETS } from './markets';

const WHERE = {
  Germany: 'in Germania',
  Japan: 'in Giappone',
  'the United States': 'negli Stati Uniti',
  Canada: 'in Canada',
  France: 'in Francia',
} as const;

const OTHER_SCHEME = {
  'de-pressecode': 'il Pressecode: 419 o 414, cinque cifre della testata e quattro del prezzo',
  'jp-magazine': 'il codice per riviste: 491, 0 e le cifre di testata, mese e anno',
  upc: 'un UPC con il BIPAD della testata',
  'fr-codification': 'un codice che il distributore fornisce come file finito e che non si deve ridisegnare',
} as const;

const OFTEN = {
  daily: 'quotidiana',
  weekly: 'settimanale',
  fortnightly: 'quindicinale',
  monthly: 'mensile',
  bimonthly: 'bimestrale',
  quarterly: 'trimestrale',
} as const;

const WINDOW = {
  year: 'nello stesso anno',
  'week-year': 'nello stesso anno di settimane',
  issues: 'a così breve distanza',
} as const;

export const CALENDAR: Areas['calendar'] = {
  'rule/unknown': ({ got, nearest }) =>
    `Non c’è una regola di nome ${quoted(got)}. Intendeva ${listed(nearest, 'o')}?`,
  'rule/other-scheme': ({ got, market, scheme }) =>
    `Non c’è una regola ${quoted(got)}: ${WHERE[market]} le riviste in vendita non portano un codice ISSN, ma ${OTHER_SCHEME[scheme]}. Lo chieda al distributore; per una testata con ISSN fuori da quel sistema scelga la regola count.`,
  'date/format': ({ got }) =>
    `${quoted(got)} non è una data. Scriva anno, mese e giorno, per esempio 2026-06-01.`,
  'date/impossible': ({ got, days }) =>
    days === null
      ? `${quoted(got)} indica un mese che non esiste; i mesi vanno da 01 a 12. Corregga la data.`
      : `${quoted(got)} non esiste nel calendario; quel mese ha ${days} giorni. Corregga la data.`,
  'date/no-such-week': ({ got, weeks }) =>
    `${quoted(got)} non è una settimana di quell’anno, le cui settimane vanno da 01 a ${weeks} (ISO 8601). Corregga la settimana.`,
  'date/range': ({ got, min, max }) =>
    `L’anno di ${quoted(got)} non è fra ${min} e ${max}. Corregga la data.`,
  'date/week-given': ({ got, frequency }) =>
    `${quoted(got)} è una settimana, ma una testata ${OFTEN[frequency]} si numera per mesi. Dia un mese o un giorno, per esempio 2026-06.`,
  'date/day-missing': ({ got, frequency }) =>
    `${quoted(got)} non indica ${frequency === 'daily' ? 'il giorno secondo il' : 'la settimana secondo la'} quale si numera una testata ${OFTEN[frequency]}. Dia il giorno della copertina, per esempio 2026-06-01.`,
  'date/needed': ({ rule }) =>
    `La regola ${rule} ricava il numero dalla data di copertina. Ne dia una, per esempio 2026-06-01.`,
  'date/not-needed': ({ rule }) =>
    `La regola ${rule} numera le uscite di seguito e non usa alcuna data. Dia solo il conteggio.`,
  'date/before-last': ({ got, last }) =>
    `La data di copertina ${got} precede quella dell’ultima uscita, ${last}. Le controlli entrambe.`,
  'count/needed': ({ rule }) =>
    `La regola ${rule} ricava il numero dal conteggio dell’editore. Dia il numero dell’uscita, per esempio 6.`,
  'count/not-needed': ({ rule }) =>
    `La regola ${rule} ricava il numero dalla data di copertina e non usa alcun conteggio. Dia solo la data.`,
  'count/format': ({ got }) =>
    `${quoted(got)} non è il numero di un’uscita. Dia un numero intero, per esempio 6.`,
  'count/range': ({ got, min, max }) =>
    `Il numero dell’uscita è ${got}; nel codice a barre c’è posto da ${min} a ${max}. Lo controlli.`,
  'count/before-last': ({ got, last }) =>
    `Il numero dell’uscita è ${got}, ma l’ultimo era ${last}. Li controlli entrambi.`,
  'double/not-in-use': ({ rule }) =>
    `La regola ${rule} non conosce uscite doppie, perché ogni giorno ha il suo numero. La numeri solo secondo la data.`,
  'double/does-not-fit': ({ months: [first, second] }) =>
    `I mesi ${first} e ${second} non stanno nelle due cifre di un’uscita doppia, che vanno da 23 (febbraio e marzo) a 89 (agosto e settembre). La numeri secondo il primo mese, senza double.`,
  'special/unknown': ({ got, rule, known }) =>
    `La regola ${rule} non ha una variante per uscite del tipo ${quoted(got)}. ${
      known.length === 0 ? 'Non conosce uscite speciali.' : `Conosce ${listed(known, 'e')}.`
    } Scelga un altro tipo, o dia la variante indicata dal distributore.`,
  'special/exhausted': ({ kind, variant }) =>
    `L’ultima variante per uscite del tipo ${kind}, ${variant}, è già in uso. Ne chieda un’altra al distributore.`,
  'variant/one-off': ({ variant, rule }) =>
    `La variante ${variant} è quella di un prezzo unico secondo la regola ${rule}, non quella delle uscite correnti. Dia la variante delle altre uscite.`,
  'number/repeats': ({ addOn, variant, window }) =>
    `Il numero di uscita ${addOn} con la variante ${variant} è già quello dell’ultima uscita, e i negozi non possono distinguerne due ${WINDOW[window.kind]}. Controlli la data, o scelga un’altra variante.`,
  'number/not-of-rule': ({ rule, variant, addOn }) =>
    `La variante ${variant} e l’uscita ${addOn} non sono un numero della regola ${rule}. Scelga la regola che la testata segue davvero.`,
  'price/not-in-number': ({ rule, market }) =>
    `La regola ${rule} (${MARKETS[market]}) non mostra un cambio di prezzo nel numero. Lasci la variante com’è, o chieda al distributore.`,
  'price/exhausted': ({ variant, rule }) =>
    `Dopo la variante ${variant} la regola ${rule} non ne ha altre per un cambio di prezzo. Chieda al distributore da quale si ricomincia.`,
};
