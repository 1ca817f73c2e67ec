import type { Artwork, ArtworkInk } from '../../src/core/artwork/artwork';
import { findBarcodes } from '../../src/core/artwork/find';
import type { FoundSymbol, Ground, QuietZone } from '../../src/core/artwork/found-symbol';
import { findingsOf } from '../../src/core/check/drawn';
import type { Expected } from '../../src/core/check/expected';
import type { Finding, FindingCode } from '../../src/core/check/finding';
import { checkPage } from '../../src/core/check/page';
import { remainsFound } from '../../src/core/check/remains';
import type { Demands } from '../../src/core/check/rules/rule';
import type { Fact } from '../../src/core/figure/fact';
import { count, type Figure, say } from '../../src/core/figure/figure';
import { scaling } from '../../src/core/geometry';
import { labelOf } from '../../src/core/label';
import type { CoverNumber } from '../../src/core/number/cover-number';
import type { TypedSpec } from '../../src/core/symbol/spec';
import type { Title } from '../../src/core/titles/title';
import { findingsOfGrowth } from '../../src/core/update/growth';
import { codeOf, NEXT, planNext } from '../../src/core/update/plan-next';
import { recogniseSymbol, type SeenSymbol } from '../../src/core/update/recognise';
import { checkPages } from '../../src/jobs/check';
import { EN } from '../../src/words/en';
import { symbolPage } from '../core/artwork/pages';
import { numbered, sure } from '../core/calendar/issue';
import {
  BLACK,
  clear,
  demands,
  good,
  ground,
  ink,
  ONE_FAULT,
  page,
  textOf,
  WHITE,
} from '../core/check/symbols';
import { coverNumber, symbolSpec } from '../core/requests';

const checked = (
  change: Partial<FoundSymbol>,
  more: Partial<Artwork> = {},
  asked: Partial<Demands> = {},
): readonly Finding[] => checkPage(page(more), [{ ...good, ...change }], { ...demands, ...asked });

const COVER = { issn: '1144-875X', variant: null, addOn: '12' } as const;
const MATT: ArtworkInk = { space: 'spot', name: 'Matt', tint: 100 };
const UNKNOWN: ArtworkInk = { space: 'unknown', description: 'Shading' };
const BARE = { addOn: null, hasAddOn: false, addOnGap: null } as const;
const flat = (of: ArtworkInk, opacity = 1): Ground => ({ kind: 'flat', ink: of, overprint: false, opacity });
const NO_PANEL: readonly Ground[] = [{ kind: 'bare' }];
const RGB = { space: 'rgb', rgb: [128, 128, 128] } as const;

const zone = (limit: QuietZone['limit']) => ({
  quietZones: { ...good.quietZones, left: { ...clear(1.25), limit } },
});

const SCAN = {
  images: [
    {
      corners: [
        { x: 0, y: 0 },
        { x: 210, y: 0 },
        { x: 210, y: 297 },
        { x: 0, y: 297 },
      ],
      pixels: { width: 4960, height: 7016 },
      bitsPerComponent: 8,
      space: 'rgb',
      luminance: null,
      after: 0,
    },
  ],
  texts: [],
  colour: 'screen',
} as const;

const row = (number: CoverNumber, more: Partial<Expected> = {}): Expected => ({
  ...{ issn: number.issn, variant: number.bars === 'isbn' ? null : number.variant, addOn: number.addOn },
  ...{ title: 'Sun', onlineIssn: null },
  ...more,
});
const OTHER = coverNumber({ issn: '0317-8471', variant: '01', addOn: '13' });

/** What the label of a symbol says that is not what stands there. */
const differing = (typed: Partial<TypedSpec>, change: Partial<FoundSymbol>, addOn: string | null = '12') =>
  checked({ label: labelOf(coverNumber({ ...COVER, addOn }), symbolSpec(typed)).data, ...change });

const BARS_IN_FONTS = [say('barFont', { text: 'qq' }), say('unstated', 'unknownFont')];
const UNSEEN = (['link', 'image', 'shading', 'content', 'text'] as const).map((what) => ({
  ...{ what, detail: 'xyz.pdf', bounds: null },
}));
const NAMED = [...Object.keys(EN.terms), ...BARS_IN_FONTS].map((detail) => ({
  ...{ what: 'content' as const, detail, bounds: null },
}));
const LIMITS = (
  [
    { say: 'tooMuch', of: [] },
    { say: 'tooManySymbols', of: [{ unit: 'count', value: 200 }] },
    { say: 'crowded', of: ['notReadable'] },
  ] as const
).map((detail) => ({ what: 'search' as const, detail, bounds: null }));

