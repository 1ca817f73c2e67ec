import type { Artwork, ArtworkInk, ArtworkShape } from '../../core/artwork/artwork';
import { type Contour, compose, type Matrix, mapContour, rectContour } from '../../core/geometry';
import { ok, refuse } from '../../core/result';
import type { ReadFormat } from '../format';
import { parseXml, type XmlElement } from '../xml/parse';
import { parseColour } from './colour';
import { parsePathData } from './path-data';
import { parseTransform } from './transform';
import { viewportOf } from './viewport';

/** The filled paths and rectangles of an SVG document, transforms and inherited fills applied; it has one page. */
export const readSvg: ReadFormat = (bytes, page) => {
  const xml = parseXml('svg', bytes, 'without-declarations');
  if (!xml.ok) return xml;
  const { root } = xml.value;
  const viewport = root.name === 'svg' ? viewportOf(root) : null;
  if (!viewport || page !== 1)
    return refuse({
      code: 'format/broken',
      format: 'svg',
      detail: viewport ? `no page ${page}` : 'no viewport',
    });
  const shapes: ArtworkShape[] = [];
  const fill = declarations(root).fill ?? 'black';
  for (const child of root.children) collect(child, { toPage: viewport.toMm, fill }, shapes);
  const artwork: Artwork = { page: viewport.page, shapes, colour: 'screen' };
  return ok(artwork);
};

type Inherited = { readonly toPage: Matrix; readonly fill: string };

/** Elements whose children are painted where they stand. */
const CONTAINERS = ['g', 'a', 'switch'];

function collect(element: XmlElement, inherited: Inherited, shapes: ArtworkShape[]): void {
  const own = parseTransform(element.attributes.transform);
  const style = declarations(element);
  if (!own || style.display === 'none' || style.visibility === 'hidden') return;
  const fill = style.fill ?? inherited.fill;
  const toPage = compose(own, inherited.toPage);
  if (CONTAINERS.includes(element.name))
    for (const child of element.children) collect(child, { toPage, fill }, shapes);
  const contours = contoursOf(element)?.map((contour) => mapContour(toPage, contour));
  if (!contours || contours.length === 0 || fill === 'none' || !contours.every(isSomewhere)) return;
  shapes.push({
    contours,
    ink: inkOf(element, fill),
    overprint: element.attributes['data-overprint'] === 'true' ? 'overprint' : 'knockout',
  });
}

/** False where transforms have driven a contour out of all bounds. */
const isSomewhere = (contour: Contour): boolean =>
  contour.every((p) => Number.isFinite(p.x) && Number.isFinite(p.y));

/** Presentation attributes, overridden by the style attribute. */
function declarations({ attributes }: XmlElement): Readonly<Record<string, string>> {
  const { fill, display, visibility, style } = attributes;
  const declared = (style ?? '').split(';').flatMap((d) => {
    const [name, value] = d.split(':');
    return value === undefined
      ? []
      : [[(name as string).trim(), value.replace(/\s*!\s*important\s*$/i, '').trim()] as const];
  });
  return {
    ...(fill !== undefined && { fill }),
    ...(display !== undefined && { display }),
    ...(visibility !== undefined && { visibility }),
    ...Object.fromEntries(declared),
  };
}

/** The outline of a path or a plain rectangle in its own units; null for other elements. */
export function contoursOf({ name, attributes }: XmlElement): readonly Contour[] | null {
  if (name === 'path') return parsePathData(attributes.d ?? '');
  if (name !== 'rect' && name !== 'image') return null;
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((key) => Number(attributes[key] ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  const rect = { x, y, width, height };
  return Object.values(rect).every(Number.isFinite) && width > 0 && height > 0 ? [rectContour(rect)] : null;
}

/** A spot that `writeSvg` recorded beside its look-alike, or the colour itself. */
function inkOf({ attributes }: XmlElement, fill: string): ArtworkInk {
  const spot = attributes['data-spot'];
  if (spot !== undefined) return { space: 'spot', name: spot.slice(0, spot.lastIndexOf('=')), tint: 100 };
  const rgb = parseColour(fill);
  return rgb ? { space: 'rgb', rgb } : { space: 'unknown', description: fill };
}
