import type { Artwork, ArtworkImage, Corners, Unseen } from '../../core/artwork/artwork';
import {
  boundsOf,
  compose,
  type Matrix,
  POINTS_PER_INCH,
  POINTS_PER_MM,
  scaling,
  translation,
} from '../../core/geometry';
import type { OpenFormat, ReadLink } from '../../formats/format';
import { paintedIn, partPlaced, placedArtwork, type Surroundings, stretchOf } from '../../formats/placed';
import { pictureIn } from '../../formats/raster/picture';
import type { Graphic, PlacedPdf } from './artwork-dom';
import { effectsOfOne } from './artwork-effects';
import type { InDesign } from './dom';
import { cornersOf, fourCorners, type PageFrame } from './page-frame';

/** How the files that a document links to are had and opened. */
export type Links = { readonly read: ReadLink; readonly open: OpenFormat };

/** A placed file as the document knows it: corners in mm on the page, its own size in points. */
export type PlacedFile = {
  readonly id: string;
  readonly around: Surroundings;
  readonly corners: Corners;
  readonly size: { readonly width: number; readonly height: number };
  /** Null where the file is in the document itself. */
  readonly link: { readonly name: string; readonly address: string } | null;
  readonly kind: string;
  /** Pixels and colour space where InDesign tells them. */
  readonly pixels: ArtworkImage['pixels'];
  readonly space: string;
  /** Which page of the file, counted from 1. */
  readonly page: number;
};

/** Reads what the document knows of a placed file; null for one that does not print. */
export function placedFile(
  indesign: InDesign,
  graphic: Graphic,
  frame: PageFrame,
  around: Surroundings,
): PlacedFile | null {
  const values = graphic.properties;
  if (!values.visible || values.nonprinting) return null;
  const { opacity, blend, effect } = effectsOfOne(indesign, graphic.transparencySettings);
  const corners = fourCorners(cornersOf(indesign, graphic, frame));
  const [topLeft, topRight, , bottomLeft] = corners;
  const own = (to: typeof topLeft, percent: number) =>
    (Math.hypot(to.x - topLeft.x, to.y - topLeft.y) * POINTS_PER_MM * 100) / percent;
  const width = own(topRight, values.absoluteHorizontalScale);
  const height = own(bottomLeft, values.absoluteVerticalScale);
  const kind = graphic.constructorName;
  const link = graphic.itemLink;
  const [across, down] = kind === 'Image' ? (values.actualPpi ?? []) : [];
  return {
    id: String(graphic.id),
    around: {
      ...around,
      opacity: around.opacity * opacity,
      ...(blend !== undefined && { blend }),
      ...(effect !== undefined && { effect }),
    },
    corners,
    size: { width, height },
    link: link ? { name: link.name, address: link.linkResourceURI } : null,
    kind: values.imageTypeName || kind,
    pixels:
      across && down
        ? {
            width: Math.round((width * across) / POINTS_PER_INCH),
            height: Math.round((height * down) / POINTS_PER_INCH),
          }
        : null,
    space: (kind === 'Image' && values.space) || 'unknown',
    page: kind === 'PDF' ? (graphic as PlacedPdf).pdfAttributes.pageNumber : 1,
  };
}

/** What a placed file adds to its page. */
type Added = Pick<Artwork, 'shapes' | 'texts' | 'images'> & { readonly unseen: readonly Unseen[] };

const NOTHING: Added = { shapes: [], texts: [], images: [], unseen: [] };

/**
 * A placed file where its frame shows it: pixels as a picture, a document's page as its own shapes. What cannot be had
 * or read is unseen; `before` shapes were painted below it.
 */
export async function openPlaced(file: PlacedFile, links: Links | null, before: number): Promise<Added> {
  const { id, around, corners, size, link } = file;
  const bounds = boundsOf(corners);
  const painted = paintedIn(around, bounds);
  if (!painted || !(size.width > 0 && size.height > 0)) return NOTHING;
  const bytes = link && links ? await links.read(link.address) : null;
  const picture = bytes && pictureIn(bytes);
  if (bytes && links && !picture) {
    const opened = await links.open(bytes);
    const page = opened.ok ? await opened.value.pages[file.page - 1]?.() : undefined;
    const box = { x: 0, y: 0, ...size };
    const part = page?.ok ? partPlaced(page.value, box) : null;
    if (page?.ok && part) {
      const fill = compose(translation(-part.x, -part.y), scaling(1 / part.width, 1 / part.height));
      return placedArtwork(page.value, compose(fill, unitTo(corners)), around, id, before);
    }
  }
  const [a, b, c, d] = compose(scaling(1 / size.width, 1 / size.height), unitTo(corners));
  const image: ArtworkImage = {
    ...painted,
    ...stretchOf(Math.hypot(a, b) / Math.hypot(c, d)),
    id,
    after: before,
    corners,
    pixels: picture?.pixels ?? file.pixels,
    bitsPerComponent: picture?.bitsPerComponent ?? null,
    space: picture?.space ?? file.space,
    luminance: picture?.luminance ?? null,
    ...(link && { link: link.address }),
  };
  const detail = link?.name || file.kind;
  return {
    ...NOTHING,
    images: [image],
    unseen: picture ? [] : [{ what: 'link', detail: detail.slice(0, LONGEST_DETAIL), bounds }],
  };
}

const LONGEST_DETAIL = 300;

/** From the unit square to a box whose corners are given. */
const unitTo = ([topLeft, topRight, , bottomLeft]: Corners): Matrix => [
  topRight.x - topLeft.x,
  topRight.y - topLeft.y,
  bottomLeft.x - topLeft.x,
  bottomLeft.y - topLeft.y,
  topLeft.x,
  topLeft.y,
];