/** What a look at a page finds, by every rule and in every way. */
const ON_PAGES: readonly Finding[] = [
  ...ONE_FAULT.flatMap(([, , change]) => checked(change)),
  ...checkPage(page(), [good, { ...good, gtin13: null }], demands),
  ...(['paint', 'text', 'image', 'page', 'clip'] as const).flatMap((limit) => checked(zone(limit))),
  ...checked(zone('page'), { page: { x: 0, y: 0, width: 46, height: 30 } }),
  ...checked({ ...BARE, quietZones: { ...good.quietZones, right: clear(4) } }),
  ...['4191234567892', '4910012345670', '9783161484100', '0036000291452'].flatMap((gtin13) =>
    checked({ gtin13, texts: [{ characters: gtin13, place: 'below' }] }),
  ),
  ...checked({ texts: [] }, { texts: [textOf('ISSN 0317-8471')] }),
  ...checked({ texts: [{ characters: 'ISSN 0317-8471', place: 'above' }] }),
  ...checked({ texts: [] }, { texts: [textOf('ISSN 1144-875X (Online)')] }),
  ...checked({ ...ink(UNKNOWN), ...ground(UNKNOWN) }),
  ...checked({ ...ink({ space: 'cmyk', cmyk: [0, 0, 0, 0] }), ...ground(MATT) }),
  ...checked(ink({ space: 'plates', plates: [{ name: 'Matt', tint: 50 }] })),
  ...checked(ground({ space: 'plates', plates: [{ name: 'Matt', tint: 50 }] })),
  ...checked({ ...ink(RGB), ...ground({ space: 'rgb', rgb: [255, 255, 255] }) }, { colour: 'screen' }),
  ...checked({ ...ink({ space: 'rgb', rgb: [9, 8, 7] }) }, { colour: 'screen' }),
  ...checked({ ...ink(RGB), kind: 'image' }),
  ...checked({ ...ink({ space: 'cmyk', cmyk: [50, 40, 40, 100] }), kind: 'image' }),
  ...checked({ ...ink(RGB), kind: 'image', texts: [] }, SCAN),
  ...checked({ grounds: [{ kind: 'uneven', what: 'unknown' }] }),
  ...checked({
    grounds: [{ ...flat({ space: 'cmyk', cmyk: [0, 5, 5, 0] }), overprint: true }, flat(BLACK)] as Ground[],
  }),
  ...checked({ grounds: [flat(WHITE, 0.5), flat(BLACK)] }),
  ...checked({ barHeight: 22.85 * 0.9, guardExtension: 1.65 * 0.9 }),
  ...checked({}, { unseen: [...UNSEEN, ...NAMED, ...LIMITS] }),
  ...checked({}, {}, { expected: [row(OTHER)] }),
  ...checked(
    {},
    {},
    {
      expected: [
        row(OTHER, { issn: coverNumber(COVER).issn }),
        row(coverNumber({ ...COVER, addOn: '14' }), { variant: null }),
      ],
    },
  ),
  ...checked(BARE, {}, { expected: [row(coverNumber({ ...COVER, variant: '05', addOn: null }))] }),
  ...checked({}, {}, { expected: [row(OTHER, { onlineIssn: coverNumber(COVER).issn })] }),
  ...differing({}, { gtin13: '9771144875014' }),
  ...differing({}, { addOn: null }),
  ...differing({}, {}, null),
  ...differing({ size: 'SC3', height: '70%', gap: '10', reduction: '20um' }, {}),
  ...differing({}, { ...ink(MATT), effects: [{ term: 'drop shadow' }], barsOverprint: 'all' }),
  ...differing({}, { grounds: NO_PANEL }),
  ...differing({}, ground({ space: 'cmyk', cmyk: [0, 5, 5, 0] })),
  ...differing({}, { effects: findBarcodes(faint())[0]?.effects ?? [] }),
  ...remainsFound(torn()),
];

/** A symbol whose bars are see-through. */
function faint(): Artwork {
  const artwork = symbolPage(scaling(1, 1));
  return {
    ...artwork,
    shapes: artwork.shapes.map((shape, i) => (i === 0 ? shape : { ...shape, opacity: 0.8 })),
  };
}

/** Bars of a symbol with a strip of white across its middle columns. */
function torn(): Artwork {
  const artwork = symbolPage(scaling(1, 1));
  const [panel] = artwork.shapes;
  const over = {
    contours: [
      [
        { x: 10, y: -2 },
        { x: 20, y: -2 },
        { x: 20, y: 30 },
        { x: 10, y: 30 },
      ],
    ],
    ink: WHITE,
    overprint: 'knockout',
  } as const;
  return panel ? { ...artwork, shapes: [...artwork.shapes, over] } : artwork;
}

const drawn = (typed: Partial<TypedSpec>, number: Parameters<typeof coverNumber>[0] = COVER) => {
  const spec = symbolSpec(typed);
  return findingsOf(coverNumber(number), spec, { ...spec, reduction: spec.reduction / 2 });
};

