import { NOMINAL_X } from '../../core/limits';
import type { Areas } from '../areas';
import { listed } from '../quote';
import { extent, millimetres, quoted } from './manner';

/** Frames that are named to choose from. */
const MOST_NAMED = 5;

function choice(available: readonly string[]): string {
  if (available.length === 0)
    return 'Non ha riquadri con un nome: dia un nome a quello che deve accogliere il codice a barre.';
  const named = available.slice(0, MOST_NAMED).map(quoted);
  const more = available.length - named.length;
  return `Ha ${listed(more > 0 ? [...named, `altri ${more}`] : named, 'e')}.`;
}

function wayOut(fits: number | null | undefined): string {
  if (fits === undefined) return 'Ingrandisca il riquadro, o scelga una misura minore o barre più basse.';
  return fits === null
    ? 'Nemmeno la misura più piccola ci sta: ingrandisca il riquadro, o scelga barre più basse.'
    : `Ci stanno moduli di ${millimetres(fits, 3)} (${Math.floor((fits / NOMINAL_X) * 100)} %); oppure ingrandisca il riquadro, o scelga barre più basse.`;
}

export const PLACEMENT: Areas['placement'] = {
  'template/item-not-found': ({ name, available }) =>
    `Il documento non ha un riquadro di nome ${quoted(name)}. ${choice(available)}`,
  'template/item-ambiguous': ({ name, count }) =>
    `${count} riquadri del documento si chiamano ${quoted(name)} o stanno sul livello di quel nome. Dia un nome proprio a quello che deve accogliere il codice a barre.`,
  'template/item-hidden': ({ name, layer }) =>
    `Il riquadro ${quoted(name)} non si stampa: esso o il suo livello ${quoted(layer)} è nascosto. Lo mostri, o ne scelga un altro.`,
  'template/slot-too-small': ({ name, slot, needed, fits }) =>
    `Il riquadro ${quoted(name)} misura ${extent(slot)}; il codice a barre con le zone di quiete richiede ${extent(needed)}. ${wayOut(fits)}`,
  'template/slot-distorted': ({ name }) =>
    `Il riquadro ${quoted(name)} è inclinato, speculare o senza area, il che guasterebbe le barre. Scelga un rettangolo diritto.`,
  'template/slot-shape': ({ name, shape }) =>
    `${quoted(name)} è del tipo ${quoted(shape)} e non può accogliere un codice a barre. Scelga un rettangolo.`,
  'template/in-the-way': ({ name, by }) =>
    `Sopra il posto ${quoted(name)}, o nello spazio del codice a barre, c’è ${listed(by.map(quoted), 'e')}. Lo sposti o lo metta sotto, o scelga una misura minore o un altro posto.`,
  'template/no-old-symbol': ({ available }) =>
    `Nulla dice dove va il codice a barre, e il documento non porta alcun codice a barre ISSN che possa sostituire. Indichi un riquadro, o un punto come 1:20,30. ${choice(available)}`,
  'template/old-symbols-differ': ({ numbers }) =>
    `Nulla dice dove va il codice a barre, e il documento porta codici a barre di più numeri, ${listed(numbers, 'e')}. Indichi il riquadro da sostituire.`,
  'template/page-not-found': ({ page, pages }) =>
    `Non c’è una pagina ${page}; il documento ne ha ${pages}. Ne scelga una.`,
  'template/off-page': ({ page, needed }) =>
    `Il codice a barre con le zone di quiete occupa ${extent(needed)} e sporgerebbe dalla pagina di ${extent(page)}. Lo sposti, o scelga una misura minore.`,
};

export const DOCUMENT: Areas['document'] = {
  'document/none': () => 'Nessun documento è aperto. Apra la copertina, o crei un documento.',
  'selection/none': () => 'Nulla è selezionato. Selezioni il riquadro che deve accogliere il codice a barre.',
  'selection/several': ({ count }) =>
    `Sono selezionati ${count} oggetti. Selezioni solo il riquadro che deve accogliere il codice a barre.`,
  'selection/unsuitable': ({ kind }) =>
    `La selezione è del tipo ${quoted(kind)} e non può accogliere un codice a barre. Selezioni un riquadro con la freccia nera.`,
  'layer/locked': ({ layer }) =>
    `Il livello ${quoted(layer)} è bloccato. Lo sblocchi, o scelga un riquadro su un altro livello.`,
  'layer/hidden': ({ layer }) =>
    `Il livello ${quoted(layer)} è nascosto o non si stampa. Lo mostri e lo lasci stampare, o ne scelga un altro.`,
  'document/rgb': () =>
    'Il documento è in colori RGB, che del nero al 100 % fanno una miscela di quattro inchiostri. Scelga File > Metodo colore documento > Colore CMYK; o inserisca ancora una volta per avere comunque il nero RGB.',
  'document/isolated': () =>
    'Un oggetto è aperto da solo (modalità di isolamento) e accanto non si può disegnare nulla. Prema Esc fino a tornare all’intero documento, e inserisca di nuovo.',
  'document/large-canvas': ({ scale }) =>
    `Il documento ha un’area di lavoro grande, dove tutto è ${scale} volte più grande di quanto dica. Copi la copertina in un documento comune, e inserisca di nuovo.`,
  'document/changed': () =>
    'Un altro documento o un’altra tavola è venuta davanti durante l’inserimento. Torni a quella giusta, e inserisca di nuovo.',
  'script/missing': () =>
    'Lo script di questo pannello non è in funzione in Illustrator. Chiuda il pannello e lo riapra; se non basta, reinstalli il plug-in.',
  'script/version': ({ expected, got }) =>
    `Lo script di questo pannello è della versione ${got}, il pannello della ${expected}. Riavvii Illustrator; se non basta, reinstalli il plug-in.`,
  'host/refused': ({ detail }) =>
    `L’applicazione ha rifiutato un passo (${detail}), perciò nulla è stato conservato. Riprovi, e cerchi oggetti bloccati o mancanti.`,
};
