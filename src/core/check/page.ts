import type { Artwork, Unseen } from '../artwork/artwork';
import type { FoundSymbol } from '../artwork/found-symbol';
import { count, type Figure, say } from '../figure/figure';
import type { Rect } from '../geometry';
import { bySeverity, type Finding } from './finding';
import { issnsIn } from './printed-issn';
import { addOnRule } from './rules/add-on';
import { barsRule } from './rules/bars';
import { differsRule } from './rules/differs';
import { groundRule } from './rules/ground';
import { inkRule } from './rules/ink';
import { expectedRule, numberRule, writtenNumberRule } from './rules/number';
import { paintRule } from './rules/paint';
import { pictureRule } from './rules/picture';
import { placeRule } from './rules/place';
import { quietZoneRule } from './rules/quiet-zone';
import type { Demands, Rule } from './rules/rule';
import { sizeRule } from './rules/size';
import { isScan } from './scan';
import { ONE_BARCODE } from './source';
import { isSymbolFile } from './symbol-file';
import { coverNumberOf } from './symbol-number';

const RULES: readonly Rule[] = [
  numberRule,
  expectedRule,
  writtenNumberRule,
  addOnRule,
  sizeRule,
  quietZoneRule,
  barsRule,
  inkRule,
  groundRule,
  paintRule,
  pictureRule,
  placeRule,
  differsRule,
];

/** Every finding about one symbol of a page, errors first. */
export const checkSymbol = (symbol: FoundSymbol, artwork: Artwork, demands: Demands): readonly Finding[] =>
  bySeverity(RULES.flatMap((rule) => rule({ symbol, artwork, ...demands })));

/** Every finding about a page and its symbols, errors first; that no symbol is there is judged by document. */
export function checkPage(
  artwork: Artwork,
  symbols: readonly FoundSymbol[],
  demands: Demands,
): readonly Finding[] {
  return bySeverity([
    ...symbols.flatMap((symbol) => checkSymbol(symbol, artwork, demands)),
    ...several(symbols),
    ...issnApart(artwork, symbols),
    ...(artwork.unseen ?? []).flatMap((unseen) => unverified(unseen, symbols)),
  ]);
}

/** The finding for a document none of whose pages has a symbol. */
export const NOT_FOUND: Finding = {
  code: 'symbol/not-found',
  severity: 'error',
  measured: ['noSymbol'],
  required: ['oneSymbol'],
  source: ['askedFor'],
};

function several(symbols: readonly FoundSymbol[]): readonly Finding[] {
  if (symbols.length < 2) return [];
  return [
    {
      code: 'symbol/multiple',
      severity: 'error',
      measured: [
        say('symbols', count(symbols.length), {
          all: symbols.map(({ gtin13 }) => (gtin13 === null ? 'notReadable' : { text: gtin13 })),
        }),
      ],
      required: ['oneSymbol'],
      source: ONE_BARCODE,
      bounds: (symbols[1] as FoundSymbol).bounds,
    },
  ];
}

/** The ISSN must stand on the publication by itself as well; only live text can be seen. */
function issnApart(artwork: Artwork, symbols: readonly FoundSymbol[]): readonly Finding[] {
  if (symbols.some((symbol) => isSymbolFile({ symbol, artwork }))) return [];
  const numbers = symbols.flatMap(({ gtin13 }) => (gtin13 && coverNumberOf(gtin13)) ?? []);
  const lines = symbols.flatMap((s) => s.texts.filter((t) => t.place === 'above').map((t) => t.characters));
  const printed = without(
    artwork.texts.map((t) => t.characters),
    lines,
  ).flatMap(issnsIn);
  return numbers.flatMap((number) =>
    number && !printed.some(({ issn }) => issn === number.issn)
      ? [
          {
            code: 'print/issn-missing',
            severity: isScan(artwork) ? 'note' : 'warning',
            measured: [say('issnNotLive', { quoted: `ISSN ${number.issn}` })],
            required: ['issnApart'],
            source: ['issnCentres'],
          } as const,
        ]
      : [],
  );
}

/** A list less the given items, each taken away once: the line of a symbol may say what stands elsewhere too. */
function without(items: readonly string[], taken: readonly string[]): readonly string[] {
  const left = [...items];
  for (const item of taken) {
    const at = left.indexOf(item);
    if (at >= 0) left.splice(at, 1);
  }
  return left;
}

/** What could not be read is said; where it lies at a symbol, or there is none, it may hide one. */
function unverified({ what, detail, bounds }: Unseen, symbols: readonly FoundSymbol[]): readonly Finding[] {
  const told = typeof detail === 'string' ? { term: detail } : detail;
  const near = bounds !== null && symbols.some((s) => touches(s.bounds, bounds));
  return [
    {
      code: 'cannot-verify',
      severity: near || what === 'search' || symbols.length === 0 ? 'warning' : 'note',
      measured: [what === 'search' ? told : say('unseen', SEEN[what], told)],
      required: ['readable'],
      source: ['unseenIsUnjudged'],
      ...(bounds && { bounds }),
    },
  ];
}

const SEEN: Readonly<Record<Exclude<Unseen['what'], 'search'>, Figure>> = {
  link: 'seenLink',
  image: 'seenImage',
  shading: 'seenShading',
  content: 'seenContent',
  text: 'seenText',
};

export const touches = (a: Rect, b: Rect): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
