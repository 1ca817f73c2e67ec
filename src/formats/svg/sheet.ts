import { strToU8 } from 'fflate';
import { SHEET } from '../../core/batch/sheet';
import { pathData } from '../../core/path-data';
import { ok } from '../../core/result';
import type { WriteSheets } from '../sheet';
import { svgGroup } from './write';

/** A sheet as SVG in mm: a group for each symbol, and behind it one path that is its caption. */
export const svgSheet: WriteSheets = (sheets) => {
  const { width, height } = SHEET;
  const symbols = [...sheets]
    .flat()
    .map(
      ({ drawing, label, caption }) =>
        `${svgGroup(drawing, label)}<path fill="#000" stroke="none" d="${pathData(caption)}"/>\n`,
    );
  return ok(
    strToU8(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}">\n${symbols.join('')}</svg>\n`,
    ),
  );
};
