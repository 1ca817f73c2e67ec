import { strToU8 } from 'fflate';
import { decimal } from '../../core/decimal';
import type { Ink, Overprint, PathElement } from '../../core/drawing';
import { POINTS_PER_MM } from '../../core/geometry';
import { ok, refuse } from '../../core/result';
import type { WriteFormat } from '../format';
import { pathOperators, sizeInPoints } from '../pdf/path-operators';
import { postScriptString } from './strings';

const WORDS = { move: 'moveto', line: 'lineto', curve: 'curveto', close: 'closepath' };

/** Longest line that the Document Structuring Conventions 3.0 allow. */
const LONGEST_LINE = 255;

/**
 * An EPS (EPSF-3.0, LanguageLevel 2) whose bounding box is exactly the drawing: every element one compound fill in
 * CMYK or one named Separation, overprint spelled out, pure ASCII, no procedures, fonts or dates.
 */
export const writeEps: WriteFormat = (drawing, label) => {
  if (drawing.elements.some((e) => e.kind === 'text'))
    return refuse({ code: 'format/cannot-hold', format: 'eps', what: 'live-text' });
  const paths = drawing.elements.filter((e) => e.kind === 'path');
  const { width, height } = drawing.bounds;
  const lines = [
    '%!PS-Adobe-3.0 EPSF-3.0',
    `%%BoundingBox: 0 0 ${Math.ceil(width * POINTS_PER_MM)} ${Math.ceil(height * POINTS_PER_MM)}`,
    `%%HiResBoundingBox: 0 0 ${sizeInPoints(drawing.bounds).join(' ')}`,
    ...[`%%Title: ${postScriptString(label.name, 'one-line')}`, ...colourComments(paths)].filter(
      (line) => line.length <= LONGEST_LINE,
    ),
    '%%LanguageLevel: 2',
    '%%Pages: 1',
    '%%EndComments',
    '%%Page: 1 1',
    'gsave',
    ...paths.flatMap(({ contours, ink, overprint }) => [
      `${overprint === 'overprint'} setoverprint`,
      inkOperators(ink, overprint),
      pathOperators(contours, drawing.bounds, WORDS),
      'fill',
    ]),
    'grestore',
    'showpage',
    '%%EOF',
    '',
  ];
  return ok(strToU8(lines.join('\n')));
};

type Spot = Extract<Ink, { kind: 'spot' }>;

/** The plates that print, as DSC 3.0 lists them. All of it is advice, so a line too long for DSC may go. */
function colourComments(paths: readonly PathElement[]): readonly string[] {
  const spots = new Map<string, Spot>();
  for (const { ink } of paths) if (ink.kind === 'spot') spots.set(ink.name, ink);
  const names = [...spots.keys()].map((name) => postScriptString(name, 'one-line'));
  return [
    ...(paths.some(({ ink }) => ink.kind === 'black') ? ['%%DocumentProcessColors: Black'] : []),
    ...(names.length > 0 ? [`%%DocumentCustomColors: ${names.join(' ')}`] : []),
    ...[...spots.values()].map(
      ({ name, cmyk }) => `%%CMYKCustomColor: ${fractions(cmyk)} ${postScriptString(name, 'one-line')}`,
    ),
  ];
}

const fractions = (percentages: readonly number[]): string =>
  percentages.map((percent) => decimal(percent / 100)).join(' ');

/**
 * Black that overprints names its plate: PostScript has no overprint mode, so four CMYK components would knock out
 * cyan, magenta and yellow below (PLRM 3, 4.8.5). Paper knocks out in either case.
 */
function inkOperators(ink: Ink, overprint: Overprint): string {
  switch (ink.kind) {
    case 'paper':
      return '0 0 0 0 setcmykcolor';
    case 'black':
      return overprint === 'overprint' ? separation('Black', [0, 0, 0, 100]) : '0 0 0 1 setcmykcolor';
    case 'spot':
      return separation(ink.name, ink.cmyk);
  }
}

function separation(name: string, cmyk: readonly number[]): string {
  const [c, m, y, k] = cmyk.map((percent) => decimal(percent / 100));
  const tint = `{dup ${c} mul exch dup ${m} mul exch dup ${y} mul exch ${k} mul}`;
  return `[/Separation ${postScriptString(name, 'fold')}\n/DeviceCMYK ${tint}] setcolorspace\n1 setcolor`;
}
