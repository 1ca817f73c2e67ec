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
  'layer/hidden': ({ layer }) =>
    `The layer ${quoted(layer)} is hidden or does not print. Show it and let it print, or choose another layer.`,
  'document/rgb': () =>
    'The document is in RGB colours, which turn 100 % black into a mix of four inks. Choose File > Document Color Mode > CMYK Color; or place once more to have RGB black all the same.',
  'document/isolated': () =>
    'One object is open for editing by itself (isolation mode), and nothing can be drawn beside it. Press Esc until the whole document can be edited, and place again.',
  'document/large-canvas': ({ scale }) =>
    `The document is on a large canvas, where everything is ${scale} times larger than it says. Copy the cover into an ordinary document, and place again.`,
  'document/changed': () =>
    'Another document or artboard came to the front while the barcode was being placed. Go back to the right one, and place again.',
  'script/missing': () =>
    'The script of this panel is not running in Illustrator. Close the panel and open it again; if that does not help, install the plugin anew.',
  'script/version': ({ expected, got }) =>
    `The script of this panel is of version ${got}, the panel itself of version ${expected}. Restart Illustrator; if that does not help, install the plugin anew.`,
  'host/refused': ({ detail }) =>
    `The application refused a step (${detail}), so nothing was kept. Try again, and look for locked or missing objects.`,
};
