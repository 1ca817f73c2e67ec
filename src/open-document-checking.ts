import type { Problem } from './core/problem';
import { ok, type Result } from './core/result';
import type { ReadableHost } from './host';
import type { Checking, CheckSource } from './panel/panel-host';

/** Checking the document that is open in an application, which shows its symbols itself. */
export function openDocumentChecking(host: () => ReadableHost): Checking {
  const open = async (scope: 'document' | 'selection'): Promise<Result<CheckSource, Problem>> => {
    const pages = await host().pages(scope);
    return pages.ok ? ok({ name: null, pages: pages.value }) : pages;
  };
  return {
    open: { document: () => open('document'), selection: () => open('selection') },
    show: ({ ids }) => host().select(ids),
  };
}
