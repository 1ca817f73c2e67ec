import { strFromU8, strToU8 } from 'fflate';
import type { ArtworkInk, ArtworkShape } from '../../core/artwork/artwork';
import type { Drawing, Ink } from '../../core/drawing';
import type { PathPoint, Point } from '../../core/geometry';
import { ok, refuse } from '../../core/result';
import { type OpenFormat, onePage, type WriteFormat } from '../format';

/** Raised whenever a field changes its meaning. */
const SCHEMA = 1;

type GeometryFile = {
  readonly schema: number;
  readonly unit: 'mm';
  readonly axes: string;
  readonly label: unknown;
  readonly drawing: Drawing;
};

/** The geometry for other programs: the drawing as it is, millimetres, y down, origin at the page's top left corner. */
export const writeJson: WriteFormat = (drawing, label) => {
  const file: GeometryFile = {
    schema: SCHEMA,
    unit: 'mm',
    axes: 'x right, y down, origin at the top left corner',
    label: JSON.parse(label.data),
    drawing,
  };
  return ok(strToU8(`${JSON.stringify(file, null, 1)}\n`));
};

/** The filled shapes of a geometry file; it has one page. */
export const openJson: OpenFormat = (bytes) => {
  const broken = (detail: string) => refuse({ code: 'format/broken', format: 'json', detail } as const);
  try {
    const { schema, drawing } = JSON.parse(strFromU8(bytes)) as GeometryFile;
    if (schema !== SCHEMA) return broken(`schema ${schema}`);
    const { width, height } = drawing.bounds;
    const shapes = drawing.elements.flatMap((e): ArtworkShape[] =>
      e.kind === 'path' ? [{ contours: e.contours, ink: inkOf(e.ink), overprint: e.overprint }] : [],
    );
    const points = shapes.flatMap((s) => s.contours.flatMap((c) => c.flatMap(anchorAndHandles)));
    if (![width, height, ...points.flatMap((p) => [p.x, p.y])].every(Number.isFinite))
      return broken('a length that is no number');
    const page = { x: 0, y: 0, width, height };
    return ok({ pages: [() => ok({ page, shapes, texts: [], images: [], colour: 'plates' })] });
  } catch (error) {
    return broken(error instanceof Error ? error.message : String(error));
  }
};

/** The page of a geometry file. */
export const readJson = onePage('json', openJson);

const anchorAndHandles = (p: PathPoint): readonly Point[] => [
  p,
  ...(p.arriving ? [p.arriving] : []),
  ...(p.leaving ? [p.leaving] : []),
];

function inkOf(ink: Ink): ArtworkInk {
  switch (ink.kind) {
    case 'paper':
      return { space: 'cmyk', cmyk: [0, 0, 0, 0] };
    case 'black':
      return { space: 'cmyk', cmyk: [0, 0, 0, 100] };
    case 'spot':
      return { space: 'spot', name: ink.name, tint: 100 };
    default:
      return { space: 'unknown', description: JSON.stringify(ink) };
  }
}
