import { type RefusalCode, refusalSaying } from '../kernel/errors';

const MRAP = ["an Illustrator error occurred: 1346458189 ('MRAP')", 1200] as const;
const NO_ELEMENT = ['No such element', 1302] as const;

/** What Illustrator says; its object model speaks English in every language of the installation. */
const SENTENCES: Partial<Record<RefusalCode, readonly [message: string, number: number]>> = {
  // Of creating and moving in; a hidden layer is called locked as well.
  'locked-layer': ['Cannot modify a layer that is locked', 9024],
  // Of changing what is there.
  locked: ['Target layer cannot be modified', 8705],
  isolated: ['Target layer cannot be modified', 8705],
  'unknown-name': NO_ELEMENT,
  'bad-index': NO_ELEMENT,
  'no-document': NO_ELEMENT,
  'out-of-range': ['Specified value greater than maximum allowed value', 1222],
};

/** The error Illustrator throws; 'MRAP' for whatever it has no words for. */
export function illustratorRefusal(code: RefusalCode): Error {
  const [message, number] = SENTENCES[code] ?? MRAP;
  return refusalSaying(code, message, number);
}
