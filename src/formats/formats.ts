import { refuse } from '../core/result';
import { type ContentName, formatOfContent } from './content';
import type { FillFormat, OpenFormat, ReadFormat, UpdateFormat, WriteFormat } from './format';
import { fillIdml } from './idml/fill';
import { idmlOpener, idmsOpener, readIdml, readIdms } from './idml/read';
import { idmlUpdate } from './idml/update';
import { writeIdml, writeIdms } from './idml/write';
import { openJson, readJson, writeJson } from './json/format';
import { openJpeg, openPng, openTiff, readPng, readTiff, writePng, writeTiff } from './raster/format';
import { fillSvg } from './svg/fill';
import { openSvg, readSvg } from './svg/read';
import { svgUpdate } from './svg/update';
import { writeSvg } from './svg/write';

export type FormatName = 'svg' | 'pdf' | 'eps' | 'idml' | 'idms' | 'png' | 'tiff' | 'json';

/** How a kind of file is written, read and filled, and what it cannot say. */
export type Format = {
  readonly extensions: readonly string[];
  readonly write: WriteFormat;
  readonly read: ReadFormat;
  readonly open: OpenFormat;
  /** Absent where the format cannot serve as a template. */
  readonly fill?: FillFormat;
  /** Absent where symbols that stand cannot be changed. */
  readonly update?: UpdateFormat;
  /** A picture: modules must be whole dots. */
  readonly isPicture: boolean;
  /** The format keeps a named spot ink on a plate of its own. */
  readonly holdsSpots: boolean;
};

const VECTOR = { isPicture: false, holdsSpots: true } as const;
const PICTURE = { isPicture: true, holdsSpots: false } as const;

/** Every format. PDF and EPS are fetched when they are first used: the panel starts without the PDF library. */
export const FORMATS: Readonly<Record<FormatName, Format>> = {
  svg: {
    extensions: ['svg'],
    write: writeSvg,
    read: readSvg,
    open: openSvg,
    fill: fillSvg,
    update: svgUpdate,
    isPicture: false,
    holdsSpots: false,
  },
  pdf: {
    extensions: ['pdf'],
    write: async (drawing, label) => (await import('./pdf/write')).writePdf(drawing, label),
    read: async (bytes, page) => (await import('./pdf/read')).readPdf(bytes, page),
    open: async (bytes) => (await import('./pdf/read')).openPdf(bytes),
    ...VECTOR,
  },
  eps: {
    extensions: ['eps'],
    write: async (drawing, label) => (await import('./eps/write')).writeEps(drawing, label),
    read: async (bytes, page) => (await import('./eps/read')).readEps(bytes, page),
    open: async (bytes) => (await import('./eps/read')).openEps(bytes),
    ...VECTOR,
  },
  idml: {
    extensions: ['idml'],
    write: writeIdml,
    read: readIdml,
    open: idmlOpener(openContent),
    fill: fillIdml,
    update: idmlUpdate,
    ...VECTOR,
  },
  idms: { extensions: ['idms'], write: writeIdms, read: readIdms, open: idmsOpener(openContent), ...VECTOR },
  png: { extensions: ['png'], write: writePng, read: readPng, open: openPng, ...PICTURE },
  tiff: { extensions: ['tiff', 'tif'], write: writeTiff, read: readTiff, open: openTiff, ...PICTURE },
  json: { extensions: ['json'], write: writeJson, read: readJson, open: openJson, ...VECTOR },
};

/** How a kind of file is opened; JPEG pictures are read and never written. */
export function openerFor(content: ContentName): OpenFormat {
  return content === 'jpeg' ? openJpeg : FORMATS[content].open;
}

/** Opens a file that another one links to. */
function openContent(...[bytes, links]: Parameters<OpenFormat>): ReturnType<OpenFormat> {
  const content = formatOfContent(bytes);
  return content
    ? openerFor(content)(bytes, links)
    : refuse({ code: 'format/broken', format: 'link', detail: 'a kind of file that is not read' });
}

/** The format that a file name ends with, or null. */
export function formatOf(fileName: string): FormatName | null {
  const extension = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase();
  const found = Object.entries(FORMATS).find(([, f]) => extension && f.extensions.includes(extension));
  return (found?.[0] as FormatName | undefined) ?? null;
}
