import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import type { MakeHost } from './indesign-open';

const FOLDER = join('src', 'hosts', 'indesign');

/** A change of one source file: the text must be there exactly once. */
export type Patch = { readonly file: string; readonly find: string; readonly replace: string };

const sources: ReadonlyMap<string, string> = new Map(
  readdirSync(FOLDER).map((file) => [file.replace(/\.ts$/, ''), readFileSync(join(FOLDER, file), 'utf8')]),
);

const compiled = new Map<string, string>();

function javaScriptOf(source: string): string {
  const known = compiled.get(source);
  if (known !== undefined) return known;
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  compiled.set(source, outputText);
  return outputText;
}

/** The InDesign adapter as it would be with a change, loaded beside the real one. */
export function adapterWith(patch: Patch | null): MakeHost {
  const loaded = new Map<string, object>();
  const load = (file: string): object => {
    const known = loaded.get(file);
    if (known) return known;
    const exports = {};
    loaded.set(file, exports);
    const source = sources.get(file);
    if (source === undefined) throw new Error(`The adapter has no file ${file}.`);
    const run = new Function('exports', 'require', javaScriptOf(patched(file, source, patch)));
    run(exports, (name: string) =>
      name.startsWith('./') ? load(name.slice(2)) : require(resolve(FOLDER, name)),
    );
    return exports;
  };
  if (patch && !sources.has(patch.file)) throw new Error(`The adapter has no file ${patch.file}.`);
  return (load('host') as { readonly createInDesignHost: MakeHost }).createInDesignHost;
}

function patched(file: string, source: string, patch: Patch | null): string {
  if (patch?.file !== file) return source;
  const parts = source.split(patch.find);
  if (parts.length !== 2) throw new Error(`${file} has ${parts.length - 1} times, not once: ${patch.find}`);
  return parts.join(patch.replace);
}
