import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';
import ts from 'typescript';
import type { createIllustratorBatch } from '../../../src/hosts/illustrator/batch';
import type { MakeBridge, MakeHost } from './open';

const FOLDER = join('src', 'hosts', 'illustrator');

/** A change of one source file: the text must be there exactly once. */
export type Patch = { readonly file: string; readonly find: string; readonly replace: string };

const sources: ReadonlyMap<string, string> = new Map(
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => [
      file.split('\\').join('/').replace(/\.ts$/, ''),
      readFileSync(join(FOLDER, file), 'utf8'),
    ]),
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

/** Host and executor as they would be with a change, loaded beside the real ones. */
export function adapterWith(patch: Patch | null): {
  readonly makeHost: MakeHost;
  readonly makeBridge: MakeBridge;
  readonly makeBatch: typeof createIllustratorBatch;
} {
  if (patch && !sources.has(patch.file)) throw new Error(`The adapter has no file ${patch.file}.`);
  const loaded = new Map<string, object>();
  const load = (file: string): object => {
    const known = loaded.get(file);
    if (known) return known;
    const exports = {};
    loaded.set(file, exports);
    const source = sources.get(file);
    if (source === undefined) throw new Error(`The adapter has no file ${file}.`);
    const run = new Function('exports', 'require', javaScriptOf(patched(file, source, patch)));
    run(exports, (name: string) => {
      const path = posix.join(posix.dirname(file), name);
      return sources.has(path) ? load(path) : require(resolve(FOLDER, posix.dirname(file), name));
    });
    return exports;
  };
  const { createIllustratorHost } = load('host') as { readonly createIllustratorHost: MakeHost };
  const { createDirectBridge } = load('direct') as { readonly createDirectBridge: MakeBridge };
  const { createIllustratorBatch: makeBatch } = load('batch') as {
    readonly createIllustratorBatch: typeof createIllustratorBatch;
  };
  return { makeHost: createIllustratorHost, makeBridge: createDirectBridge, makeBatch };
}

function patched(file: string, source: string, patch: Patch | null): string {
  if (patch?.file !== file) return source;
  const parts = source.split(patch.find);
  if (parts.length !== 2) throw new Error(`${file} has ${parts.length - 1} times, not once: ${patch.find}`);
  return parts.join(patch.replace);
}
