import type { FormatProblem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import { type OpenFormat, onePage, type ReadPage } from '../format';
import { MAX_DECODED_BYTES } from './decode';
import { type PdfFile, readPdfFile } from './file';
import { interpretPage, type Shared } from './interpret';
import { hiddenContent } from './optional-content';
import { openPage } from './page';
import { type PageAttributes, pagesOf } from './pages';

/**
 * Opens a PDF (ISO 32000-1). Each page: mm, y down, origin at the top left corner of the CropBox as the page is
 * seen. What lies outside it and what does not print (layers that are off, invisible text) is left out; files that
 * ask for a password and files without pages are refused.
 */
export const openPdf: OpenFormat = async (bytes) => {
  const file = await readPdfFile(bytes);
  if (!file.ok) return file;
  const shared = { fonts: new Map(), spaces: new Map(), isHidden: hiddenContent(file.value) };
  const pages = pagesOf(file.value).map((page) => pageReader(file.value, page, shared));
  return pages.length > 0 ? ok({ pages }) : broken('no pages');
};

/** What is on one page of a PDF, see `openPdf`. */
export const readPdf = onePage('pdf', openPdf);

const broken = (detail: string): Result<never, FormatProblem> =>
  refuse({ code: 'format/broken', format: 'pdf', detail });

const pageReader =
  (file: PdfFile, attributes: PageAttributes, shared: Shared): ReadPage =>
  () => {
    const allowance = { left: MAX_DECODED_BYTES };
    const page = openPage(file, attributes, allowance);
    return page.ok ? interpretPage({ file, allowance, spaces: shared.spaces }, page.value, shared) : page;
  };
