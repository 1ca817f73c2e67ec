import type { Artwork, ArtworkInk, ArtworkShape, ArtworkText, Unseen } from '../../core/artwork/artwork';
import { type StrokedPath, strokeOutline } from '../../core/artwork/stroke';
import type { Cmyk } from '../../core/drawing';
import {
  boundsOf,
  type Contour,
  inverse,
  type Matrix,
  mapContour,
  mapRect,
  type Rect,
  rectContour,
} from '../../core/geometry';
import { isBarFont } from '../../formats/bar-font';
import { bothClips, clipTo } from '../../formats/clip';
import { filledContours } from '../../formats/outline';
import { paintedIn, type Surroundings } from '../../formats/placed';
import { artboardRect, toArtboard } from './artboard';
import type { Box } from './executor/dom';
import type { ArtboardPlace } from './executor/protocol';
import type { Paint, SeenItem, SeenPath, SeenStroke } from './executor/protocol-seen';
import type { DocumentColours } from './plan';
import { fillInk, pathPoint } from './read';

/** What stands on an artboard, from the objects that reach into it; mm, y down, from the artboard's top left corner. */
export function artboardArtwork(
  items: readonly SeenItem[],
  place: ArtboardPlace,
  colour: DocumentColours,
): Artwork {
  const toMm = inverse(toArtboard(place));
  const page = artboardRect(place);
  const shapes: ArtworkShape[] = [];
  const texts: ArtworkText[] = [];
  const unseen: Unseen[] = [];
  for (const item of items) {
    const around = surroundings(item, toMm);
    switch (item.kind) {
      case 'path':
        shapes.push(
          ...shapesOf(item, around, toMm).filter((s) => standsOn(page, boundsOf(s.contours.flat()))),
        );
        break;
      case 'text': {
        const bounds = rectOf(item.box, toMm);
        if (!standsOn(page, bounds)) break;
        texts.push(...textOf(item, around, bounds, shapes.length));
        if (item.font !== null && isBarFont(item.font))
          unseen.push({ what: 'text', detail: item.font, bounds });
        break;
      }
      case 'opaque': {
        const bounds = rectOf(item.box, toMm);
        if (!standsOn(page, bounds) || !paintedIn(around, bounds)) break;
        unseen.push({ what: kindOf(item.typename), detail: item.file ?? item.typename, bounds });
      }
    }
  }
  return {
    page,
    trim: page,
    shapes,
    texts,
    images: [],
    colour,
    ...(unseen.length > 0 && { unseen }),
  };
}

const KINDS: Readonly<Record<string, Unseen['what']>> = {
  PlacedItem: 'link',
  RasterItem: 'image',
  MeshItem: 'shading',
};
const kindOf = (typename: string): Unseen['what'] => KINDS[typename] ?? 'content';

function surroundings({ opacity, isNormal, clips }: SeenItem, toMm: Matrix): Surroundings {
  const clip = clips
    .map((paths) => clipTo(filledContours(pathsOf(paths, toMm))))
    .reduce<Surroundings['clip']>((outer, inner) => bothClips(outer, inner), undefined);
  return {
    opacity: opacity / 100,
    ...(!isNormal && { blend: 'other than normal' }),
    ...(clip && { clip }),
  };
}

const pathsOf = (paths: readonly SeenPath[], toMm: Matrix): readonly StrokedPath[] =>
  paths.map(({ points, closed }) => ({ points: mapContour(toMm, points.map(pathPoint)), closed }));

/** Top is above bottom. */
const rectOf = ([left, top, right, bottom]: Box, toMm: Matrix): Rect =>
  mapRect(toMm, { x: left, y: bottom, width: right - left, height: top - bottom });

const standsOn = (page: Rect, { x, y, width, height }: Rect): boolean =>
  x < page.width && y < page.height && x + width > 0 && y + height > 0;

function shapesOf(
  { id, paths, fill, stroke, evenodd, overprint }: Extract<SeenItem, { kind: 'path' }>,
  around: Surroundings,
  toMm: Matrix,
): readonly ArtworkShape[] {
  const onPage = pathsOf(paths, toMm);
  const shape = (
    contours: readonly Contour[],
    paint: Paint,
    overprints: boolean,
  ): readonly ArtworkShape[] => {
    const painted = contours.length > 0 ? paintedIn(around, boundsOf(contours.flat())) : undefined;
    if (!painted) return [];
    return [
      {
        ...painted,
        ...(id !== '' && { id }),
        contours,
        ink: inkOf(paint),
        overprint: overprints ? 'overprint' : 'knockout',
      },
    ];
  };
  const filled = fill ? shape(filledContours(onPage), fill, overprint) : [];
  return [
    ...filled.map((s): ArtworkShape => (evenodd ? { ...s, rule: 'evenodd' } : s)),
    ...(stroke ? shape(strokeContours(onPage, stroke, toMm), stroke.paint, stroke.overprint) : []),
  ];
}

/** Strokes follow the middle of their path: scripts are not told of another alignment. */
const strokeContours = (paths: readonly StrokedPath[], stroke: SeenStroke, toMm: Matrix) =>
  strokeOutline(paths, { ...stroke, dashPhase: stroke.dashOffset }, toMm) ?? [];

function textOf(
  { id, contents, size, font, fill, overprint }: Extract<SeenItem, { kind: 'text' }>,
  around: Surroundings,
  bounds: Rect,
  after: number,
): readonly ArtworkText[] {
  const painted = paintedIn(around, bounds);
  if (!painted || contents === '') return [];
  return [
    {
      ...painted,
      ...(id !== '' && { id }),
      after,
      characters: contents.replace(/\r/g, '\n'),
      corners: rectContour(bounds) as unknown as ArtworkText['corners'],
      size: size * MM_PER_POINT,
      font,
      ink: inkOf(fill),
      overprint: overprint ? 'overprint' : 'knockout',
    },
  ];
}

const MM_PER_POINT = 25.4 / 72;

function inkOf(paint: Paint): ArtworkInk {
  switch (paint.kind) {
    case 'registration':
      return { space: 'registration', tint: paint.tint };
    case 'global':
      return tinted(fillInk(paint.paint), paint.tint / 100);
    default:
      return fillInk(paint);
  }
}

function tinted(ink: ArtworkInk, tint: number): ArtworkInk {
  switch (ink.space) {
    case 'cmyk':
      return { space: 'cmyk', cmyk: ink.cmyk.map((v) => v * tint) as unknown as Cmyk };
    case 'gray':
      return { space: 'gray', black: ink.black * tint };
    case 'rgb': {
      const [r, g, b] = ink.rgb;
      const light = (v: number) => 255 - (255 - v) * tint;
      return { space: 'rgb', rgb: [light(r), light(g), light(b)] };
    }
    default:
      return ink;
  }
}
