import { predicted } from './png-filter';

/** How many rows of how many bytes come next. */
type Rows = { readonly rows: number; readonly rowBytes: number };

/**
 * Takes the bytes of filtered rows (PNG third edition, 9.2) piece by piece, each with the number of its filter in front,
 * and hands on the rows as they were; `step` bytes are a pixel. A row is good only until the next one.
 */
export function unfiltered<Pass extends Rows>(
  passes: readonly Pass[],
  step: number,
  draw: (row: Uint8Array, pass: Pass, index: number) => void,
): (part: Uint8Array) => void {
  let pass = 0;
  let index = 0;
  let filter = -1;
  let filled = 0;
  let row = new Uint8Array(passes[0]?.rowBytes ?? 0);
  let above = new Uint8Array(row.length);
  return (part) => {
    for (let at = 0; at < part.length; ) {
      const current = passes[pass];
      if (!current) return;
      if (filter < 0) {
        filter = part[at++] as number;
        continue;
      }
      const taken = part.subarray(at, at + current.rowBytes - filled);
      row.set(taken, filled);
      filled += taken.length;
      at += taken.length;
      if (filled < current.rowBytes) continue;
      undo(filter, row, above, step);
      draw(row, current, index);
      [row, above] = [above, row];
      [filter, filled] = [-1, 0];
      if (++index < current.rows) continue;
      [pass, index] = [pass + 1, 0];
      row = new Uint8Array(passes[pass]?.rowBytes ?? 0);
      above = new Uint8Array(row.length);
    }
  };
}

function undo(filter: number, row: Uint8Array, above: Uint8Array, step: number): void {
  if (filter === 0) return;
  for (let i = 0; i < row.length; i++) {
    const left = i >= step ? (row[i - step] as number) : 0;
    const up = above[i] as number;
    const corner = i >= step ? (above[i - step] as number) : 0;
    row[i] = (row[i] as number) + predicted(filter, left, up, corner);
  }
}
