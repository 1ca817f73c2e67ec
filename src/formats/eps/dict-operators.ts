import {
  allocated,
  bare,
  type Handler,
  ignored,
  lookUp,
  numbers,
  type PsMachine,
  push,
  refusal,
  values,
  wholeRefusal,
} from './machine';
import { keyOf, stored } from './object-operators';
import { isKind, type PsDict, type PsValue } from './values';

const MOST_OPEN = 100;

const current = ({ dicts }: PsMachine): PsDict => dicts.at(-1) as PsDict;
const bottom: Handler = (machine) => push(machine, machine.dicts[0] as PsDict);

/** The dictionary that knows a name; the language's own are in the one at the bottom. */
function dictWith({ dicts, isBuiltin }: PsMachine, name: string): PsDict | undefined {
  const own = dicts.filter(({ entries }) => entries.has(name)).at(-1);
  return own ?? (isBuiltin(name) ? dicts[0] : undefined);
}

/** Dictionaries (PLRM 3, 8.1). Those of the system and of the user are one. */
export const DICT_OPERATORS: Readonly<Record<string, Handler>> = {
  dict: numbers(1, (machine) => allocated(machine, 0) ?? push(machine, { kind: 'dict', entries: new Map() })),
  begin: values(1, (machine, [dict]) => {
    if (!isKind(dict, 'dict')) return refusal('wants a dictionary');
    machine.dicts.push(dict);
    return machine.dicts.length > MOST_OPEN
      ? wholeRefusal(`more than ${MOST_OPEN} open dictionaries`)
      : undefined;
  }),
  end: bare(({ dicts }) => {
    if (dicts.length > 1) dicts.pop();
  }),
  currentdict: (machine) => push(machine, current(machine)),
  userdict: bottom,
  systemdict: bottom,
  globaldict: bottom,
  statusdict: bottom,
  errordict: bottom,
  countdictstack: (machine) => push(machine, machine.dicts.length),
  def: values(2, (machine, [key, value]) => stored(machine, current(machine).entries, key, value as PsValue)),
  store: values(2, (machine, [key, value]) =>
    stored(machine, (dictWith(machine, keyOf(key) ?? '') ?? current(machine)).entries, key, value as PsValue),
  ),
  load: values(1, (machine, [key]) => {
    const value = lookUp(machine, keyOf(key) ?? '');
    return value === undefined ? refusal(`finds no ${keyOf(key)?.slice(0, 80)}`) : push(machine, value);
  }),
  known: values(2, (machine, [dict, key]) => {
    const name = keyOf(key) ?? '';
    if (!isKind(dict, 'dict')) return refusal('wants a dictionary');
    const isSystem = dict === machine.dicts[0] && machine.isBuiltin(name);
    return push(machine, dict.entries.has(name) || isSystem);
  }),
  where: values(1, (machine, [key]) => {
    const dict = dictWith(machine, keyOf(key) ?? '');
    return dict ? push(machine, dict, true) : push(machine, false);
  }),
  undef: values(2, (_, [dict, key]) => {
    if (!isKind(dict, 'dict')) return refusal('wants a dictionary');
    dict.entries.delete(keyOf(key) ?? '');
    return undefined;
  }),
  maxlength: values(1, (machine, [dict]) =>
    isKind(dict, 'dict') ? push(machine, dict.entries.size + 100) : refusal('wants a dictionary'),
  ),
  setglobal: ignored(1),
  currentglobal: (machine) => push(machine, false),
  setpacking: ignored(1),
  currentpacking: (machine) => push(machine, false),
};