/** What is known of a symbol from its request. */
const OF_REQUESTS: readonly Finding[] = [
  ...drawn({}, { ...COVER, issn: 'eISSN 1144-875X' }),
  ...drawn({}, { ...COVER, issn: '1144875' }),
  ...drawn({}, { ...COVER, issn: '9770317847100', addOn: null }),
  ...drawn({ height: '50%', gap: '12', reduction: '100um', text: 'live' }),
  ...drawn({ size: '0.3mm', resolution: '600', reduction: '30um' }),
  ...drawn({ resolution: '2400', reduction: '30um' }),
];

const NUMBER = coverNumber(COVER);
const LABEL = labelOf(NUMBER, symbolSpec()).data;
const seen = (label: string | null, more: Partial<SeenSymbol> = {}) =>
  sure(recogniseSymbol({ name: 'x', label, artwork: symbolPage(scaling(1, 1)), isForeign: false, ...more }))
    .findings;

const TITLE: Title = {
  ...{ name: 'Sun', issn: NUMBER.issn, otherMedia: [], rule: null },
  ...{ symbol: { size: null, height: null, ink: null, place: null }, changedAt: '', history: [] },
};
const TODAY = { year: 2026, month: 6, day: 1 };
const RULE = 'be-monthly';
const planned = (title: Title | null) =>
  sure(planNext(title, NUMBER, { ...NEXT, rule: RULE, date: '2026-06' }, TODAY)).findings;
const GIVEN_OUT = codeOf(numbered(RULE, '2026-06'), '2026-05-01T00:00:00Z', null);

const ROOM = {
  before: { x: 10, y: 10, width: 30, height: 20 },
  after: { x: -3, y: 10, width: 50, height: 25 },
};

/** What changing a symbol where it stands comes upon. */
const OF_UPDATES: readonly Finding[] = [
  ...seen(null),
  ...seen(null, { isForeign: true }),
  ...seen('{}'),
  ...seen(labelOf(OTHER, symbolSpec()).data),
  ...seen(LABEL.replace('"schema":1', '"schema":7')),
  ...seen(LABEL, { artwork: symbolPage(scaling(1.1, 1.2)) }),
  ...seen(null, { artwork: symbolPage(scaling(0.5, 0.5)) }),
  ...planned(null),
  ...planned({ ...TITLE, history: [{ ...GIVEN_OUT, date: '2026-05-01' }] }),
  ...sure(
    findingsOfGrowth(
      { ...ROOM, page: { x: 0, y: 0, width: 210, height: 297 }, isForeign: true },
      Array.from({ length: 7 }, (_, i) => ({
        name: `qq${i}`,
        bounds: { x: 41, y: 12 + i, width: 3, height: 3 },
      })),
    ),
  ),
];

const told = (code: FindingCode, measured: Figure, required: Fact, source: Figure): Finding => ({
  ...{ code, severity: 'warning', measured: [measured], required: [required], source: [source] },
});

/** What applications, formats and the command line add. */
const OF_HOSTS: readonly Finding[] = [
  told(
    'ink/not-carried',
    say('noPlate', { text: 'PNG' }, { text: 'Matt' }),
    'oneInk',
    say('noNamedInks', { text: 'PNG' }),
  ),
  told('document/rgb-intent', 'screenDocument', 'oneInk', 'rgbExport'),
  told('ink/not-carried', 'screenDocument', 'oneInk', 'rgbFourInks'),
  told('document/parent-page', say('parentPage', { text: 'qq' }), 'oneSymbol', 'onEveryPage'),
  told('text/font-missing', 'unknownFont', 'ocrB', 'outlinesNeedNoFont'),
  told('update/foreign-kept', 'twoInOnePlace', 'oneInPlace', 'removedWhereAsked'),
  told('history/not-recorded', { verbatim: 'xyz' }, 'everyNumberRecorded', 'enterByHand'),
  told('cannot-verify', say('pagesLeftOut', count(7), count(9), count(10)), 'readable', 'unseenIsUnjudged'),
];

/** What checking documents page by page finds. */
async function inDocuments(): Promise<readonly Finding[]> {
  const read = (value: Artwork) => () => ({ ok: true, value }) as const;
  const cover = symbolPage(scaling(1, 1));
  const damaged = () => ({ ok: false, problems: [{ code: 'file/read', path: 'a', detail: 'xyz' }] }) as const;
  const documents = [[read(cover), read(cover)], [read(page())], [damaged]];
  const found = await Promise.all(documents.map((pages) => checkPages(pages, demands)));
  return found.flat().flatMap(({ findings }) => findings);
}

/** Every finding that anything here can make. */
export const everyFinding = async (): Promise<readonly Finding[]> => [
  ...ON_PAGES,
  ...OF_REQUESTS,
  ...OF_UPDATES,
  ...OF_HOSTS,
  ...(await inDocuments()),
];
