import { createInDesign, type Dom, type Options } from './index';

/** Writes members of a host object, each one a crossing. */
export const set = (object: Dom, members: Readonly<Record<string, unknown>>): void => {
  Object.assign(object, members);
};

/** An InDesign and what the tests of the double ask of it all the time. */
export function open(options: Options = {}) {
  const double = createInDesign(options);
  const { app } = double.module as unknown as { readonly app: Dom };
  const document = app.activeDocument as Dom;
  return { double, indesign: double.module, app, document };
}

/** Numbers out of a host's answer. */
export const numbers = (answer: unknown): readonly number[] =>
  (answer as readonly unknown[]).flat(9) as number[];

/** Expects numbers within a billionth. */
export function expectNumbers(answer: unknown, wanted: readonly number[]): void {
  const got = numbers(answer);
  expect(got).toHaveLength(wanted.length);
  got.forEach((n, i) => expect(n).toBeCloseTo(wanted[i] as number, 8));
}
