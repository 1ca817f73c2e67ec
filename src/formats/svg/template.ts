import type { FormatProblem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import { parseXml, type XmlPart } from '../xml/parse';
import { LABEL, type StandingElement, standingIn } from './standing';
import { type Viewport, viewportOf } from './viewport';

/** A cover that is filled, and what is found out about it once. */
export type Template = {
  readonly part: XmlPart;
  readonly viewport: Viewport;
  /** The symbols that stand in it. */
  readonly symbols: () => Result<readonly StandingElement[], FormatProblem>;
};

/** A batch fills one template again and again: the last one stays open. */
let last: { readonly bytes: Uint8Array; readonly template: Template } | null = null;

/** Opens an SVG document as a template. The bytes must not change as long as anybody holds them. */
export function openTemplate(bytes: Uint8Array): Result<Template, FormatProblem> {
  if (last?.bytes === bytes) return ok(last.template);
  const xml = parseXml('svg', bytes, 'without-declarations');
  if (!xml.ok) return xml;
  const part = xml.value;
  const { root } = part;
  const viewport = root.name === 'svg' ? viewportOf(root) : null;
  if (!viewport) return refuse({ code: 'format/broken', format: 'svg', detail: 'no viewport' });
  if (root.openEnd === root.end)
    return refuse({ code: 'format/broken', format: 'svg', detail: 'an svg tag that holds nothing' });
  let symbols: ReturnType<Template['symbols']> | null = null;
  const template: Template = {
    part,
    viewport,
    symbols: () => {
      symbols ??= symbolsIn(part);
      return symbols;
    },
  };
  last = { bytes, template };
  return ok(template);
}

function symbolsIn(part: XmlPart): ReturnType<Template['symbols']> {
  if (!mayHoldSymbol(part.text)) return ok([]);
  const standing = standingIn(part);
  return standing.ok ? ok(standing.value.symbols) : standing;
}

/** Fewer outlines are no symbol. */
const FEWEST_OUTLINES = 30;

/** Looking for symbols takes time, so outlines are counted first. */
function mayHoldSymbol(text: string): boolean {
  const outlines = text.matchAll(/<(?:[\w-]+:)?(?:rect|line|polygon|polyline|use)\b|[Mm][\s,]*[-+.\d]/g);
  let count = 0;
  for (const _ of outlines) if (++count >= FEWEST_OUTLINES) return true;
  return text.includes(LABEL);
}
