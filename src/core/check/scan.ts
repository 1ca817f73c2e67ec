import type { Artwork } from '../artwork/artwork';

/** Whether a page is one picture and nothing else, as a scan is: what inks it will be printed with is not known from it. */
export const isScan = ({ pixels, images, shapes, texts, page }: Artwork): boolean => {
  const [image, another] = images;
  if (pixels !== undefined) return true;
  if (!image || another || shapes.length > 0 || texts.length > 0) return false;
  const [a, , c] = image.corners;
  return Math.abs(c.x - a.x) >= page.width * 0.99;
};
