import type { Artwork, ArtworkImage, Corners, Unseen } from '../../core/artwork/artwork';
import {
  boundsOf,
  compose,
  mapPoint,
  type Rect,
  rectContour,
  scaling,
  translation,
} from '../../core/geometry';
import { fromBase64 } from '../base64';
import { paintedIn, partPlaced, placedArtwork, stretchOf } from '../placed';
import { pictureIn } from '../raster/picture';
import { child, type XmlPart } from '../xml/parse';
import { charactersOf } from '../xml/text';
import { numbersIn } from './numbers';
import type { Scene } from './scene';
import type { Shown } from './shown-items';

/** What a placed file adds to its page. */
export type Placed = Pick<Artwork, 'shapes' | 'texts' | 'images'> & { readonly unseen: readonly Unseen[] };

/** A placed file where its frame shows it: pixels as a picture, a document's page as its own shapes. */
export async function placedGraphic(
  scene: Scene,
  part: XmlPart,
  shown: Shown,
  before: number,
): Promise<Placed> {
  const { element, toPage, around } = shown;
  const box = graphicBounds(shown);
  const address = child(element, 'Link')?.attributes.LinkResourceURI;
  const bytes =
    embedded(part, shown) ?? (address !== undefined && scene.links ? await scene.links(address) : null);
  const picture = bytes && pictureIn(bytes);
  const corners = rectContour(box ?? NOWHERE).map((p) => mapPoint(toPage, p)) as unknown as Corners;
  const painted = paintedIn(around, boundsOf(corners));
  if (!painted || (box && !(box.width > 0 && box.height > 0))) return NOTHING;
  const id = element.attributes.Self;
  if (bytes && !picture && box && scene.openLinked) {
    const page = await linkedPage(
      scene,
      bytes,
      element.attributes.PageNumber ?? child(element, 'PDFAttribute')?.attributes.PageNumber,
    );
    const source = page && partPlaced(page, box);
    if (page && source) {
      const scale = scaling(box.width / source.width, box.height / source.height);
      const toBox = compose(compose(translation(-source.x, -source.y), scale), translation(box.x, box.y));
      return placedArtwork(page, compose(toBox, toPage), around, id, before);
    }
  }
  const [a, b, c, d] = toPage;
  const image: ArtworkImage = {
    ...painted,
    ...stretchOf(Math.hypot(a, b) / Math.hypot(c, d)),
    ...(id !== undefined && { id }),
    after: before,
    corners,
    pixels: picture?.pixels ?? null,
    bitsPerComponent: picture?.bitsPerComponent ?? null,
    space: picture?.space ?? element.attributes.Space?.replace('$ID/', '') ?? 'unknown',
    luminance: picture?.luminance ?? null,
    ...(address !== undefined && { link: address }),
  };
  const detail = address ?? element.attributes.ImageTypeName ?? element.name;
  const bounds = box ? boundsOf(corners) : null;
  const unseen: readonly Unseen[] =
    picture && box ? [] : [{ what: 'link', detail: detail.slice(0, 300), bounds }];
  return { shapes: [], texts: [], images: box ? [image] : [], unseen };
}

const NOTHING: Placed = { shapes: [], texts: [], images: [], unseen: [] };
const NOWHERE: Rect = { x: 0, y: 0, width: 0, height: 0 };

/** The file's own frame in its coordinates, points. */
function graphicBounds({ element }: Shown): Rect | null {
  const { Left, Top, Right, Bottom } = child(child(element, 'Properties'), 'GraphicBounds')?.attributes ?? {};
  const [left, top, right, bottom] = [Left, Top, Right, Bottom].map((n) => numbersIn(n, 1)?.[0]);
  if (left === undefined || top === undefined || right === undefined || bottom === undefined) return null;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** A file that the document holds in itself. */
function embedded(part: XmlPart, { element }: Shown): Uint8Array | null {
  const contents = child(child(element, 'Properties'), 'Contents');
  if (!contents) return null;
  const text = charactersOf(part, contents);
  return text.trim() === '' ? null : fromBase64(text);
}

async function linkedPage(
  scene: Scene,
  bytes: Uint8Array,
  number: string | undefined,
): Promise<Artwork | null> {
  const opened = await scene.openLinked?.(bytes);
  if (!opened?.ok) return null;
  const page = await opened.value.pages[Number(number ?? 1) - 1]?.();
  return page?.ok ? page.value : null;
}
