import { strFromU8, strToU8 } from 'fflate';
import type { FormatProblem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import { parseXml, type XmlPart } from '../xml/parse';
import { readZip, unpack, type ZipEntry } from './zip';
import { writeZip, zipEntry } from './zip-write';

export const MIMETYPE = 'application/vnd.adobe.indesign-idml-package';

/** An IDML package, its parts still packed, in the order of the file. */
export type Package = {
  readonly entries: readonly ZipEntry[];
  readonly byName: ReadonlyMap<string, ZipEntry>;
};

const notIdml = (detail: string): Result<never, FormatProblem> => refuse({ code: 'format/not-idml', detail });

/** Opens a file as an IDML package: a ZIP archive with the right mimetype and a design map. */
export function openPackage(bytes: Uint8Array): Result<Package, FormatProblem> {
  const entries = readZip(bytes);
  if (!entries.ok) return entries;
  const byName = new Map(entries.value.map((entry) => [entry.name, entry]));
  const mimetype = byName.get('mimetype');
  if (!mimetype || mimetype.size > 1000) return notIdml('no mimetype');
  const stated = unpack(mimetype);
  if (!stated.ok) return stated;
  const kind = strFromU8(stated.value).trim();
  if (kind !== MIMETYPE) return notIdml(`mimetype ${kind.slice(0, 100)}`);
  return byName.has('designmap.xml') ? ok({ entries: entries.value, byName }) : notIdml('no designmap.xml');
}

/** A part of the package as XML. */
export function xmlPart({ byName }: Package, name: string): Result<XmlPart, FormatProblem> {
  const entry = byName.get(name);
  if (!entry) return notIdml(`no ${name}`);
  const bytes = unpack(entry);
  return bytes.ok ? parseXml(name, bytes.value) : bytes;
}

/** The parts as an IDML package: mimetype first and stored, the others packed in the order given. */
export function zipPackage(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const others = Object.entries(parts).filter(([name]) => name !== 'mimetype');
  return writeZip([
    zipEntry('mimetype', strToU8(MIMETYPE), 'stored'),
    ...others.map(([name, bytes]) => zipEntry(name, bytes, 'deflated')),
  ]);
}

/** The package with some parts replaced or removed and others added at the end; all else keeps their packed bytes, their dates and their order. */
export function replaceParts(
  { entries }: Package,
  changed: ReadonlyMap<string, Uint8Array>,
  added: readonly (readonly [name: string, bytes: Uint8Array])[],
  removed: readonly string[] = [],
): Uint8Array {
  const others = entries.filter(({ name }) => name !== 'mimetype' && !removed.includes(name));
  return writeZip([
    zipEntry('mimetype', strToU8(MIMETYPE), 'stored'),
    ...others.map((entry) => {
      const bytes = changed.get(entry.name);
      return bytes ? zipEntry(entry.name, bytes, 'deflated') : entry;
    }),
    ...added.map(([name, bytes]) => zipEntry(name, bytes, 'deflated')),
  ]);
}
