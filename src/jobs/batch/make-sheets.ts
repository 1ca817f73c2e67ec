import type { SavedFile, SheetHost } from '../../batch-host';
import type { Artwork } from '../../core/artwork/artwork';
import { readBack } from '../../core/artwork/compare';
import {
  captionOf,
  onSheet,
  type Sheet,
  type SheetGrid,
  type SheetSymbol,
  symbolsOnSheet,
} from '../../core/batch/sheet';
import type { SheetFormat } from '../../core/batch/sheet-files';
import { findingsOf } from '../../core/check/drawn';
import { verdictOf } from '../../core/check/finding';
import { boundsOf, mapRect, type Rect } from '../../core/geometry';
import { labelOf } from '../../core/label';
import type { Problem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import { layoutSymbol } from '../../core/symbol/layout';
import { problemsThrown } from '../../host';
import { parseRequest, type SymbolRequest } from '../place';
import type { CoverWork, MadeCover } from './make';

/**
 * Makes one file of sheets out of all its symbols; it is whole or not there at all. Null for every symbol where the file
 * is there and still what its record says.
 */
export async function makeSheets(
  host: SheetHost,
  works: readonly CoverWork[],
  grid: SheetGrid,
): Promise<readonly (MadeCover | null)[]> {
  const [first] = works;
  if (!first) return [];
  const { output } = first.cover;
  const made = await problemsThrown(async () => {
    const standing = await host.standing(output);
    if (works.every(({ recorded }) => recorded !== null && recorded.sha256 === standing?.sha256))
      return ok(null);
    const drawn = await drawnSheets(host, output, works, grid);
    if (!drawn.ok) return drawn;
    const [named] = await host.settle([output]);
    if (!named || named.ok) return drawn;
    // A run that was broken off may have made it: the very same bytes stand there under its name.
    const isSame = first.mayStand && (await host.standing(output))?.sha256 === drawn.value.sha256;
    return isSame ? drawn : named;
  });
  if (!made.ok) {
    host.discard(output);
    return works.map(() => ({ saved: null, verdict: 'fail', findings: [], problems: made.problems }));
  }
  const saved = made.value;
  return works.map(({ cover }) => {
    const request = saved && parseRequest(cover.number, cover.spec);
    if (!request?.ok) return null;
    const { number, spec } = request.value;
    const findings = findingsOf(number, spec, spec);
    return { saved, verdict: verdictOf(findings), findings, problems: [] };
  });
}

async function drawnSheets(
  host: SheetHost,
  output: string,
  works: readonly CoverWork[],
  grid: SheetGrid,
): Promise<Result<SavedFile, Problem>> {
  const format: SheetFormat = output.endsWith('.svg') ? 'svg' : 'pdf';
  const requests: SymbolRequest[] = [];
  for (const { cover } of works) {
    const request = parseRequest(cover.number, cover.spec);
    if (!request.ok) return request;
    requests.push(request.value);
  }
  const symbol = (request: SymbolRequest, i: number): SheetSymbol =>
    onSheet(grid, i % symbolsOnSheet(grid), {
      drawing: layoutSymbol(request.number, request.spec),
      label: labelOf(request.number, request.spec),
      caption: captionOf((works[i] as CoverWork).cover),
    });
  function* sheets(): Generator<Sheet> {
    for (let at = 0; at < requests.length; at += symbolsOnSheet(grid))
      yield requests.slice(at, at + symbolsOnSheet(grid)).map((request, i) => symbol(request, at + i));
  }
  const written = await host.writeSheets(output, format, sheets());
  if (!written.ok) return written;
  const { pages, saved } = written.value;
  for (let at = 0, n = 0; at < requests.length; at += symbolsOnSheet(grid), n += 1) {
    const page = await pages[n]?.();
    if (!page?.ok) return page ?? refuse({ code: 'format/broken', format, detail: `no page ${n + 1}` });
    const within = placesOn(page.value);
    for (const [i, request] of requests.slice(at, at + symbolsOnSheet(grid)).entries()) {
      const { placed } = symbol(request, at + i);
      const drawing = layoutSymbol(request.number, request.spec);
      const there = within(mapRect(placed, drawing.bounds));
      const { differences } = readBack({ ...request, drawing, placed }, there);
      if (differences.length > 0) return refuse({ code: 'read-back/differs', differences });
    }
  }
  return ok(saved);
}

const MICROMETRE = 0.001;

/** What lies wholly in a place of a page, give or take a micrometre. */
function placesOn(artwork: Artwork): (place: Rect) => Artwork {
  const shapes = artwork.shapes.map((shape) => ({ shape, bounds: boundsOf(shape.contours.flat()) }));
  return (place) => ({
    ...artwork,
    shapes: shapes.flatMap(({ shape, bounds: { x, y, width, height } }) =>
      x >= place.x - MICROMETRE &&
      y >= place.y - MICROMETRE &&
      x + width <= place.x + place.width + MICROMETRE &&
      y + height <= place.y + place.height + MICROMETRE
        ? shape
        : [],
    ),
  });
}
