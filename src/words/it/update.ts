import type { Areas } from '../areas';
import { counted, listed } from '../quote';
import { millimetres, quoted } from './manner';

const WAY_TO_A_RULE =
  'Ne dia una con --rule ID («issn-barcode number --rules» le elenca tutte), o la registri con la testata nell’archivio.';

const MEDIUM = { online: 'online', disc: 'su disco', other: 'su altro supporto' } as const;

export const UPDATE: Areas['update'] = {
  'update/unreadable': ({ name }) =>
    `Le barre di ${quoted(name)} non sono leggibili, perciò non si sa che cosa cambiare. Elimini il simbolo e ne inserisca uno nuovo.`,
  'update/not-issn': ({ gtin13 }) =>
    `Le barre dicono ${gtin13}, che non è un numero ISSN (questi cominciano con 977), e nessuna etichetta dice l’ISSN. Inserisca un simbolo nuovo.`,
  'update/gone': ({ id }) =>
    `Il simbolo ${quoted(id)} non è più nel documento. Lo selezioni di nuovo, e ripeta.`,
  'update/distorted': ({ name }) =>
    `${quoted(name)} sta in qualcosa di inclinato, speculare o ridotto a nulla, il che lì non si può annullare. Porti fuori il simbolo, e ripeta.`,
  'update/locked': ({ name }) => `${quoted(name)} è bloccato. Lo sblocchi (Oggetto > Sblocca), e ripeta.`,
  'update/foreign-mixed': ({ name, others }) =>
    `${quoted(name)} contiene ${counted(others, 'oggetto che non fa', 'oggetti che non fanno')} parte del codice a barre, perciò non viene tolto. Lo separi, o conservi il vecchio simbolo.`,
  'update/other-parts': ({ name, standing }) =>
    `${quoted(name)} si compone di ${listed(standing, 'e')}, e la modifica ne toglierebbe o aggiungerebbe parti, il che sul posto non si può fare. Conservi queste parti; oppure inserisca un simbolo nuovo ed elimini il vecchio.`,
  'update/foreign-only-files': () =>
    'Il simbolo è di un altro programma e non si può sostituire dove sta: fa parte di un gruppo o di un testo. Lo porti fuori, e ripeta; oppure inserisca un simbolo nuovo ed elimini il vecchio.',
  'next/no-symbol': ({ issn, found }) =>
    `Il documento non ha un codice a barre ${issn ? `dell’ISSN ${issn}` : 'con ISSN'} che si possa modificare. ${
      found.length > 0 ? `Ha ${listed(found, 'e')}.` : 'Non se n’è trovato alcuno.'
    } Scelga un altro documento o un altro numero, o inserisca prima un simbolo.`,
  'next/several': ({ found }) =>
    `Il documento ha ${counted(found.length, 'codice a barre', 'codici a barre')}: ${listed(found, 'e')}. Dica quale con --issn; di due con lo stesso numero se ne tolga uno.`,
  'next/no-rule': ({ issn, title }) =>
    title === null
      ? `Nessuna testata con l’ISSN ${issn} è nell’archivio, perciò non c’è una regola per i suoi numeri. ${WAY_TO_A_RULE}`
      : `La testata ${quoted(title)} non ha una regola per i suoi numeri. ${WAY_TO_A_RULE}`,
  'next/volume': ({ isbn }) =>
    `Il simbolo indica l’ISBN ${isbn}, e il volume seguente ha il suo. Inserisca un simbolo nuovo con il nuovo ISBN.`,
  'next/no-issue-number': ({ issn }) =>
    `Il codice a barre dell’ISSN ${issn} non porta un numero di uscita da cui proseguire. Dica quale uscita viene con --date o --count.`,
  'next/reused': ({ variant, addOn, earlier }) =>
    `Il numero di uscita ${addOn} con la variante ${variant} è già stato assegnato (${earlier}), e il mercato vieta di riusare un numero: le vendite vanno alla vecchia uscita, con una multa. Scelga un’altra data, o una variante speciale.`,
  'printed-issn/not-print': ({ issn, medium, title }) =>
    `${issn} è l’ISSN dell’edizione ${MEDIUM[medium]} di ${quoted(title)}. Ogni supporto ha il suo ISSN, e la copertina porta quello dell’edizione a stampa: corregga la scheda.`,
  'printed-issn/same': ({ issn }) =>
    `${issn} è dato sia per l’edizione a stampa sia per quella online. Ogni supporto ha il suo ISSN: scriva quello giusto, o tolga il numero online.`,
  'printed-issn/language': ({ got, known }) =>
    `${quoted(got)} non è una lingua in cui si scriva questa riga. Scelga ${listed(known, 'o')}.`,
  'printed-issn/page': ({ width, height }) =>
    `La riga non sta in quell’angolo della pagina di ${millimetres(width, 0)} × ${millimetres(height, 0)}. Scelga un corpo minore o un margine minore.`,
  'printed-issn/read-back': ({ expected, got }) =>
    `La riga riletta dal documento è ${quoted(got)} invece di ${quoted(expected)}, perciò nulla è stato conservato. Cerchi livelli bloccati o nascosti, e riprovi.`,
};
