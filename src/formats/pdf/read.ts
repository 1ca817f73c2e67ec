import { ok } from '../../core/result';
import type { ReadFormat } from '../format';
import { readPdfFile } from './file';
import { interpretPage } from './interpret';
import { openPage } from './page';

/**
 * The filled shapes of one page of a PDF (ISO 32000-1), mm, y down, origin at the top left corner of the MediaBox as
 * the page is seen. Strokes, text, images and clipping are not read. Encrypted and broken files are refused.
 */
export const readPdf: ReadFormat = (bytes, pageNumber) => {
  const file = readPdfFile(bytes);
  if (!file.ok) return file;
  const page = openPage(file.value, pageNumber);
  if (!page.ok) return page;
  const shapes = interpretPage(file.value, page.value);
  return shapes.ok ? ok({ page: page.value.page, shapes: shapes.value, colour: 'plates' }) : shapes;
};
