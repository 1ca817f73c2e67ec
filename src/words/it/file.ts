import type { Areas } from '../areas';
import { listed } from '../quote';
import { decimals, quoted, quotedPath } from './manner';

const MEGABYTE = 1024 * 1024;
const megabytes = (bytes: number): string => `${decimals(bytes / MEGABYTE, 1)} MB`;
const millions = (count: number): string => `${decimals(count / 1e6, 0)} milioni`;

export const FORMAT: Areas['format'] = {
  'format/not-zip': ({ format }) =>
    `Il file non è un archivio ZIP, come lo è ogni file ${format.toUpperCase()}. Lo salvi di nuovo dall’applicazione da cui viene.`,
  'format/not-idml': ({ detail }) =>
    `Il file non è un documento InDesign in IDML (${detail}). Lo salvi da InDesign come IDML.`,
  'format/too-large': ({ bytes, limit }) =>
    `Decompresso, il file occupa ${megabytes(bytes)}; se ne leggono al massimo ${megabytes(limit)}. Ne scelga uno più piccolo.`,
  'format/too-many-dots': ({ dots, limit }) =>
    `L’immagine avrebbe ${millions(dots)} di punti; se ne disegnano al massimo ${millions(limit)}. Scelga una risoluzione più bassa.`,
  'format/xml': ({ part, detail }) =>
    `L’XML di ${quotedPath(part)} è rovinato (${detail}). Salvi di nuovo il file dall’applicazione da cui viene.`,
  'format/doctype': ({ part }) =>
    `${quotedPath(part)} contiene un DOCTYPE, che potrebbe tirare dentro altri file o crescere senza limite, ed è rifiutato. Lo salvi senza.`,
  'format/broken': ({ format, detail }) =>
    `Il file ${format.toUpperCase()} non è leggibile (${detail}). Lo salvi di nuovo dall’applicazione da cui viene.`,
  'format/encrypted': ({ format }) =>
    `Il file ${format.toUpperCase()} è cifrato, perciò le sue pagine non si possono leggere. Lo salvi senza password e senza impostazioni di protezione dall’applicazione da cui viene.`,
  'format/swatch-name-taken': ({ name }) =>
    `Il documento ha un campione di nome ${quoted(name)} che non è una tinta piatta. Lo rinomini, o dia un altro nome all’inchiostro.`,
  'format/cannot-hold': ({ format, what }) => {
    const kind = `Un file ${format.toUpperCase()}`;
    switch (what) {
      case 'live-text':
        return `${kind} non può contenere testo senza il suo font. Scelga i contorni per le cifre e la riga dell’ISSN.`;
      case 'layer':
        return `${kind} non permette di scegliere il livello. Non ne dia alcuno: il codice a barre va dov’è il suo riquadro.`;
      case 'text-wrap':
        return `${kind} non permette di impostare il contorno del testo. Non ne dia alcuno, e lo imposti nell’impaginato.`;
    }
  },
};

export const FILE: Areas['file'] = {
  'file/exists': ({ path }) =>
    `C’è già un file ${quotedPath(path)}. Scelga un altro nome, o permetta di sostituirlo (--force).`,
  'file/folder-missing': ({ path }) =>
    `Non c’è una cartella per ${quotedPath(path)}. La crei, o ne scelga un’altra.`,
  'file/not-found': ({ path }) =>
    `Non c’è alcun file ${quotedPath(path)}. Ne controlli il nome e la cartella.`,
  'file/read': ({ path, detail }) =>
    `Il file ${quotedPath(path)} non si è potuto leggere (${detail}). Controlli di poterlo aprire.`,
  'file/write': ({ path, detail }) =>
    `Il file ${quotedPath(path)} non si è potuto scrivere (${detail}). Controlli la cartella e lo spazio libero.`,
  'file/extension': ({ path, known }) =>
    `L’estensione di ${quotedPath(path)} non indica alcun formato utilizzabile qui. Scelga ${listed(known, 'o')}.`,
  'file/template-extension': ({ path, out }) =>
    `Il modello ${quotedPath(path)} e il risultato ${quotedPath(out)} sono di generi diversi. Dia a entrambi la stessa estensione.`,
};

export const PROFILE: Areas['profile'] = {
  'profile/not-json': ({ detail }) =>
    `Il profilo non è un oggetto JSON (${detail}). Scriva le soglie per nome, per esempio {"trimDistanceMin": 10}.`,
  'profile/unknown': ({ key, known }) =>
    `Il profilo imposta ${quoted(key)}, che non è una soglia. Scelga fra ${listed(known, 'e')}.`,
  'profile/value': ({ key, got }) =>
    `Il profilo imposta ${quoted(key)} a ${got}. Dia un numero che non sia negativo.`,
};
