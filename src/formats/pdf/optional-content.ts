import type { PdfFile } from './file';
import { isArray, isDict, isName, isRef, type PdfDict, type PdfObject } from './objects';

/**
 * Tells content of layers that are switched off or never print (ISO 32000-1, 8.11) by its `OC` entry. A membership
 * with an expression of its own counts as shown.
 */
export function hiddenContent({ catalog, resolve }: PdfFile): (content: PdfObject | undefined) => boolean {
  const properties = resolve(catalog.entries.get('OCProperties'));
  if (!isDict(properties)) return () => false;
  const hidden = hiddenGroups(properties, resolve);
  const isHidden = (content: PdfObject | undefined): boolean => {
    if (isRef(content) && hidden.has(content.number)) return true;
    const dict = resolve(content);
    if (!isDict(dict) || !dict.entries.has('OCGs')) return false;
    const stated = dict.entries.get('OCGs') ?? null;
    const list = resolve(stated);
    const off = (isArray(list) ? list.items : [stated]).map(
      (group) => isRef(group) && hidden.has(group.number),
    );
    const policy = resolve(dict.entries.get('P'));
    return off.length > 0 && isOff(isName(policy) ? policy.text : 'AnyOn', off);
  };
  return isHidden;
}

function isOff(policy: string, off: readonly boolean[]): boolean {
  switch (policy) {
    case 'AllOn':
      return off.includes(true);
    case 'AnyOff':
      return !off.includes(true);
    case 'AllOff':
      return off.includes(false);
    default:
      return !off.includes(false);
  }
}

function hiddenGroups(properties: PdfDict, resolve: PdfFile['resolve']): ReadonlySet<number> {
  const usual = resolve(properties.entries.get('D'));
  const numbers = (object: PdfObject | undefined): readonly number[] => {
    const list = resolve(object);
    return isArray(list) ? list.items.filter(isRef).map((ref) => ref.number) : [];
  };
  const all = numbers(properties.entries.get('OCGs'));
  const entry = (key: string) => (isDict(usual) ? usual.entries.get(key) : undefined);
  const base = resolve(entry('BaseState'));
  const hidden = new Set(isName(base) && base.text === 'OFF' ? all : []);
  for (const number of numbers(entry('ON'))) hidden.delete(number);
  for (const number of numbers(entry('OFF'))) hidden.add(number);
  for (const number of all) if (neverPrints(resolve({ kind: 'ref', number }), resolve)) hidden.add(number);
  return hidden;
}

function neverPrints(group: PdfObject, resolve: PdfFile['resolve']): boolean {
  const inside = (object: PdfObject, key: string) =>
    isDict(object) ? resolve(object.entries.get(key)) : null;
  const state = inside(inside(inside(group, 'Usage'), 'Print'), 'PrintState');
  return isName(state) && state.text === 'OFF';
}
