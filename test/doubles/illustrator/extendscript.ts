import vm from 'node:vm';
import ts from 'typescript';
import type { IllustratorDouble } from './create';

/** Members of the built-in objects that the third edition of ECMAScript has; ExtendScript has no others to rely on. */
const BUILT_IN: Readonly<Record<string, string>> = {
  Object: 'prototype length name',
  'Object.prototype':
    'constructor toString toLocaleString valueOf hasOwnProperty isPrototypeOf propertyIsEnumerable',
  Function: 'prototype length name',
  'Function.prototype': 'constructor toString apply call length name',
  Array: 'prototype length name',
  'Array.prototype':
    'constructor length toString toLocaleString concat join pop push reverse shift slice sort splice unshift',
  String: 'prototype length name fromCharCode',
  'String.prototype':
    'constructor length toString valueOf charAt charCodeAt concat indexOf lastIndexOf localeCompare match replace search slice split substr substring toLowerCase toLocaleLowerCase toUpperCase toLocaleUpperCase',
  Number: 'prototype length name MAX_VALUE MIN_VALUE NaN NEGATIVE_INFINITY POSITIVE_INFINITY',
  'Number.prototype': 'constructor toString toLocaleString valueOf toFixed toExponential toPrecision',
  Date: 'prototype length name parse UTC',
  'Date.prototype':
    'constructor toString toDateString toTimeString toLocaleString toLocaleDateString toLocaleTimeString toUTCString valueOf getTime setTime getTimezoneOffset getFullYear getUTCFullYear getMonth getUTCMonth getDate getUTCDate getDay getUTCDay getHours getUTCHours getMinutes getUTCMinutes getSeconds getUTCSeconds getMilliseconds getUTCMilliseconds',
  Math: 'E LN10 LN2 LOG2E LOG10E PI SQRT1_2 SQRT2 abs acos asin atan atan2 ceil cos exp floor log max min pow random round sin sqrt tan',
};

/** Globals of the third edition. */
const GLOBALS =
  'NaN Infinity undefined eval parseInt parseFloat isNaN isFinite decodeURI decodeURIComponent encodeURI encodeURIComponent Object Function Array String Boolean Number Date RegExp Error EvalError RangeError ReferenceError SyntaxError TypeError URIError Math';

export type ExtendScriptRoom = {
  /** Runs a script as CEP's `evalScript` does: one run, globals stay, the last value as a string. */
  readonly run: (source: string) => string;
};

/** A script engine with the built-ins of 1999, in which the double is Illustrator. */
export function extendScriptRoom(double: IllustratorDouble): ExtendScriptRoom {
  const context = vm.createContext(Object.create(null) as object);
  const keepOnly = (expression: string, names: string): void => {
    const object = vm.runInContext(expression, context) as object;
    for (const key of Object.getOwnPropertyNames(object))
      if (!names.split(' ').includes(key)) Reflect.deleteProperty(object, key);
  };
  for (const [expression, names] of Object.entries(BUILT_IN)) keepOnly(expression, names);
  keepOnly('globalThis', GLOBALS);
  for (const name of double.names)
    Object.defineProperty(context, name, { get: () => double.globals[name], enumerable: true });
  return {
    run: (source) => {
      const mistakes = misread(source);
      if (mistakes.length > 0) throw new Error(`ExtendScript would misread: ${mistakes.join(' | ')}`);
      return double.script(() => String(vm.runInContext(source, context)));
    },
  };
}

/**
 * Conditional operators inside one another without parentheses: ExtendScript takes the first two parts together,
 * every other engine the last two (seen on 30.8).
 */
export function misread(source: string): readonly string[] {
  const file = ts.createSourceFile('script.js', source, ts.ScriptTarget.ES5, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isConditionalExpression(node))
      for (const part of [node.condition, node.whenTrue, node.whenFalse])
        if (ts.isConditionalExpression(part)) found.push(node.getText(file).slice(0, 60));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
