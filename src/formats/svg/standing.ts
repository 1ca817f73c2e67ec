import type { Artwork, ArtworkShape, ArtworkText } from '../../core/artwork/artwork';
import { findSymbols, type MeasuredSymbol } from '../../core/artwork/symbols';
import { boundsOf, type Contour, compose, type Point, rotation, translation } from '../../core/geometry';
import type { FormatProblem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import type { Neighbour } from '../../core/update/growth';
import { isCaptionText, withinSymbol } from '../../core/update/symbol-area';
import type { StandingInFile } from '../format';
import { child, parseXml, type XmlElement, type XmlPart } from '../xml/parse';
import { startOf } from '../xml/tag';
import { charactersOf } from '../xml/text';
import { readPainted } from './read';
import { chainOf, type Spot, spotsIn } from './tree';
import { viewportOf } from './viewport';

/** A symbol that stands in an SVG document; its id is where its element begins. */
export type StandingElement = StandingInFile & {
  /** Its group, its one element, or its loose bars and their characters in the order of the file. */
  readonly elements: readonly XmlElement[];
  /** Where the last of them stands. */
  readonly spot: Spot;
  /** It, or a group around it, is locked in Inkscape. */
  readonly isLocked: boolean;
};

/** The symbols of an SVG document, and the document. */
export type StandingSvg = { readonly part: XmlPart; readonly symbols: readonly StandingElement[] };

/** The attribute in which a symbol carries its data. */
export const LABEL = 'data-issn-barcode';

/** Whether an element is a part that this program drew. */
export const isOwnPart = ({ attributes }: XmlElement): boolean => attributes['data-role'] !== undefined;

/** What an element paints, or several. */
type Painted = { readonly shapes: readonly ArtworkShape[]; readonly texts: readonly ArtworkText[] };

/**
 * The symbols of an SVG document: groups with a label of ours, groups that are nothing but a symbol, and bars that lie loose
 * among other things.
 */
export function standingSvg(bytes: Uint8Array): Result<StandingSvg, FormatProblem> {
  const xml = parseXml('svg', bytes, 'without-declarations');
  return xml.ok ? standingIn(xml.value) : xml;
}

/** The symbols of an SVG document that is parsed already. */
export function standingIn(part: XmlPart): Result<StandingSvg, FormatProblem> {
  const painted = readPainted(part);
  if (!painted.ok) return painted;
  const viewport = part.root.name === 'svg' ? viewportOf(part.root) : null;
  if (!viewport) return refuse({ code: 'format/broken', format: 'svg', detail: 'no viewport' });

  const { artwork, paintedBy } = painted.value;
  const spots = spotsIn(part.root, viewport.toMm);
  const chains = new Map(
    [...new Set(paintedBy.values())].map((element) => [element, chainOf(spots, element)]),
  );
  const holdersOf = (object: ArtworkShape | ArtworkText): readonly XmlElement[] =>
    chains.get(paintedBy.get(object) as XmlElement) ?? [];
  const paintedIn = (elements: readonly XmlElement[]): Painted => {
    const isInside = (object: ArtworkShape | ArtworkText) =>
      holdersOf(object).some((holder) => elements.includes(holder));
    return { shapes: artwork.shapes.filter(isInside), texts: artwork.texts.filter(isInside) };
  };
  const describe = (elements: readonly XmlElement[], label: string | null): StandingElement | null => {
    const last = elements.at(-1) as XmlElement;
    const spot = spots.get(last);
    if (!spot) return null;
    const own = paintedIn(elements);
    if (own.shapes.length === 0) return null;
    const alone: Artwork = { ...artwork, ...renumbered(own, artwork), images: [], unseen: [] };
    const [measured] = findSymbols(alone);
    return {
      id: String(startOf(part, last)),
      name: elements.length === 1 ? nameOf(part, last) : '',
      label,
      page: '1',
      isForeign: label === null && !last.children.some(isOwnPart),
      artwork: alone,
      placed: measured
        ? compose(rotation(measured.rotationDegrees), translation(measured.origin.x, measured.origin.y))
        : null,
      neighbours: () => neighboursOf(artwork, own, (object) => holdersOf(object)[0]),
      elements,
      spot,
      isLocked: chainOf(spots, last).some(({ attributes }) => attributes['sodipodi:insensitive'] === 'true'),
    };
  };

  const labelled = [...spots.keys()].filter(({ attributes }) => attributes[LABEL] !== undefined);
  const others = findSymbols(artwork).flatMap((symbol) => {
    const held = symbol.shapes.map(holdersOf);
    const isKnown = held.some((chain) => chain.length === 0 || chain.some((e) => labelled.includes(e)));
    return isKnown ? [] : [elementsOf(symbol, held, artwork, holdersOf, paintedIn)];
  });
  return ok({
    part,
    symbols: [
      ...labelled.map((group) => describe([group], group.attributes[LABEL] ?? '')),
      ...others.map((elements) => describe(elements, null)),
    ].flatMap((symbol) => symbol ?? []),
  });
}

/** The outermost group that is nothing but the symbol; else its bars one by one, with the characters around them. */
function elementsOf(
  symbol: MeasuredSymbol,
  held: readonly (readonly XmlElement[])[],
  artwork: Artwork,
  holdersOf: (object: ArtworkShape | ArtworkText) => readonly XmlElement[],
  paintedIn: (elements: readonly XmlElement[]) => Painted,
): readonly XmlElement[] {
  const isWithin = withinSymbol(symbol);
  const isCaption = ({ characters, corners }: ArtworkText) =>
    isCaptionText(characters) && isWithin([[middleOf(corners)]]);
  const isWhole = (element: XmlElement) => {
    const { shapes, texts } = paintedIn([element]);
    return (
      element.name === 'g' &&
      !isLayer(element) &&
      !holdsUnread(element) &&
      shapes.every(({ contours }) => isWithin(contours)) &&
      texts.every((text) => isCaption(text) || isWithin([text.corners]))
    );
  };
  const [first = []] = held;
  const common = first.filter((element) => held.every((chain) => chain.includes(element)));
  const whole = common.filter(isWhole).at(-1);
  if (whole) return [whole];
  const loose = [...symbol.shapes, ...artwork.texts.filter(isCaption)];
  return [...new Set(loose.flatMap((object) => holdersOf(object)[0] ?? []))].sort(
    (a, b) => a.openEnd - b.openEnd,
  );
}

/** How wide a text is, nobody knows without its font; where its middle is, everybody does. */
const middleOf = ([a, , c]: ArtworkText['corners']): Point => ({ x: (a.x + c.x) / 2, y: (a.y + c.y) / 2 });

const UNREAD = ['image', 'use', 'foreignObject', 'svg'];

/** Whether there is something in an element that is no outline and no text. */
const holdsUnread = ({ name, children }: XmlElement): boolean =>
  UNREAD.includes(name) || children.some(holdsUnread);

/** A layer stays, whatever it holds. */
const isLayer = ({ attributes }: XmlElement): boolean => attributes['inkscape:groupmode'] !== undefined;

/** Texts count the shapes below them; some of these are not there any more. */
function renumbered({ shapes, texts }: Painted, { shapes: all }: Artwork): Painted {
  const places = shapes.map((shape) => all.indexOf(shape));
  return {
    shapes,
    texts: texts.map((text) => ({ ...text, after: places.filter((place) => place < text.after).length })),
  };
}

function nameOf(part: XmlPart, element: XmlElement): string {
  const title = child(element, 'title');
  return title
    ? charactersOf(part, title).trim()
    : (element.attributes['inkscape:label'] ?? element.attributes.id ?? '');
}

function neighboursOf(
  { shapes, texts, images }: Artwork,
  own: Painted,
  elementOf: (object: ArtworkShape | ArtworkText) => XmlElement | undefined,
): readonly Neighbour[] {
  const ours = new Set<ArtworkShape | ArtworkText>([...own.shapes, ...own.texts]);
  const named = (object: ArtworkShape | ArtworkText, points: Contour): Neighbour => {
    const element = elementOf(object);
    const { id, 'inkscape:label': called } = element?.attributes ?? {};
    return { name: called ?? id ?? element?.name ?? 'object', bounds: boundsOf(points) };
  };
  return [
    ...shapes.filter((s) => !ours.has(s)).map((s) => named(s, s.contours.flat())),
    ...texts.filter((t) => !ours.has(t)).map((t) => named(t, t.corners)),
    ...images.map(({ id, corners }) => ({ name: id ?? 'image', bounds: boundsOf(corners) })),
  ];
}
