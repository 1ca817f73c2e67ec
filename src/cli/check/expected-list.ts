import { createReadStream } from 'node:fs';
import type { Problem } from '../../core/problem';
import { type Result, refuse } from '../../core/result';
import { readList } from '../../formats/list/read-list';
import { type ExpectedList, readExpectedCovers } from '../../jobs/expected';

/** Reads the list of expected covers from a CSV, TSV or XLSX file. */
export async function readExpected(path: string): Promise<Result<ExpectedList, Problem>> {
  try {
    return await readExpectedCovers(readList(createReadStream(path), { name: path }));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return refuse(
      code === 'ENOENT' ? { code: 'file/not-found', path } : { code: 'file/read', path, detail: message },
    );
  }
}
