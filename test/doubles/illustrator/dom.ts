import { createIllustratorDouble, type Dom, type Options, refusalCode } from './index';

/** Writes members of a host object, each one a crossing. */
export const set = (object: Dom, members: Readonly<Record<string, unknown>>): void => {
  for (const [name, value] of Object.entries(members)) (object as Record<string, unknown>)[name] = value;
};

/** An Illustrator and what the tests of the double ask of it all the time. */
export function open(options: Options = {}) {
  const double = createIllustratorDouble(options);
  const { app, constructors, enumerations } = double;
  return { double, app, constructors, enumerations, document: app.activeDocument as Dom };
}

export type Opened = ReturnType<typeof open>;

/** A colour with its channels set. */
export function colour(opened: Opened, cls: string, members: Readonly<Record<string, unknown>>): Dom {
  const made = new opened.constructors[cls]!();
  set(made, members);
  return made;
}

/** A rectangle drawn in a container, in the coordinates in force. */
export function rectangle(container: Dom, [left, top, right, bottom]: readonly number[]): Dom {
  const path = container.pathItems!.add!();
  path.setEntirePath!([
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ]);
  set(path, { closed: true });
  return path;
}

/** Expects numbers within a billionth. */
export function expectNumbers(answer: unknown, wanted: readonly number[]): void {
  const got = Array.from(answer as readonly unknown[]).flat(9) as number[];
  expect(got).toHaveLength(wanted.length);
  got.forEach((n, i) => expect(n).toBeCloseTo(wanted[i] as number, 8));
}

/** Why Illustrator refused, with the number a script sees. */
export function refusedWith(act: () => unknown): readonly [string | undefined, number] | undefined {
  try {
    act();
  } catch (error) {
    return [refusalCode(error), (error as { number: number }).number];
  }
  return undefined;
}
