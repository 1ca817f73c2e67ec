import type { FillFormat, ReadFormat, WriteFormat } from './format';
import { fillIdml } from './idml/fill';
import { readIdml, readIdms } from './idml/read';
import { writeIdml, writeIdms } from './idml/write';
import { readJson, writeJson } from './json/format';
import { readPng, readTiff, writePng, writeTiff } from './raster/format';
import { fillSvg } from './svg/fill';
import { readSvg } from './svg/read';
import { writeSvg } from './svg/write';

export type FormatName = 'svg' | 'pdf' | 'eps' | 'idml' | 'idms' | 'png' | 'tiff' | 'json';

/** How a kind of file is written, read and filled, and what it cannot say. */
export type Format = {
  readonly extensions: readonly string[];
  readonly write: WriteFormat;
  readonly read: ReadFormat;
  /** Absent where the format cannot serve as a template. */
  readonly fill?: FillFormat;
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
    fill: fillSvg,
    isPicture: false,
    holdsSpots: false,
  },
  pdf: {
    extensions: ['pdf'],
    write: async (drawing, label) => (await import('./pdf/write')).writePdf(drawing, label),
    read: async (bytes, page) => (await import('./pdf/read')).readPdf(bytes, page),
    ...VECTOR,
  },
  eps: {
    extensions: ['eps'],
    write: async (drawing, label) => (await import('./eps/write')).writeEps(drawing, label),
    read: async (bytes, page) => (await import('./eps/read')).readEps(bytes, page),
    ...VECTOR,
  },
  idml: { extensions: ['idml'], write: writeIdml, read: readIdml, fill: fillIdml, ...VECTOR },
  idms: { extensions: ['idms'], write: writeIdms, read: readIdms, ...VECTOR },
  png: { extensions: ['png'], write: writePng, read: readPng, ...PICTURE },
  tiff: { extensions: ['tiff', 'tif'], write: writeTiff, read: readTiff, ...PICTURE },
  json: { extensions: ['json'], write: writeJson, read: readJson, ...VECTOR },
};

/** The format that a file name ends with, or null. */
export function formatOf(fileName: string): FormatName | null {
  const extension = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase();
  const found = Object.entries(FORMATS).find(([, f]) => extension && f.extensions.includes(extension));
  return (found?.[0] as FormatName | undefined) ?? null;
}
