import type { ArtworkImage, Corners } from '../../core/artwork/artwork';
import { compose, mapPoint, rectContour, translation } from '../../core/geometry';
import { fromBase64 } from '../base64';
import { pictureIn } from '../raster/picture';
import type { XmlElement } from '../xml/parse';
import { measure } from './basic-shapes';
import { type Around, noteUnseen, type Walk } from './document';
import { paintedWith } from './painted';
import { hrefOf } from './references';
import { fitBox } from './viewport';

const DATA = /^data:([^;,]*)((?:;[^;,]*)*),/;

/** Places a picture: one inside the file is opened, any other is noted to be fetched (SVG 1.1, 5.7). */
export function drawImage(walk: Walk, element: XmlElement, around: Around): void {
  const room = { ...around.room, fontSize: around.style.fontSize };
  const of = (name: string) => measure(element, name, room);
  const href = hrefOf(element) ?? '';
  const data = DATA.exec(href);
  const picture = data?.[2]?.includes('base64') ? pictureIn(fromBase64(href.slice(data[0].length))) : null;
  const [width, height] = [
    of('width') ?? picture?.pixels.width ?? 0,
    of('height') ?? picture?.pixels.height ?? 0,
  ];
  if (!(width > 0 && height > 0) || href === '') return;
  const corner = compose(translation(of('x') ?? 0, of('y') ?? 0), around.toPage);
  const placed = (w: number, h: number): Corners => {
    const map = compose(
      fitBox({ x: 0, y: 0, width: w, height: h }, { width, height }, element.attributes.preserveAspectRatio),
      corner,
    );
    return rectContour({ x: 0, y: 0, width: w, height: h }).map((p) =>
      mapPoint(map, p),
    ) as unknown as Corners;
  };
  const corners = picture ? placed(picture.pixels.width, picture.pixels.height) : placed(width, height);
  const painted = paintedWith(around, corners, 1);
  if (!painted) return;
  const image: ArtworkImage = {
    ...painted,
    after: walk.shapes.length,
    corners,
    pixels: picture?.pixels ?? null,
    bitsPerComponent: picture?.bitsPerComponent ?? null,
    space: picture?.space ?? 'unknown',
    luminance: picture?.luminance ?? null,
    ...(data === null && { link: href }),
  };
  if (data && !picture) noteUnseen(walk, 'image', data[1] || 'picture without a type', null);
  walk.pictures.push({ image, ...(data === null && { fetch: { address: href, fit: placed } }) });
}
