import type { ArtworkInk, ArtworkShape } from '../../core/artwork/artwork';
import { boundsOf, type Contour, mapContour } from '../../core/geometry';
import { filledContours } from '../outline';
import { paintedIn, type Surroundings, stretchOf } from '../placed';
import { withTransparency } from './effects';
import { numbersIn } from './numbers';
import { itemAttribute } from './object-styles';
import { pathsOf, penOf, strokeContours } from './outline';
import type { Scene } from './scene';
import type { Shown } from './shown-items';
import { inkOf } from './swatches';

/** The fill of an item; undefined without one. */
export function fillOf(scene: Scene, shown: Shown): ArtworkShape | undefined {
  const ink = partInk(scene, shown, 'Fill');
  if (!ink || shown.element.name === 'Group') return undefined;
  const contours = filledContours(pathsOf(shown.element))
    .filter(enclosesArea)
    .map((contour) => mapContour(shown.toPage, contour));
  const around = withTransparency(shown.around, shown.element, scene.styles, 'FillTransparencySetting');
  return shapeOf(scene, shown, around, contours, ink, 'Fill');
}

const enclosesArea = (contour: Contour): boolean =>
  contour.length > 2 || contour.some(({ arriving, leaving }) => arriving || leaving);

const SOLID = 'StrokeStyle/$ID/Solid';

/** The stroke of an item as its outline; undefined without one. One that is no plain line has no ink anyone knows. */
export function strokeOf(scene: Scene, shown: Shown): ArtworkShape | undefined {
  const { element, toPage } = shown;
  const ink = partInk(scene, shown, 'Stroke');
  const pen = penOf(element, scene.styles);
  if (!ink || !pen || element.name === 'Group') return undefined;
  const paths = pathsOf(element).map(({ points, closed }) => ({
    points: mapContour(toPage, points),
    closed,
  }));
  const alignment = itemAttribute(scene.styles, element, 'Stroke', 'StrokeAlignment');
  const kind = itemAttribute(scene.styles, element, 'Stroke', 'StrokeType') ?? SOLID;
  const isPlain = kind === SOLID || kind === 'n';
  const around = withTransparency(shown.around, element, scene.styles, 'StrokeTransparencySetting');
  const contours = strokeContours(paths, pen, alignment, toPage) ?? [];
  return shapeOf(
    scene,
    shown,
    around,
    contours,
    isPlain ? ink : { space: 'unknown', description: kind },
    'Stroke',
  );
}

function partInk(scene: Scene, { element }: Shown, part: 'Fill' | 'Stroke'): ArtworkInk | undefined {
  const [tint = -1] = numbersIn(itemAttribute(scene.styles, element, part, `${part}Tint`), 1) ?? [];
  const swatch = itemAttribute(scene.styles, element, part, `${part}Color`) ?? '';
  return inkOf(scene.swatches, swatch, tint < 0 ? 1 : tint / 100);
}

/** Ten kilometres: farther out there is no paper, only broken arithmetic. */
const FARTHEST = 1e7;

function shapeOf(
  scene: Scene,
  { element, toPage }: Shown,
  around: Surroundings,
  contours: readonly Contour[],
  ink: ArtworkInk,
  part: 'Fill' | 'Stroke',
): ArtworkShape | undefined {
  const bounds = boundsOf(contours.flat());
  const isSomewhere = [bounds.x, bounds.y, bounds.width, bounds.height].every((v) => Math.abs(v) < FARTHEST);
  const painted = contours.length > 0 && isSomewhere ? paintedIn(around, bounds) : undefined;
  if (!painted) return undefined;
  const [a, b, c, d] = toPage;
  const overprints = itemAttribute(scene.styles, element, part, `Overprint${part}`) === 'true';
  return {
    ...painted,
    ...stretchOf(Math.hypot(a, b) / Math.hypot(c, d)),
    ...(element.attributes.Self !== undefined && { id: element.attributes.Self }),
    contours,
    ink,
    overprint: overprints ? 'overprint' : 'knockout',
  };
}
