import { cmyk } from './colours';
import { type Attributes, en, NO_COLOUR, type Plain } from './state';

const NORMAL = en('BlendModes', 'NORMAL');
const INHERITED = en('KnockoutState', 'INHERITED');

/** Plain values that can be read and written, with what they are until someone sets them. */
export const ATTRIBUTES: Readonly<Record<string, Attributes>> = {
  Application: {
    coordinateSystem: en('CoordinateSystem', 'DOCUMENTCOORDINATESYSTEM'),
    userInteractionLevel: en('UserInteractionLevel', 'DISPLAYALERTS'),
    pasteRemembersLayers: false,
  },
  PageItem: {
    name: '',
    note: '',
    hidden: false,
    locked: false,
    opacity: 100,
    blendingMode: NORMAL,
    artworkKnockout: INHERITED,
    pixelAligned: false,
    wrapped: false,
    sliced: false,
    URL: '',
  },
  GroupItem: { clipped: false },
  Layer: {
    name: '',
    locked: false,
    visible: true,
    printable: true,
    preview: true,
    sliced: false,
    dimPlacedImages: false,
    opacity: 100,
    blendingMode: NORMAL,
    artworkKnockout: INHERITED,
  },
};

/** What all paths of a compound path have in common (guide, CompoundPathItem). */
export const PAINT: Attributes = {
  filled: true,
  fillColor: { colour: cmyk(0, 0, 0, 0) },
  fillOverprint: false,
  stroked: false,
  strokeColor: { colour: NO_COLOUR },
  strokeWidth: 1,
  strokeOverprint: false,
  strokeCap: en('StrokeCap', 'BUTTENDCAP'),
  strokeJoin: en('StrokeJoin', 'MITERENDJOIN'),
  strokeMiterLimit: 10,
  strokeDashes: [],
  strokeDashOffset: 0,
  evenodd: false,
};

/** What each path of a compound path has to itself. */
export const OWN: Attributes = { clipping: false, guides: false, polarity: en('PolarityValues', 'POSITIVE') };

/** The setting of a document that a new path takes this from; none for what it does not hand on. */
export function defaultName(paint: string): string | undefined {
  if (paint === 'evenodd') return undefined;
  return `default${paint.slice(0, 1).toUpperCase()}${paint.slice(1)}`;
}

/** The look of a path that is drawn now. */
export const newPaint = (document: Attributes): Attributes =>
  Object.fromEntries(
    Object.entries(PAINT).map(([name, first]): [string, Plain] => [
      name,
      document[defaultName(name) ?? ''] ?? first,
    ]),
  );
