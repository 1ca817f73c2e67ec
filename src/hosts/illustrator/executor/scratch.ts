import type { Document, GroupItem, Illustrator, Layer } from './dom';
import { listOf } from './list';
import { DRAWING_PROBES } from './probes-drawing';
import { READING_PROBES } from './probes-reading';
import type { Commands, Outcome, Sketched } from './protocol';
import { layerOf, square } from './sketch';
import { idOf } from './walk';

/** Carries out what only the self-test asks, in a document that nobody else uses; null where it asks something else. */
export function inScratch(
  illustrator: Illustrator,
  document: Document,
  command: string,
  request: unknown,
): Outcome<unknown> | null {
  switch (command) {
    case 'probe':
      return probe(illustrator, document, request as Commands['probe']['takes']);
    case 'sketch':
      return { value: sketch(document) };
    case 'sketched':
      return { value: sketchesIn(document) };
    case 'clear':
      clear(document);
      return { value: null };
    case 'undo':
      illustrator.app.undo();
      return { value: null };
    case 'file':
      return { value: new illustrator.File((request as Commands['file']['takes']).file).fsName };
    case 'echo':
      return { value: repeated(request as Commands['echo']['takes']) };
    default:
      return null;
  }
}

function probe(
  illustrator: Illustrator,
  document: Document,
  { question }: Commands['probe']['takes'],
): Outcome<string> {
  const ask = DRAWING_PROBES[question] || READING_PROBES[question];
  if (!ask) return { error: `cannot ask "${question}"` };
  try {
    return { value: ask(illustrator, document) };
  } finally {
    clear(document);
  }
}

function repeated({ text, times }: Commands['echo']['takes']): string {
  let out = '';
  for (let n = 0; n < times; n++) out += text;
  return out;
}

function sketch(document: Document): null {
  const group = layerOf(document).groupItems.add();
  group.name = 'ISSN self-test';
  square(group);
  square(group);
  return null;
}

function sketchesIn(document: Document): readonly Sketched[] {
  const found: Sketched[] = [];
  for (const group of listOf(layerOf(document).groupItems))
    found.push({ id: idOf(group as unknown as GroupItem), name: group.name, parts: group.pageItems.length });
  return found;
}

/** Removes everything from a document but its rearmost layer. */
function clear(document: Document): void {
  for (const layer of listOf(document.layers).slice(0, -1)) layer.remove();
  const layer = document.layers[0] as Layer;
  for (const inner of listOf(layer.layers)) inner.remove();
  for (const item of listOf(layer.pageItems)) item.remove();
  for (const spot of listOf(document.spots)) if (spot.name.indexOf('ISSN self-test') === 0) spot.remove();
}
