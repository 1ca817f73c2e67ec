import type { FileProblem, FormatProblem } from '../core/problem';
import { listed, quoted, quotedPath } from './quote';
import type { Words } from './words';

const MEGABYTE = 1024 * 1024;
const millions = (count: number): string => (count / 1e6).toFixed(0);
const megabytes = (bytes: number): string => `${(bytes / MEGABYTE).toFixed(1)} MB`;

export const FORMAT_WORDS: Words<FormatProblem> = {
  'format/not-zip': ({ format }) =>
    `The file is not a ZIP archive, which every ${format.toUpperCase()} file is. Save it again from the application it comes from.`,
  'format/not-idml': ({ detail }) =>
    `The file is not an InDesign document in IDML (${detail}). Save it from InDesign as IDML.`,
  'format/too-large': ({ bytes, limit }) =>
    `The file unpacks to ${megabytes(bytes)}; no more than ${megabytes(limit)} are read. Choose a smaller file.`,
  'format/too-many-dots': ({ dots, limit }) =>
    `The picture would have ${millions(dots)} million dots; no more than ${millions(limit)} million are drawn. Choose a lower resolution.`,
  'format/xml': ({ part, detail }) =>
    `The XML in ${quotedPath(part)} is broken (${detail}). Save the file again from the application it comes from.`,
  'format/doctype': ({ part }) =>
    `${quotedPath(part)} contains a DOCTYPE that could draw in other files or grow without bound, and is refused. Save it without one.`,
  'format/broken': ({ format, detail }) =>
    `The ${format.toUpperCase()} file cannot be read (${detail}). Save it again from the application it comes from.`,
  'format/encrypted': ({ format }) =>
    `The ${format.toUpperCase()} file is encrypted, so what is on its pages cannot be read. Save it without password and without security settings from the application it comes from.`,
  'format/swatch-name-taken': ({ name }) =>
    `The document has a swatch named ${quoted(name)} that is not a spot ink. Rename it in the document, or give the ink another name.`,
  'format/cannot-hold': ({ format, what }) => {
    switch (what) {
      case 'live-text':
        return `A ${format.toUpperCase()} file cannot hold live text without its font. Choose outlines for the digits and the ISSN line.`;
      case 'layer':
        return `The layer cannot be chosen in a ${format.toUpperCase()} file. Leave it out: the barcode goes where its frame is.`;
      case 'text-wrap':
        return `Text wrap cannot be set in a ${format.toUpperCase()} file. Leave it out, and set it in the layout.`;
    }
  },
};

export const FILE_WORDS: Words<FileProblem> = {
  'file/exists': ({ path }) =>
    `There is a file ${quotedPath(path)} already. Choose another name, or allow it to be replaced (--force).`,
  'file/folder-missing': ({ path }) =>
    `There is no folder for ${quotedPath(path)}. Make it, or choose another one.`,
  'file/not-found': ({ path }) => `There is no file ${quotedPath(path)}. Check its name and folder.`,
  'file/read': ({ path, detail }) =>
    `The file ${quotedPath(path)} could not be read (${detail}). Check that you may open it.`,
  'file/write': ({ path, detail }) =>
    `The file ${quotedPath(path)} could not be written (${detail}). Check the folder and the free space.`,
  'file/extension': ({ path, known }) =>
    `The ending of ${quotedPath(path)} names no format that can be used here. Choose ${listed(known, 'or')}.`,
  'file/template-extension': ({ path, out }) =>
    `The template ${quotedPath(path)} and the result ${quotedPath(out)} are of different kinds. Give both the same ending.`,
};
