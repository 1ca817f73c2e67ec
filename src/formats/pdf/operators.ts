import { bare, type Handler } from './handler';
import type { Machine } from './machine';
import { resources } from './machine';
import { isName } from './objects';
import { PATH_OPERATORS } from './path-painting';
import { STATE_OPERATORS } from './state-operators';
import { TEXT_OPERATORS } from './text-operators';

/** Marked content (ISO 32000-1, 14.6): `OC` names a layer, which may be left out. */
const MARK_OPERATORS: Readonly<Record<string, Handler>> = {
  BMC: bare(({ marks }) => {
    marks.push(false);
  }),
  BDC: (machine, [tag, properties]) => {
    const layer = isName(properties) ? propertiesNamed(machine, properties.text) : properties;
    machine.marks.push(isName(tag) && tag.text === 'OC' && machine.isHidden(layer));
    return undefined;
  },
  EMC: bare(({ marks }) => {
    marks.pop();
  }),
};

const propertiesNamed = (machine: Machine, name: string) =>
  resources(machine, 'Properties')?.entries.get(name);

/** Operators that leave no mark and change nothing that is looked at. */
const INERT = ['MP', 'DP', 'ri', 'i', 'BX', 'EX', 'd0', 'BI', 'EI'];

/** The operators of page content (ISO 32000-1, annex A) but for those that run or skip other content. */
export const OPERATORS: ReadonlyMap<string, Handler> = new Map([
  ...Object.entries(STATE_OPERATORS),
  ...Object.entries(PATH_OPERATORS),
  ...Object.entries(TEXT_OPERATORS),
  ...Object.entries(MARK_OPERATORS),
  ...INERT.map((name) => [name, bare(() => {})] as const),
]);
