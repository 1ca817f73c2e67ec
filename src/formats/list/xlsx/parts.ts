import type { FormatProblem } from '../../../core/problem';
import { ok, type Result, refuse } from '../../../core/result';
import type { ZipEntry } from '../../idml/zip';
import { type NumberFormat, numberFormat } from './number-format';
import { richText } from './rich-text';
import { streamXml, type XmlListener } from './xml-stream';

/** Unpacked; the texts are the one part of a workbook that has to be held. */
const MOST_STRING_BYTES = 256 * 1024 * 1024;

/** Reads a whole part; a part that is not there says nothing. */
export function readPart(entry: ZipEntry | undefined, listener: XmlListener): FormatProblem | null {
  if (!entry) return null;
  const steps = streamXml(entry, listener);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** A sheet's name and the part that holds it, and how the workbook counts days. */
export type Sheets = {
  readonly first: { readonly name: string; readonly relation: string };
  readonly count: number;
  readonly isFrom1904: boolean;
};

/** The first sheet that is not hidden, in the order of the tabs. */
export function readSheets(workbook: ZipEntry): Result<Sheets, FormatProblem> {
  const sheets: { readonly name: string; readonly relation: string; readonly isHidden: boolean }[] = [];
  let isFrom1904 = false;
  const problem = readPart(workbook, {
    open: (name, attributes) => {
      if (name === 'workbookPr') isFrom1904 = /^(?:1|true|on)$/.test(attributes.date1904 ?? '');
      if (name === 'sheet')
        sheets.push({
          name: attributes.name ?? '',
          relation: attributes['r:id'] ?? relationOf(attributes),
          isHidden: /hidden/i.test(attributes.state ?? ''),
        });
    },
  });
  if (problem) return refuse(problem);
  const first = sheets.find((sheet) => !sheet.isHidden) ?? sheets[0];
  return first
    ? ok({ first, count: sheets.length, isFrom1904 })
    : refuse({ code: 'format/broken', format: 'xlsx', detail: 'it has no sheet' });
}

/** The relation's id under whichever prefix the program that wrote it chose. */
const relationOf = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';

/** The targets of the workbook's relations by id, as names of parts (ECMA-376 part 2, 6.5). */
export function readRelations(
  relations: ZipEntry | undefined,
): Result<ReadonlyMap<string, string>, FormatProblem> {
  const targets = new Map<string, string>();
  const problem = readPart(relations, {
    open: (_, { Id, Target }) => {
      if (Id === undefined || Target === undefined) return;
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target.replace(/^\.\//, '')}`);
    },
  });
  return problem ? refuse(problem) : ok(targets);
}

/** The number format of each cell style, by its place. */
export function readFormats(styles: ZipEntry | undefined): Result<readonly NumberFormat[], FormatProblem> {
  const codes = new Map<number, string>();
  const formats: NumberFormat[] = [];
  let isCellStyles = false;
  const problem = readPart(styles, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (name === 'cellXfs') isCellStyles = true;
      const id = Number(attributes.numFmtId);
      if (name === 'xf' && isCellStyles) formats.push(numberFormat(id, codes.get(id)));
    },
    close: (name) => {
      if (name === 'cellXfs') isCellStyles = false;
    },
  });
  return problem ? refuse(problem) : ok(formats);
}

/** The texts that cells refer to by number, without their formatting. */
export function readSharedStrings(entry: ZipEntry | undefined): Result<readonly string[], FormatProblem> {
  if (entry && entry.size > MOST_STRING_BYTES)
    return refuse({ code: 'format/too-large', bytes: entry.size, limit: MOST_STRING_BYTES });
  const strings: string[] = [];
  const item = richText();
  const problem = readPart(entry, {
    ...item,
    close: (name) => {
      item.close(name);
      if (name === 'si') strings.push(item.take());
    },
  });
  return problem ? refuse(problem) : ok(strings);
}
