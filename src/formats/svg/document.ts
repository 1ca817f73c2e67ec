import type { ArtworkImage, ArtworkShape, ArtworkText, Unseen } from '../../core/artwork/artwork';
import type { StrokedPath } from '../../core/artwork/stroke';
import { boundsOf, type Matrix, type Rect } from '../../core/geometry';
import type { ClipRegion } from '../pdf/clip';
import type { XmlElement, XmlPart } from '../xml/parse';
import type { Palette } from './paint';
import type { Style } from './style';
import type { Sides } from './viewport';

/** A picture whose file, named by `link`, is still to be fetched; `fit` places its pixels in the box meant for it. */
export type Picture = {
  readonly image: ArtworkImage;
  readonly fetch?: {
    readonly address: string;
    readonly fit: (width: number, height: number) => ArtworkImage['corners'];
  };
};

/** Everything that is looked up and collected while a document is walked; all on the page, in mm. */
export type Walk = Palette & {
  readonly part: XmlPart;
  readonly shapes: ArtworkShape[];
  readonly texts: ArtworkText[];
  readonly pictures: Picture[];
  /** Which element of the file painted what, where somebody asks. */
  readonly paintedBy: Map<ArtworkShape | ArtworkText, XmlElement> | null;
  readonly unseen: Map<string, Unseen>;
  /** Outlines read so far: symbols are used often. */
  readonly outlines: Map<XmlElement, readonly StrokedPath[] | null>;
  /** Elements on the way to the one at hand, for style sheets. */
  readonly ancestors: XmlElement[];
  /** What is being drawn through references, outermost first. */
  readonly using: XmlElement[];
  /** How much more may be drawn: elements, those drawn through references, and points of outlines. */
  readonly left: Record<'elements' | 'references' | 'points', number>;
};

/** What holds of everything inside an element. */
export type Around = {
  readonly toPage: Matrix;
  readonly style: Style;
  readonly room: Sides;
  readonly opacity: number;
  readonly blend?: string;
  readonly effect?: string;
  readonly clip?: ClipRegion;
  readonly id?: string;
  readonly label?: string;
};

/** Notes something that prints and cannot be read; of the same kind one note is kept, around all of them. */
export function noteUnseen(walk: Walk, what: Unseen['what'], detail: string, bounds: Rect | null): void {
  const key = `${what} ${detail}`;
  const known = walk.unseen.get(key);
  if (!known && walk.unseen.size >= MOST_NOTES) return;
  const both = known?.bounds && bounds ? around(known.bounds, bounds) : known ? null : bounds;
  walk.unseen.set(key, { what, detail, bounds: both });
}

const MOST_NOTES = 1000;

const around = (a: Rect, b: Rect): Rect =>
  boundsOf([a, b].flatMap((r) => [r, { x: r.x + r.width, y: r.y + r.height }]));
