/** What a cell's number format makes of its number, as far as a reader of lists needs it. */
export type NumberFormat =
  | { readonly kind: 'plain' }
  | { readonly kind: 'date' }
  | { readonly kind: 'percent' }
  /** Digits filled up with zeros, such as 00 or 0000-0000; any other character of the code is itself. */
  | { readonly kind: 'zeros'; readonly code: string };

const PLAIN: NumberFormat = { kind: 'plain' };
const DATE: NumberFormat = { kind: 'date' };

/** Formats without a code of their own that show a day; the later ones by East Asian versions (ECMA-376 18.8.30). */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** The format of a style by its id and, for a format of the workbook's own, its code. */
export function numberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined)
    return isBuiltInDate(id) ? DATE : id === 9 || id === 10 ? { kind: 'percent' } : PLAIN;
  const positive = code.split(';')[0] as string;
  const bare = positive.replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, '');
  if (/[dy]|m{3}/i.test(bare)) return DATE;
  if (bare.includes('%')) return { kind: 'percent' };
  const spelt = positive.replace(/"([^"]*)"|\\(.)/g, (_, quoted, escaped) => quoted ?? escaped);
  return /^0[0 -]+$/.test(spelt) ? { kind: 'zeros', code: spelt } : PLAIN;
}

/** A cell's stored number as its reader sees it: a day as YYYY-MM-DD, a share in percent, otherwise all its digits. */
export function formatNumber(stored: string, format: NumberFormat, isFrom1904: boolean): string {
  const value = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(value)) return stored;
  if (format.kind === 'date') return serialDay(value, isFrom1904) ?? String(value);
  if (format.kind === 'percent') return `${Number((value * 100).toPrecision(12))}%`;
  if (format.kind === 'zeros' && Number.isSafeInteger(value) && value >= 0) return filled(value, format.code);
  return String(value);
}

const DAY_MS = 86_400_000;

/** Day 1 is 1 January 1900, and 1900 is taken for a leap year (ECMA-376 18.17.4.1); or day 0 is 1 January 1904. */
function serialDay(serial: number, isFrom1904: boolean): string | null {
  const day = Math.floor(serial);
  if (day < (isFrom1904 ? 0 : 1) || day > 2_958_465) return null;
  const first = isFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30);
  return new Date(first + day * DAY_MS).toISOString().slice(0, 10);
}

function filled(value: number, code: string): string {
  const places = code.replace(/[^0]/g, '').length;
  const digits = [...String(value).padStart(places, '0')];
  const head = digits.splice(0, digits.length - places).join('');
  return head + code.replace(/0/g, () => digits.shift() as string);
}
