/** A mistake against the published object model: no such call could ever work, so no caller may swallow it unseen. */
export class HostModelError extends Error {
  override readonly name: string = 'HostModelError';
}

/** The object model has no such member. */
export class NotInDom extends HostModelError {
  override readonly name = 'NotInDom';
  constructor(
    readonly cls: string,
    readonly member: string,
    readonly nearest: string | undefined,
  ) {
    super(`${cls} has no ${member}${nearest === undefined ? '' : `; the nearest is ${nearest}`}`);
  }
}

/** The member is real, but the double does not say what it does. */
export class NotModelled extends HostModelError {
  override readonly name = 'NotModelled';
  constructor(
    readonly cls: string,
    readonly member: string,
  ) {
    super(`${cls}.${member} is real but not modelled by this double`);
  }
}

/** A collection or object was indexed as an array. */
export class NotIndexable extends HostModelError {
  override readonly name = 'NotIndexable';
  constructor(cls: string, index: string) {
    super(`${cls} cannot be indexed by [${index}]: use .item(${index})`);
  }
}

/** An argument or value of a type the declarations do not allow. */
export class WrongType extends HostModelError {
  override readonly name = 'WrongType';
  constructor(
    readonly cls: string,
    readonly member: string,
    detail: string,
  ) {
    super(`${cls}.${member}: ${detail}`);
  }
}

/** Why the application refuses something that is well formed. */
export type RefusalCode =
  | 'invalid-object'
  | 'empty-read'
  | 'locked'
  | 'locked-layer'
  | 'isolated'
  | 'hidden'
  | 'duplicate-name'
  | 'empty-name'
  | 'out-of-range'
  | 'unknown-name'
  | 'not-applicable'
  | 'not-a-measurement'
  | 'last-path'
  | 'built-in'
  | 'cannot-group'
  | 'no-document'
  | 'no-override'
  | 'zero-point-locked'
  | 'unsaved'
  | 'bad-index'
  | 'injected'
  | 'script';

const codes = new WeakMap<Error, RefusalCode>();

/** What a user of the application sees, in the language of the installation: nothing a program may rely on. */
const SENTENCES: readonly (readonly string[])[] = [
  [
    'Das Objekt ist ungültig.',
    'Der Vorgang konnte nicht abgeschlossen werden.',
    'Ungültiger Wert für den Parameter.',
  ],
  ['オブジェクトが無効です。', '操作を完了できません。', 'パラメーターの値が無効です。'],
  ['Objet non valide.', 'Opération impossible.', 'Valeur de paramètre incorrecte.'],
];

/** The error an application throws: a plain Error whose text is localised and tells nothing. */
export function refusal(code: RefusalCode, language: number): Error {
  const sentences = SENTENCES[language % SENTENCES.length] as readonly string[];
  const error = new Error(sentences[code.length % sentences.length]);
  codes.set(error, code);
  return error;
}

/** The error of an application that says plainly what is wrong, and gives it a number. */
export function refusalSaying(code: RefusalCode, message: string, number: number): Error {
  const error = Object.assign(new Error(message), { number });
  codes.set(error, code);
  return error;
}

/** Why the application refused, for the double and its tests; an adapter cannot see it. */
export const refusalCode = (error: unknown): RefusalCode | undefined =>
  error instanceof Error ? codes.get(error) : undefined;
