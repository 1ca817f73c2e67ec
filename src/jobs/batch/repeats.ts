import { outputKey } from '../../core/batch/output-name';
import { collectKeys, type KeyShelf, type RepeatedKeys } from '../../core/batch/repeated-keys';
import type { Problem } from '../../core/problem';
import type { JudgedRow } from './judge';

/** Collects what must be unique in a list: numbers and output files. */
export type RowCollector = {
  readonly add: (row: JudgedRow) => void;
  readonly repeats: () => RowRepeats;
};

/** The numbers and files that come more than once. */
export type RowRepeats = {
  /** A reading of the list from its beginning: gives every row with what it repeats of earlier rows. */
  readonly reading: () => (row: JudgedRow) => JudgedRow;
};

/** Numbers and outputs of all rows, sixteen bytes a row, on shelves. */
export function collectRows(shelf: () => KeyShelf): RowCollector {
  const [numbers, outputs] = [collectKeys(shelf()), collectKeys(shelf())];
  return {
    add({ cover }) {
      if (cover === null) return;
      numbers.add(cover.code);
      outputs.add(outputKey(cover.output));
    },
    repeats() {
      const repeated = { numbers: numbers.repeated(), outputs: outputs.repeated() };
      return { reading: () => markRepeats(repeated) };
    },
  };
}

function markRepeats(repeated: { readonly numbers: RepeatedKeys; readonly outputs: RepeatedKeys }) {
  const numberBefore = repeated.numbers.reading();
  const outputBefore = repeated.outputs.reading();
  return (row: JudgedRow): JudgedRow => {
    if (row.cover === null) return row;
    const { line, output, code: number } = row.cover;
    const problems: Problem[] = [];
    const sameNumber = numberBefore(number, line);
    const sameOutput = outputBefore(outputKey(output), line);
    if (sameNumber !== null) problems.push({ code: 'batch/same-number', number, line: sameNumber });
    // A name made of the number is the same because the number is.
    if (sameOutput !== null && sameOutput !== sameNumber)
      problems.push({ code: 'batch/same-output', output, line: sameOutput });
    return problems.length === 0 ? row : { ...row, cover: null, problems };
  };
}
