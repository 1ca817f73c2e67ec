import type { Artwork, ArtworkImage, ArtworkShape, ArtworkText } from '../../core/artwork/artwork';
import { boundsOf, type Rect } from '../../core/geometry';
import type { FormatProblem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import { type OpenFormat, onePage, type ReadFormat, type ReadLink } from '../format';
import { pictureIn } from '../raster/picture';
import { parseXml, type XmlElement, type XmlPart } from '../xml/parse';
import { plainXml } from '../xml/plain';
import { charactersOf } from '../xml/text';
import { noteUnseen, type Picture, type Walk } from './document';
import { readOwnSvg } from './read-own';
import { elementsById } from './references';
import { INITIAL_STYLE } from './style';
import { parseStyleSheet } from './style-sheet';
import { viewportOf } from './viewport';
import { drawPage } from './walk';

/** Far more than any cover holds; references that multiply come to an end here. */
const MOST = { elements: 2_000_000, references: 300_000, points: 12_000_000 } as const;

const NO_SIZE = 'no size that could be printed';

/**
 * Everything an SVG document paints, in mm: fills and strokes as outlines, text with its characters, pictures; it has
 * one page. Colours are the screen's, for SVG knows no plates, unless the file states device-cmyk.
 */
export const openSvg: OpenFormat = (bytes, links) => {
  const source = plainXml('svg', bytes);
  if (!source.ok) return source;
  const xml = parseXml('svg', source.value, 'without-declarations');
  if (!xml.ok) return xml;
  const { root } = xml.value;
  const broken = (detail: string) => refuse({ code: 'format/broken', format: 'svg', detail } as const);
  if (root.name !== 'svg') return broken(`the file holds ${root.name.slice(0, 80)}`);
  if (!viewportOf(root)) return broken(NO_SIZE);
  return ok({ pages: [() => pageOf(xml.value, links)] });
};

const readAny = onePage('svg', openSvg);

/** The page of an SVG document. */
export const readSvg: ReadFormat = (bytes, page) => {
  const own = page === 1 ? readOwnSvg(bytes) : null;
  return own ? ok(own) : readAny(bytes, page);
};

function pageOf(
  part: XmlPart,
  links: ReadLink | undefined,
): Result<Artwork, FormatProblem> | Promise<Result<Artwork, FormatProblem>> {
  const drawn = walkThrough(part, null);
  if (!drawn.ok) return drawn;
  const { walk, page } = drawn.value;
  return links && walk.pictures.some(({ fetch }) => fetch)
    ? withLinks(walk, page, links)
    : ok(withoutLinks(walk, page));
}

const withoutLinks = (walk: Walk, page: Rect): Artwork =>
  artworkOf(
    walk,
    page,
    walk.pictures.map((picture) => placed(walk, picture, null)),
  );

/** What an SVG document paints without the files it links to, and which element of the file paints what. */
export function readPainted(part: XmlPart): Result<
  {
    readonly artwork: Artwork;
    readonly paintedBy: ReadonlyMap<ArtworkShape | ArtworkText, XmlElement>;
  },
  FormatProblem
> {
  const paintedBy = new Map<ArtworkShape | ArtworkText, XmlElement>();
  const drawn = walkThrough(part, paintedBy);
  return drawn.ok ? ok({ artwork: withoutLinks(drawn.value.walk, drawn.value.page), paintedBy }) : drawn;
}

function walkThrough(
  part: XmlPart,
  paintedBy: Walk['paintedBy'],
): Result<{ readonly walk: Walk; readonly page: Rect }, FormatProblem> {
  const { root } = part;
  const viewport = viewportOf(root);
  if (!viewport) return refuse({ code: 'format/broken', format: 'svg', detail: NO_SIZE });
  const walk = walkOf(part, paintedBy);
  drawPage(walk, root, {
    toPage: viewport.toMm,
    style: INITIAL_STYLE,
    room: viewport.inside,
    opacity: 1,
  });
  for (const what of ['elements', 'references', 'points'] as const)
    if (walk.left[what] < 0)
      return refuse({
        code: 'format/broken',
        format: 'svg',
        detail: `more than ${MOST[what]} ${what} drawn`,
      });
  for (const rule of walk.sheet.unread) noteUnseen(walk, 'content', `style rule ${rule}`, null);
  if (walk.sheet.left.tries < 0) noteUnseen(walk, 'content', 'style rules without end', null);
  return ok({ walk, page: viewport.page });
}

const artworkOf = (walk: Walk, page: Rect, images: readonly ArtworkImage[]): Artwork => ({
  page,
  shapes: walk.shapes,
  texts: walk.texts,
  images,
  colour: 'screen',
  ...(walk.unseen.size > 0 && { unseen: [...walk.unseen.values()] }),
});

async function withLinks(walk: Walk, page: Rect, links: ReadLink): Promise<Result<Artwork, FormatProblem>> {
  const images: ArtworkImage[] = [];
  for (const picture of walk.pictures)
    images.push(placed(walk, picture, picture.fetch ? await links(picture.fetch.address) : null));
  return ok(artworkOf(walk, page, images));
}

/** A picture, with what its own file says where it is fetched; one that cannot be read is noted. */
function placed(walk: Walk, { image, fetch }: Picture, bytes: Uint8Array | null): ArtworkImage {
  if (!fetch) return image;
  const picture = bytes && pictureIn(bytes);
  if (!picture) {
    noteUnseen(walk, 'link', fetch.address.slice(0, 200), boundsOf(image.corners));
    return image;
  }
  const { pixels, bitsPerComponent, space, luminance } = picture;
  return {
    ...image,
    corners: fetch.fit(pixels.width, pixels.height),
    pixels,
    bitsPerComponent,
    space,
    luminance,
  };
}

function walkOf(part: XmlPart, paintedBy: Walk['paintedBy']): Walk {
  const byId = elementsById(part.root);
  return {
    part,
    byId,
    sheet: parseStyleSheet(styleText(part)),
    colours: new Map(),
    shapes: [],
    texts: [],
    pictures: [],
    paintedBy,
    unseen: new Map(),
    outlines: new Map(),
    ancestors: [],
    using: [],
    left: { ...MOST },
  };
}

/** What all `style` elements say, wherever they stand. */
function styleText(part: XmlPart): string {
  const texts: string[] = [];
  const waiting: XmlElement[] = [part.root];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    if (element.name === 'style') texts.push(charactersOf(part, element));
    for (let i = element.children.length - 1; i >= 0; i--) waiting.push(element.children[i] as XmlElement);
  }
  return texts.join('\n');
}
