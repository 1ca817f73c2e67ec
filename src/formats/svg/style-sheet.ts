import type { XmlElement } from '../xml/parse';
import { type Declaration, parseDeclarations, withoutComments } from './declarations';

/** What one element must be: a type, an id and classes, each only where it is named. */
type Compound = {
  readonly type: string | null;
  readonly id: string | null;
  readonly classes: readonly string[];
};

/** Compounds from the outermost to the element itself; `child` where only the parent counts, else any ancestor. */
type Step = Compound & { readonly within: 'child' | 'descendant' };

type Rule = {
  readonly steps: readonly Step[];
  readonly specificity: number;
  readonly order: number;
  readonly declarations: readonly Declaration[];
};

/**
 * Rules by what the element itself must be. `unread` lists what could change the paint and is not understood; `left`
 * is how many more steps may be tried, so that a sheet built to do harm comes to an end; `attributes` keeps style
 * attributes taken apart, for one text stands on many elements.
 */
export type StyleSheet = {
  readonly byKey: ReadonlyMap<string, readonly Rule[]>;
  readonly unread: readonly string[];
  readonly left: { tries: number };
  readonly attributes: Map<string, readonly Declaration[]>;
};

const MOST_RULES = 20_000;
const MOST_TRIES = 5_000_000;
const MOST_STEPS = 8;
/** These wait for a person or a place in the order of siblings that drawing programs do not write. */
const NEVER_PRINTED = /:(?:hover|focus|active|visited|target)\b/;

/** Reads style sheets: rules of type, class and id selectors, also of ancestors (CSS 2.1, 5); at-rules are listed. */
export function parseStyleSheet(text: string): StyleSheet {
  const byKey = new Map<string, Rule[]>();
  const unread: string[] = [];
  let order = 0;
  for (const { prelude, body } of blocksOf(withoutComments(text))) {
    if (prelude.startsWith('@')) {
      if (!/^@(?:font-face|charset|namespace|page|-)/.test(prelude)) unread.push(prelude.slice(0, 80));
      continue;
    }
    const declarations = parseDeclarations(body);
    for (const selector of prelude.split(',')) {
      if (order >= MOST_RULES || declarations.length === 0) break;
      const steps = stepsOf(selector.trim());
      if (!steps) {
        if (!NEVER_PRINTED.test(selector)) unread.push(selector.trim().slice(0, 80));
        continue;
      }
      const key = keyOf(steps.at(-1) as Step);
      const rules = byKey.get(key) ?? [];
      if (rules.length === 0) byKey.set(key, rules);
      rules.push({ steps, specificity: specificityOf(steps), order: order++, declarations });
    }
  }
  if (order >= MOST_RULES) unread.push(`rules behind the first ${MOST_RULES}`);
  return { byKey, unread, left: { tries: MOST_TRIES }, attributes: new Map() };
}

/** Preludes and bodies; a block inside a block goes with the outer one. */
function blocksOf(text: string): readonly { readonly prelude: string; readonly body: string }[] {
  const blocks: { prelude: string; body: string }[] = [];
  let start = 0;
  let open = 0;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === '{' && depth++ === 0) open = i;
    else if (char === '}' && depth > 0 && --depth === 0) {
      blocks.push({ prelude: text.slice(start, open).trim(), body: text.slice(open + 1, i) });
      start = i + 1;
    } else if (char === ';' && depth === 0) {
      blocks.push({ prelude: text.slice(start, i).trim(), body: '' });
      start = i + 1;
    }
  }
  return blocks;
}

const COMPOUND = /^(\*|[a-z_][\w-]*)?((?:[.#][\w\u0080-\uffff-]+)*)$/i;

function stepsOf(selector: string): readonly Step[] | null {
  const words = selector.replace(/\s*>\s*/g, ' > ').split(/\s+/);
  const steps: Step[] = [];
  let within: Step['within'] = 'descendant';
  for (const word of words) {
    if (word === '>') {
      within = 'child';
      continue;
    }
    const match = COMPOUND.exec(word);
    if (!match || word === '' || steps.length === MOST_STEPS) return null;
    const named = (match[2] ?? '').match(/[.#][^.#]+/g) ?? [];
    const type = match[1] === '*' || match[1] === undefined ? null : match[1];
    const id = named.find((n) => n.startsWith('#'))?.slice(1) ?? null;
    steps.push({ type, id, classes: named.filter((n) => n.startsWith('.')).map((n) => n.slice(1)), within });
    within = 'descendant';
  }
  return steps.length > 0 && within === 'descendant' ? steps : null;
}

const keyOf = ({ type, id, classes }: Compound): string =>
  id !== null ? `#${id}` : classes[0] !== undefined ? `.${classes[0]}` : (type ?? '*');

/** CSS 2.1, 6.4.3. */
const specificityOf = (steps: readonly Step[]): number =>
  steps.reduce(
    (sum, { type, id, classes }) =>
      sum + (id === null ? 0 : 10_000) + 100 * classes.length + (type === null ? 0 : 1),
    0,
  );

/** The declarations that hold for an element, weakest first; `ancestors` from the root to its parent. */
export function declarationsFor(
  { byKey, left }: StyleSheet,
  element: XmlElement,
  ancestors: readonly XmlElement[],
): readonly Declaration[] {
  if (byKey.size === 0) return NONE;
  const { id, class: names } = element.attributes;
  const keys = ['*', element.name];
  if (names) for (const name of new Set(names.split(/\s+/))) keys.push(`.${name}`);
  if (id) keys.push(`#${id}`);
  const found: Rule[] = [];
  for (const key of keys)
    for (const rule of byKey.get(key) ?? NONE) {
      left.tries -= rule.steps.length === 1 ? 1 : rule.steps.length * (ancestors.length + 1);
      if (left.tries < 0) return NONE;
      if (holds(rule.steps, element, ancestors)) found.push(rule);
    }
  if (found.length > 1) found.sort((a, b) => a.specificity - b.specificity || a.order - b.order);
  return found.length === 1 ? (found[0] as Rule).declarations : found.flatMap((rule) => rule.declarations);
}

const NONE: readonly never[] = [];

/** Follows the steps outwards, keeping every depth at which the step before could stand. */
function holds(steps: readonly Step[], element: XmlElement, ancestors: readonly XmlElement[]): boolean {
  let step = steps.at(-1) as Step;
  if (!fits(step, element)) return false;
  let depths: readonly number[] = [ancestors.length];
  for (let i = steps.length - 2; i >= 0; i--) {
    const outer = steps[i] as Step;
    const deepest = depths[0] ?? 0;
    const reached =
      step.within === 'child'
        ? depths.map((depth) => depth - 1)
        : Array.from({ length: deepest }, (_, k) => deepest - 1 - k);
    depths = reached.filter((depth) => depth >= 0 && fits(outer, ancestors[depth] as XmlElement));
    step = outer;
  }
  return depths.length > 0;
}

function fits({ type, id, classes }: Compound, { name, attributes }: XmlElement): boolean {
  return (
    (type === null || type === name) &&
    (id === null || id === attributes.id) &&
    (classes.length === 0 ||
      classes.every((c) => ` ${attributes.class ?? ''} `.replace(/\s/g, ' ').includes(` ${c} `)))
  );
}
