import type { DocumentProblem } from '../core/problem';
import { quoted } from './quote';
import type { Words } from './words';

export const DOCUMENT_WORDS: Words<DocumentProblem> = {
  'document/none': () => 'No document is open. Open the cover, or make a new document.',
  'selection/none': () => 'Nothing is selected. Select the frame that is to hold the barcode.',
  'selection/several': ({ count }) =>
    `${count} objects are selected. Select only the frame that is to hold the barcode.`,
  'selection/unsuitable': ({ kind }) =>
    `The selection is of the kind ${quoted(kind)}, which cannot hold a barcode. Select a frame with the black arrow.`,
  'layer/locked': ({ layer }) =>
    `The layer ${quoted(layer)} is locked. Unlock it, or choose a frame on another layer.`,
  'host/refused': ({ detail }) =>
    `The application refused a step (${detail}), so nothing was kept. Try again, and look for locked or missing objects.`,
};
