import { artboardBoxes, artboardPlaces } from './artboards';
import type { Box, Color, Document, Illustrator, PathItem, PlacedItem, SpotColor, TextFrame } from './dom';
import type { ArtboardPlace, Outcome, ReadFrom } from './protocol';
import type { Paint, Seen, SeenItem, SeenPath, SeenPlace, SeenStroke } from './protocol-seen';
import { pathsOf, pointsOf, readFill } from './read';
import { idOf, type Walked, walk } from './walk';

/** As many points go in one reply, and at least one object: some hundred thousand characters. */
const MOST_POINTS = 2000;

/** The objects that reach into an artboard, some thousand points at a time. */
export function seeArtwork(
  illustrator: Illustrator,
  document: Document,
  { document: name, activeArtboard, artboard, from }: ReadFrom,
): Outcome<Seen> {
  if (document.name !== name || document.artboards.getActiveArtboardIndex() !== activeArtboard)
    return { refusal: { code: 'document/changed' } };
  const place = artboardPlaces(illustrator, document, artboardBoxes(illustrator, document))[artboard];
  if (!place) return { refusal: { code: 'document/changed' } };
  const walked = walk(illustrator, document);
  const items: SeenItem[] = [];
  let points = 0;
  for (let at = from; at < walked.length; at++) {
    const one = walked[at] as Walked;
    if (!reaches(one.item.visibleBounds, place)) continue;
    if (points > MOST_POINTS) return { value: { items, next: at } };
    const seen = seeItem(illustrator, one);
    items.push(seen);
    points += seen.kind === 'path' ? countOf(seen.paths) : 1;
    for (const clip of seen.clips) points += countOf(clip);
  }
  return { value: { items, next: null } };
}

function reaches([left, top, right, bottom]: Box, { corner, width, height }: ArtboardPlace): boolean {
  const [x, y] = corner;
  return left <= x + width && right >= x && bottom <= y && top >= y - height;
}

/** How many points paths have together. */
export function countOf(paths: readonly SeenPath[]): number {
  let count = 0;
  for (const { points } of paths) count += points.length;
  return count;
}

/** What an object shows, with what lies around it. */
export function seeItem(illustrator: Illustrator, { item, opacity, isNormal, clips }: Walked): SeenItem {
  const cuts: (readonly SeenPath[])[] = [];
  for (const clip of clips) cuts.push(seePaths(pathsOf(clip)));
  const place: SeenPlace = { id: idOf(item), opacity, isNormal, clips: cuts };
  if (item.typename === 'PathItem' || item.typename === 'CompoundPathItem')
    return seePath(illustrator, pathsOf(item), place);
  if (item.typename === 'TextFrame') return seeText(illustrator, item as TextFrame, place);
  return {
    id: place.id,
    opacity,
    isNormal,
    clips: cuts,
    kind: 'opaque',
    box: item.geometricBounds,
    typename: item.typename,
    file: item.typename === 'PlacedItem' ? fileOf(item as PlacedItem) : null,
  };
}

function seePaths(paths: readonly PathItem[]): readonly SeenPath[] {
  const seen: SeenPath[] = [];
  for (const path of paths) seen.push({ points: pointsOf(path), closed: path.closed });
  return seen;
}

/** The paint of a compound path is that of its first. */
function seePath(
  illustrator: Illustrator,
  paths: readonly PathItem[],
  { id, opacity, isNormal, clips }: SeenPlace,
): SeenItem {
  const painted = paths[0];
  return {
    id,
    opacity,
    isNormal,
    clips,
    kind: 'path',
    paths: seePaths(paths),
    evenodd: !!painted && painted.evenodd,
    fill: painted?.filled ? paintOf(illustrator, painted.fillColor) : null,
    overprint: !!painted && painted.fillOverprint,
    stroke: painted?.stroked && painted.strokeWidth > 0 ? strokeOf(illustrator, painted) : null,
  };
}

function strokeOf(illustrator: Illustrator, path: PathItem): SeenStroke {
  return {
    paint: paintOf(illustrator, path.strokeColor),
    overprint: path.strokeOverprint,
    width: path.strokeWidth,
    cap: capOf(illustrator, path),
    join: joinOf(illustrator, path),
    miterLimit: path.strokeMiterLimit,
    dashes: path.strokeDashes,
    dashOffset: path.strokeDashOffset,
  };
}

function capOf({ StrokeCap }: Illustrator, { strokeCap }: PathItem): SeenStroke['cap'] {
  if (strokeCap === StrokeCap.ROUNDENDCAP) return 'round';
  return strokeCap === StrokeCap.PROJECTINGENDCAP ? 'square' : 'butt';
}

function joinOf({ StrokeJoin }: Illustrator, { strokeJoin }: PathItem): SeenStroke['join'] {
  if (strokeJoin === StrokeJoin.ROUNDENDJOIN) return 'round';
  return strokeJoin === StrokeJoin.BEVELENDJOIN ? 'bevel' : 'miter';
}

/** A spot is told from a global swatch and from registration by its kind, whatever its name. */
function paintOf({ ColorModel }: Illustrator, color: Color): Paint {
  if (color.typename !== 'SpotColor') return readFill(color);
  const { spot, tint } = color as SpotColor;
  if (spot.colorType === ColorModel.REGISTRATION) return { kind: 'registration', tint };
  if (spot.colorType === ColorModel.PROCESS) return { kind: 'global', paint: readFill(spot.color), tint };
  return readFill(color);
}

function seeText(
  illustrator: Illustrator,
  frame: TextFrame,
  { id, opacity, isNormal, clips }: SeenPlace,
): SeenItem {
  const { size, textFont, fillColor, overprintFill } = frame.textRange.characterAttributes;
  return {
    id,
    opacity,
    isNormal,
    clips,
    kind: 'text',
    box: frame.geometricBounds,
    contents: frame.contents,
    size,
    font: textFont ? textFont.name : null,
    fill: paintOf(illustrator, fillColor),
    overprint: overprintFill,
  };
}

/** A link that is broken has no file, and says so by an error. */
function fileOf(item: PlacedItem): string | null {
  try {
    return item.file.name;
  } catch {
    return null;
  }
}
