import type { Areas, MarketNames } from '../areas';

export const MARKETS: MarketNames = {
  'United Kingdom, magazines': 'Regno Unito, riviste',
  'United Kingdom, daily newspapers': 'Regno Unito, quotidiani',
  'Slovakia and Czechia': 'Slovacchia e Cechia',
  Poland: 'Polonia',
  'Poland, daily newspapers': 'Polonia, quotidiani',
  'China, variant by the standard': 'Cina, variante secondo la norma',
  'China, variant by practice': 'Cina, variante secondo l’uso',
  'Belgium and Luxembourg': 'Belgio e Lussemburgo',
  Italy: 'Italia',
  Denmark: 'Danimarca',
  Croatia: 'Croazia',
  Bulgaria: 'Bulgaria',
  'Australia and New Zealand': 'Australia e Nuova Zelanda',
  Russia: 'Russia',
  'any market': 'ogni mercato',
};

export const DOUBTS: Areas['doubts'] = {
  'on-sale':
    'La guida è stata vista solo in citazioni. nne.navigacloud.com dice le settimane o i mesi in cui l’uscita è in vendita, che non sono per forza quelli della copertina.',
  'frequency-unnamed':
    'La fonte nomina settimane e mesi, ma non quali usano le testate di questa periodicità.',
  'one-private-page':
    'Lo dice una pagina privata, senza indicare l’ordine di giorno della settimana ed edizione locale.',
  'standard-or-year':
    'Secondo la norma la variante conta i cambi di prezzo, di solito 00; gli editori vi scrivono l’anno. Chieda al distributore, o veda le regole cn-…-year.',
  'year-or-standard':
    'Gli editori scrivono le ultime due cifre dell’anno nella variante; secondo GB/T 16827-1997 essa conta i cambi di prezzo. Chieda al distributore.',
  'not-seen-whole':
    'Un add-on con il numero di serie è obbligatorio; le regole per periodicità non sono state viste per intero.',
  'date-or-number':
    'L’add-on dice la data o il numero dell’uscita, senza che si dica come; i quotidiani hanno varianti da 61 che non sono state viste per intero.',
  'library-rule':
    'La variante segue la regola della biblioteca nazionale; che cosa dica l’add-on non è stato trovato.',
  'agency-rule': 'La variante segue la regola dell’agenzia; che cosa dica l’add-on non è stato trovato.',
  'seen-on-covers': 'Cinque cifre sono state viste su copertine; nessuna regola pubblicata è stata trovata.',
  'as-elsewhere':
    'Le settimane ISO 8601 e i mesi della data di copertina sono l’uso di altri mercati europei. Chieda al distributore.',
  'double-issue':
    'Non si è trovato come si numera un’uscita doppia; il più comune è il numero della sua prima parte.',
};
