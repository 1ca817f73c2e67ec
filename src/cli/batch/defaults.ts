import { dirname, isAbsolute, join } from 'node:path';
import { findRule } from '../../core/calendar/find-rule';
import type { Problem } from '../../core/problem';
import { ok, problemsOf, type Result, refuse } from '../../core/result';
import { isFolder } from '../../hosts/file/batch-folder';
import { createTextFile } from '../../hosts/file/text-file';
import type { BatchDefaults } from '../../jobs/batch/plan';
import { readLibrary } from '../../jobs/titles';
import type { BatchOptions } from './options';

/** What a command line says for rows that say nothing: --template may name a file for all of them or their folder. */
export async function defaultsOf(options: BatchOptions): Promise<Result<BatchDefaults, Problem>> {
  const { template, list } = options;
  const library = options.library === null ? ok({ titles: [] }) : await readExisting(options.library);
  const rule = options.rule === null ? ok(null) : findRule(options.rule);
  if (!library.ok || !rule.ok) return refuse<Problem>(...problemsOf(library), ...problemsOf(rule));
  const isInFolder = template !== null && isFolder(template);
  const beside = typeof list === 'string' && list !== '-' ? dirname(list) : '.';
  const folder = isInFolder ? template : beside;
  return ok({
    format: options.sheet ?? options.format,
    template: isInFolder ? null : template,
    templateAt: (name) => (isAbsolute(name) ? name : join(folder, name)),
    place: options.at,
    spec: options.spec,
    library: library.value,
    rule: rule.value,
  });
}

/** A library that is named has to be there. */
async function readExisting(path: string): ReturnType<typeof readLibrary> {
  const store = createTextFile(path);
  const text = await readLibrary(store);
  return text.ok && (await store.read()) === null ? refuse({ code: 'file/not-found', path }) : text;
}
