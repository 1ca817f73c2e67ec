import { isLanguage, type Language } from '../words/language';
import { type Look, type LookName, STARTING_LOOK } from './fields';
import type { SaveFormat } from './panel-host';
import { CORNERS, STARTING_WHERE, WHERE_KINDS, type Where } from './where';

/** What the panel remembers from one day to the next; the number is not part of it. */
export type Settings = Look & {
  /** Null follows the application. */
  readonly language: Language | null;
  readonly where: Where;
  readonly format: SaveFormat;
};

export const STARTING_SETTINGS: Settings = {
  language: null,
  ...STARTING_LOOK,
  where: STARTING_WHERE,
  format: 'svg',
};

const FORMATS: readonly SaveFormat[] = ['svg', 'pdf', 'eps', 'idml'];
/** Longer texts were not typed into a field. */
const LONGEST = 200;

/** The settings as a text to keep. */
export const formatSettings = (settings: Settings): string => `${JSON.stringify(settings, null, 2)}\n`;

/** Reads kept settings; whatever is not as it should be starts anew. */
export function parseSettings(text: string | null): Settings {
  const kept = fieldsOf(parsed(text));
  const where = fieldsOf(kept.where);
  const { language, format } = STARTING_SETTINGS;
  const look = (name: LookName): string => shortText(kept[name]) ?? STARTING_LOOK[name];
  return {
    language: typeof kept.language === 'string' && isLanguage(kept.language) ? kept.language : language,
    size: look('size'),
    height: look('height'),
    ink: look('ink'),
    reduction: look('reduction'),
    text: look('text'),
    where: {
      kind: WHERE_KINDS.find((kind) => kind === where.kind) ?? STARTING_WHERE.kind,
      name: shortText(where.name) ?? STARTING_WHERE.name,
      corner: CORNERS.find((corner) => corner === where.corner) ?? STARTING_WHERE.corner,
      margin: shortText(where.margin) ?? STARTING_WHERE.margin,
    },
    format: FORMATS.find((f) => f === kept.format) ?? format,
  };
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};

const shortText = (value: unknown): string | null =>
  typeof value === 'string' && value.length <= LONGEST ? value : null;
