import type { XmlElement } from '../xml/parse';
import { type Colour, parseColour } from './colour';
import { hrefOf, localId, urlOf } from './references';
import { INITIAL_STYLE, type Style, styleOf } from './style';
import type { StyleSheet } from './style-sheet';

/** What paint is looked up in; `colours` keeps what was read, for few colours stand on many elements. */
export type Palette = {
  readonly byId: ReadonlyMap<string, XmlElement>;
  readonly sheet: StyleSheet;
  readonly colours: Map<string, Colour | null>;
};

const MOST_REMEMBERED = 1000;
/** Gradients take their stops from each other; nobody chains more. */
const LONGEST_CHAIN = 20;

/** The colour of a `fill` or `stroke`; null for none. What is no flat colour is called unknown (SVG 1.1, 11.2). */
export function paintOf(value: string, style: Style, palette: Palette): Colour | null {
  if (value === 'none' || value === 'transparent') return null;
  const url = urlOf(value);
  if (!url) {
    const current = value.toLowerCase() === 'currentcolor';
    return colourOf(current ? style.color : value, palette) ?? unknown(value);
  }
  const server = palette.byId.get(url.id);
  if (!server) return url.fallback === '' ? unknown(value) : paintOf(url.fallback, style, palette);
  return singleStop(server, palette) ?? unknown(server.name);
}

const unknown = (description: string): Colour => ({ ink: { space: 'unknown', description }, alpha: 1 });

function colourOf(text: string, { colours }: Palette): Colour | null {
  const known = colours.get(text);
  if (known !== undefined) return known;
  if (colours.size >= MOST_REMEMBERED) colours.clear();
  const colour = parseColour(text);
  colours.set(text, colour);
  return colour;
}

/** A gradient of one stop is a flat colour (SVG 1.1, 13.2.4); drawing programs keep swatches so. */
function singleStop(server: XmlElement, palette: Palette): Colour | null {
  let gradient: XmlElement | undefined = server;
  for (let i = 0; gradient && i < LONGEST_CHAIN; i++) {
    if (!gradient.name.endsWith('Gradient')) return null;
    const stops: readonly XmlElement[] = gradient.children.filter(({ name }) => name === 'stop');
    const [stop] = stops;
    if (stop) return stops.length === 1 ? stopColour(stop, palette) : null;
    gradient = palette.byId.get(localId(hrefOf(gradient)) ?? '');
  }
  return null;
}

function stopColour(stop: XmlElement, palette: Palette): Colour | null {
  const { own } = styleOf(stop, INITIAL_STYLE, palette.sheet, []);
  const colour = colourOf(own['stop-color'] ?? 'black', palette);
  return colour && { ...colour, alpha: colour.alpha * opacityIn(own['stop-opacity']) };
}

/** An opacity, 0 to 1, as a number or in per cent; 1 where it is missing or broken. */
export function opacityIn(text: string | undefined): number {
  if (text === undefined || text === '1') return 1;
  const value = text.trim().endsWith('%') ? Number.parseFloat(text) / 100 : Number(text);
  return Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 1;
}
