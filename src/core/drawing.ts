import {
  type Contour,
  type Matrix,
  type Mm,
  mapContour,
  mapPoint,
  mapRect,
  type Point,
  type Rect,
} from './geometry';

/** What a part of the symbol is for; hosts name their objects after it. */
export type Role = 'panel' | 'bars' | 'digits' | 'issn-line' | 'light-margin-indicator' | 'quiet-zone-guide';

/** Percentages of cyan, magenta, yellow and black, 0 to 100. */
export type Cmyk = readonly [c: number, m: number, y: number, k: number];

/** `paper` is the unprinted ground (0/0/0/0, knocking out); `black` is 100 % K alone; a spot names its plate. */
export type Ink =
  | { readonly kind: 'paper' }
  | { readonly kind: 'black' }
  | { readonly kind: 'spot'; readonly name: string; readonly cmyk: Cmyk };

/** Whether inks already on the page stay under a shape or are cut away by it. */
export type Overprint = 'knockout' | 'overprint';

/** Filled shapes of one role and ink: ONE compound path, non-zero winding, no stroke. */
export type PathElement = {
  readonly kind: 'path';
  readonly role: Exclude<Role, 'quiet-zone-guide'>;
  readonly contours: readonly Contour[];
  readonly ink: Ink;
  readonly overprint: Overprint;
};

/** Live text in the user's font, only where asked for; positions are those the outlines would have. */
export type TextElement = {
  readonly kind: 'text';
  readonly role: 'digits' | 'issn-line';
  readonly text: string;
  readonly fontFamily: string;
  /** Em size in mm. */
  readonly fontSize: Mm;
  /** Middle of the text on its baseline. */
  readonly baseline: Point;
  /** Counter-clockwise as seen. */
  readonly rotationDegrees: number;
  readonly ink: Ink;
  readonly overprint: Overprint;
};

/** Where nothing may stand: a non-printing guide. */
export type GuideElement = {
  readonly kind: 'guide';
  readonly role: 'quiet-zone-guide';
  readonly contour: Contour;
};

export type DrawingElement = PathElement | TextElement | GuideElement;

/**
 * One symbol, ready for any host or writer: elements in paint order. As laid out the origin is the left edge
 * of the first guard bar and the top of the bars; `transformDrawing` moves it into a page.
 */
export type Drawing = {
  readonly elements: readonly DrawingElement[];
  /** Everything that is painted: the page of a document of its own. */
  readonly bounds: Rect;
  /** Symbol, text and quiet zones, the least room it needs; the panel reaches a little further. */
  readonly extent: Rect;
  /** Plate dot in mm: the origin of the symbol is to stand on a whole number of dots from the page's corner. */
  readonly dot?: Mm;
};

/** The drawing under a map that keeps right angles and does not mirror (rotation, translation, uniform scale). */
export function transformDrawing(drawing: Drawing, m: Matrix): Drawing {
  const turn = (Math.atan2(-m[1], m[0]) * 180) / Math.PI;
  const scale = Math.hypot(m[0], m[1]);
  return {
    ...drawing,
    bounds: mapRect(m, drawing.bounds),
    extent: mapRect(m, drawing.extent),
    elements: drawing.elements.map((e): DrawingElement => {
      switch (e.kind) {
        case 'path':
          return { ...e, contours: e.contours.map((c) => mapOutline(m, c)) };
        case 'guide':
          return { ...e, contour: mapContour(m, e.contour) };
        case 'text':
          return {
            ...e,
            baseline: mapPoint(m, e.baseline),
            fontSize: e.fontSize * scale,
            rotationDegrees: e.rotationDegrees + turn,
          };
      }
    }),
  };
}

/** The layout hands out the same outline again; under the same map it comes out the same. */
const mapped = new WeakMap<Contour, { readonly map: Matrix; readonly contour: Contour }>();

function mapOutline(m: Matrix, contour: Contour): Contour {
  if (contour.length <= 4) return mapContour(m, contour);
  const known = mapped.get(contour);
  if (known?.map.every((v, i) => v === m[i])) return known.contour;
  const made = mapContour(m, contour);
  mapped.set(contour, { map: m, contour: made });
  return made;
}
