import { strFromU8, strToU8 } from 'fflate';
import { isProbe } from '../kernel/enumerators';
import { HostModelError, NotInDom, NotModelled, WrongType } from '../kernel/errors';
import { cross, type Host, report } from '../kernel/host';
import type { DocumentPlan } from './start/plan';

/** Members of ExtendScript's File (shared/JavaScript.d.ts of the declarations). */
const FILE_MEMBERS = [
  'absoluteURI',
  'exists',
  'fsName',
  'fullName',
  'name',
  'open',
  'read',
  'remove',
  'write',
];

export type Files = {
  /** `File`: made of an address in which "%" stands before a byte. */
  readonly constructor: new (
    address: string,
  ) => object;
  /** The path that a file was made of. */
  readonly pathOf: (value: unknown) => string | undefined;
};

/** Files as a script names them; nothing is read or written through them. */
export function makeFiles(host: Host): Files {
  const paths = new WeakMap<object, string>();
  const construct = function (this: unknown, address: unknown): object {
    if (!new.target || typeof address !== 'string')
      return report(host, new WrongType('File', 'constructor', 'takes an address'));
    return cross(host, 'call', 'File', 'new', () => {
      const path = decodeURIComponent(address);
      const made = new Proxy(Object.create(null), {
        get: (_, key) => {
          if (isProbe(key)) return undefined;
          if (key === 'fsName') return cross(host, 'read', 'File', 'fsName', () => path);
          const name = String(key);
          return report(
            host,
            FILE_MEMBERS.includes(name)
              ? new NotModelled('File', name)
              : new NotInDom('File', name, undefined),
          );
        },
        set: (_, key) => report(host, new WrongType('File', String(key), 'cannot be written')),
        ownKeys: () => report(host, new HostModelError('the members of File cannot be listed')),
      }) as object;
      paths.set(made, path);
      return made;
    });
  };
  return {
    constructor: construct as unknown as Files['constructor'],
    pathOf: (value) => (typeof value === 'object' && value !== null ? paths.get(value) : undefined),
  };
}

const BEGINNING = '%PDF-1.6 of the double\n';

/** A document of a plan as a file on the disk, which the double can open. */
export const fileOf = (plan: DocumentPlan): Uint8Array => strToU8(BEGINNING + JSON.stringify(plan));

/** The plan in a file; none in anything else. */
export function planIn(bytes: Uint8Array | undefined): DocumentPlan | undefined {
  const text = bytes ? strFromU8(bytes) : '';
  return text.startsWith(BEGINNING) ? (JSON.parse(text.slice(BEGINNING.length)) as DocumentPlan) : undefined;
}
