import type { ArtworkInk } from '../../core/artwork/artwork';
import type { Pen } from '../../core/artwork/stroke';
import type { Matrix } from '../../core/geometry';
import type { ClipRegion } from './clip';
import { type ColourSpace, DEVICE_GRAY, initialComponents, inkOf } from './colour';
import type { PdfFile } from './file';
import { isArray, isDict, isName, type PdfDict, type PdfObject } from './objects';
import { INITIAL_TEXT, type TextState } from './text-state';

/** What a fill or a stroke is painted with. */
export type Paint = {
  readonly space: ColourSpace;
  readonly ink: ArtworkInk;
  readonly overprint: boolean;
  /** 0 to 1. */
  readonly opacity: number;
};

/** Transparency as the document names it; `opacity` is 0 to 1. */
export type Transparency = { readonly opacity: number; readonly blend?: string; readonly effect?: string };

/** What `q` saves. `toPage` leads from the current user space to mm on the page, y down. */
export type GraphicsState = {
  readonly toPage: Matrix;
  readonly fill: Paint;
  readonly stroke: Paint;
  readonly overprintMode: number;
  readonly pen: Pen;
  /** Blend mode and soft mask of each object. */
  readonly blend: string | undefined;
  readonly mask: string | undefined;
  /** What the transparency groups around take off. */
  readonly group: Transparency;
  readonly clip: ClipRegion | undefined;
  readonly text: TextState;
};

export type Painting = 'fill' | 'stroke';

const INITIAL_PEN: Pen = {
  width: 1,
  cap: 'butt',
  join: 'miter',
  miterLimit: 10,
  dashes: [],
  dashPhase: 0,
};
const NO_GROUP: Transparency = { opacity: 1 };

const initialPaint: Paint = {
  space: DEVICE_GRAY,
  ink: { space: 'gray', black: 100 },
  overprint: false,
  opacity: 1,
};

/** The state at the start of a page, ISO 32000-1, table 52. */
export const initialState = (toPage: Matrix): GraphicsState => ({
  toPage,
  fill: initialPaint,
  stroke: initialPaint,
  overprintMode: 0,
  pen: INITIAL_PEN,
  blend: undefined,
  mask: undefined,
  group: NO_GROUP,
  clip: undefined,
  text: INITIAL_TEXT,
});

/** Chooses a colour space and with it the colour that space starts with. */
export const withSpace = (
  state: GraphicsState,
  space: ColourSpace,
  painting: Painting = 'fill',
): GraphicsState => {
  const ink = inkOf(space, initialComponents(space)) ?? { space: 'unknown', description: space.kind };
  return { ...state, [painting]: { ...state[painting], space, ink } };
};

/** Chooses a colour of a space, components 0 to 1; undefined when there are too few or too many. */
export function withColour(
  state: GraphicsState,
  space: ColourSpace,
  components: readonly number[],
  painting: Painting = 'fill',
): GraphicsState | undefined {
  const ink = inkOf(space, components);
  return ink && { ...state, [painting]: { ...state[painting], space, ink } };
}

/** Switches overprint of fills, strokes or both. */
export const withOverprint = (state: GraphicsState, fill: boolean, stroke: boolean): GraphicsState => ({
  ...state,
  fill: { ...state.fill, overprint: fill },
  stroke: { ...state.stroke, overprint: stroke },
});

/** The state inside a transparency group: what is set for the group as a whole is taken off every object in it. */
export function insideGroup(state: GraphicsState): GraphicsState {
  const blend = state.blend ?? state.group.blend;
  const effect = state.mask ?? state.group.effect;
  const group: Transparency = {
    opacity: state.group.opacity * state.fill.opacity,
    ...(blend !== undefined && { blend }),
    ...(effect !== undefined && { effect }),
  };
  const opaque = (paint: Paint): Paint => ({ ...paint, opacity: 1 });
  return {
    ...state,
    fill: opaque(state.fill),
    stroke: opaque(state.stroke),
    blend: undefined,
    mask: undefined,
    group,
  };
}

const CAPS = ['butt', 'round', 'square'] as const;
const JOINS = ['miter', 'round', 'bevel'] as const;

/** Changes the pen; what makes no sense leaves it as it is. */
export const withPen = (state: GraphicsState, change: Partial<Pen>): GraphicsState => ({
  ...state,
  pen: { ...state.pen, ...change },
});
export const capOf = (n: number): Partial<Pen> => (CAPS[n] ? { cap: CAPS[n] } : {});
export const joinOf = (n: number): Partial<Pen> => (JOINS[n] ? { join: JOINS[n] } : {});

/** A dash array and its phase (`d`). */
export function dashesOf(file: PdfFile, dashes: PdfObject, phase: PdfObject): Partial<Pen> {
  if (!isArray(dashes)) return {};
  const lengths = dashes.items.map(file.resolve).filter((n) => typeof n === 'number');
  return { dashes: lengths, dashPhase: typeof phase === 'number' ? phase : 0 };
}

/** Applies an ExtGState dictionary (`gs`): overprint, transparency and the pen, ISO 32000-1, table 58. */
export function withExtGState(file: PdfFile, state: GraphicsState, dict: PdfDict): GraphicsState {
  const entry = (key: string) => file.resolve(dict.entries.get(key));
  const number = (key: string): number | undefined => {
    const value = entry(key);
    return typeof value === 'number' ? value : undefined;
  };
  const flag = (key: string): boolean | undefined => {
    const value = entry(key);
    return typeof value === 'boolean' ? value : undefined;
  };
  const blend = entry('BM');
  const mask = entry('SMask');
  const width = number('LW');
  const limit = number('ML');
  const dash = entry('D');
  const [dashes, phase] = isArray(dash) ? dash.items.map(file.resolve) : [];
  return {
    ...state,
    // OP alone governs fills too; op beside it speaks for fills only.
    fill: {
      ...state.fill,
      overprint: flag('op') ?? flag('OP') ?? state.fill.overprint,
      opacity: opacityOf(number('ca')) ?? state.fill.opacity,
    },
    stroke: {
      ...state.stroke,
      overprint: flag('OP') ?? state.stroke.overprint,
      opacity: opacityOf(number('CA')) ?? state.stroke.opacity,
    },
    overprintMode: number('OPM') ?? state.overprintMode,
    blend: blend === null ? state.blend : blendOf(file, blend),
    mask: mask === null ? state.mask : isDict(mask) ? 'SMask' : undefined,
    pen: {
      ...state.pen,
      ...(width !== undefined && { width }),
      ...(limit !== undefined && { miterLimit: limit }),
      ...capOf(number('LC') ?? -1),
      ...joinOf(number('LJ') ?? -1),
      ...dashesOf(file, dashes ?? null, phase ?? null),
    },
  };
}

const opacityOf = (alpha: number | undefined): number | undefined =>
  alpha === undefined ? undefined : Math.min(1, Math.max(0, alpha));

/** The first mode of a list counts, because readers take the first they know; undefined for the normal one. */
function blendOf(file: PdfFile, blend: PdfObject): string | undefined {
  const mode = isArray(blend) ? file.resolve(blend.items[0]) : blend;
  return isName(mode) && mode.text !== 'Normal' && mode.text !== 'Compatible' ? mode.text : undefined;
}
