import type { Artwork, ArtworkInk, ArtworkShape } from '../../../../src/core/artwork/artwork';
import type { Contour } from '../../../../src/core/geometry';
import type { Pair } from '../../kernel/affine';
import { OWN, PAINT } from '../model/attributes';
import {
  type ArtboardState,
  type Attributes,
  type Colour,
  colourIn,
  type DocumentState,
  isEnum,
  type Node,
  nodeOf,
  type Path,
  type Plain,
} from '../model/state';

const MM_PER_POINT = 25.4 / 72;

/** What is painted on one artboard, in paint order: a fill for each path or compound path, and each stroke as such. */
export type Painted = {
  readonly id: number;
  readonly name: string;
  readonly paths: readonly Path[];
  readonly attributes: Attributes;
};

/** Everything that is seen, from the back to the front: no hidden items or layers, no guides, no clipping paths. */
export function paintedItems(document: DocumentState): readonly Painted[] {
  const paint = (node: Node): readonly Painted[] => {
    const { id, cls, items, attributes, path } = node;
    if (attributes.hidden === true || attributes.visible === false) return [];
    const inner = [...items].reverse().map((item) => nodeOf(document, item));
    const name = String(attributes.name);
    if (cls === 'CompoundPathItem') return [{ id, name, attributes, paths: asDrawn(inner) }];
    if (cls === 'PathItem' && path && attributes.clipping !== true && attributes.guides !== true)
      return [{ id, name, attributes, paths: [path] }];
    return inner.flatMap(paint);
  };
  return [...document.lists.layers].reverse().flatMap((id) => paint(nodeOf(document, id)));
}

/** The order of paths in a compound path is no paint order: as they were drawn. */
const asDrawn = (paths: readonly Node[]): readonly Path[] =>
  [...paths].sort((a, b) => a.id - b.id).flatMap(({ path }) => path ?? []);

/** One artboard of the document as it really is: millimetres on paper, y down, from the artboard's top left corner. */
export function artworkOf(document: DocumentState, artboard: number, grayBlack: 100 | 0): Artwork {
  const { rect } = document.artboards[artboard] as ArtboardState;
  const scale = Number(document.attributes.scaleFactor) * MM_PER_POINT;
  const place = ([x, y]: Pair) => ({ x: (x - rect[0]) * scale, y: (rect[1] - y) * scale });
  const shapes = paintedItems(document).flatMap(({ id, paths, attributes }) => {
    const value = (name: string): Plain => attributes[name] ?? PAINT[name] ?? OWN[name] ?? null;
    const shape = (ink: ArtworkInk, overprint: boolean): ArtworkShape => ({
      id: String(id),
      contours: paths.map((path) => contourOf(path, place)),
      ...(value('evenodd') === true && { rule: 'evenodd' as const }),
      ink,
      overprint: overprint ? 'overprint' : 'knockout',
      ...(attributes.opacity !== undefined &&
        attributes.opacity !== 100 && { opacity: Number(attributes.opacity) / 100 }),
      ...(attributes.blendingMode !== undefined &&
        !isEnum(attributes.blendingMode, 'NORMAL') && { blend: 'not normal' }),
    });
    const isStroked = value('stroked') === true && Number(value('strokeWidth')) > 0;
    return [
      ...(value('filled') === true
        ? [shape(inkOf(document, colourIn(value('fillColor')), grayBlack), value('fillOverprint') === true)]
        : []),
      ...(isStroked
        ? [shape({ space: 'unknown', description: 'a stroke' }, value('strokeOverprint') === true)]
        : []),
    ];
  });
  return {
    page: { x: 0, y: 0, width: (rect[2] - rect[0]) * scale, height: (rect[1] - rect[3]) * scale },
    shapes,
    texts: [],
    images: [],
    colour: document.attributes.space === 'RGB' ? 'screen' : 'plates',
  };
}

const contourOf = (
  { knots }: Path,
  place: (p: Pair) => { readonly x: number; readonly y: number },
): Contour =>
  knots.map(({ anchor, left, right }) => {
    const isAway = (handle: Pair): boolean => handle[0] !== anchor[0] || handle[1] !== anchor[1];
    return {
      ...place(anchor),
      ...(isAway(left) && { arriving: place(left) }),
      ...(isAway(right) && { leaving: place(right) }),
    };
  });

function inkOf(document: DocumentState, colour: Colour, grayBlack: 100 | 0): ArtworkInk {
  const { cls, channels, spot } = colour;
  const channel = (name: string): number => channels[name] as number;
  switch (cls) {
    case 'CMYKColor':
      return {
        space: 'cmyk',
        cmyk: [channel('cyan'), channel('magenta'), channel('yellow'), channel('black')],
      };
    case 'RGBColor':
      return { space: 'rgb', rgb: [channel('red'), channel('green'), channel('blue')] };
    case 'GrayColor':
      return { space: 'gray', black: grayBlack === 100 ? channel('gray') : 100 - channel('gray') };
    case 'SpotColor': {
      const { name, colorType, color } = nodeOf(document, spot as number).attributes;
      if (isEnum(colorType, 'REGISTRATION')) return { space: 'registration', tint: channel('tint') };
      if (!isEnum(colorType, 'SPOT')) return inkOf(document, colourIn(color), grayBlack);
      return { space: 'spot', name: String(name), tint: channel('tint') };
    }
    default:
      return { space: 'unknown', description: cls };
  }
}
