import type { ArtworkInk } from '../../core/artwork/artwork';
import type { Matrix } from '../../core/geometry';
import { type ColourSpace, DEVICE_GRAY, initialComponents, inkOf } from './colour';
import type { PdfFile } from './file';
import { isDict, isName, type PdfDict, type PdfObject } from './objects';

/** What `q` saves, as far as fills go. `toPage` leads from the current user space to mm on the page, y down. */
export type GraphicsState = {
  readonly toPage: Matrix;
  readonly space: ColourSpace;
  readonly ink: ArtworkInk;
  readonly overprint: boolean;
  readonly overprintMode: number;
  readonly transparency: Transparency;
};

/** What makes a fill let through or blend with what is below; `group` is inherited from around a form. */
export type Transparency = {
  readonly alpha: boolean;
  readonly blend: boolean;
  readonly mask: boolean;
  readonly group: boolean;
};

const OPAQUE: Transparency = { alpha: false, blend: false, mask: false, group: false };

export const isTranslucent = ({ transparency: t }: GraphicsState): boolean =>
  t.alpha || t.blend || t.mask || t.group;

/** The state at the start of a page, ISO 32000-1, table 52. */
export const initialState = (toPage: Matrix): GraphicsState =>
  withSpace({ toPage, overprint: false, overprintMode: 0, transparency: OPAQUE }, DEVICE_GRAY);

/** Chooses a colour space and with it the colour that space starts with. */
export const withSpace = (
  state: Omit<GraphicsState, 'space' | 'ink'>,
  space: ColourSpace,
): GraphicsState => ({
  ...state,
  space,
  ink: inkOf(space, initialComponents(space)) ?? { space: 'unknown', description: space.kind },
});

/** Chooses a colour of a space, components 0 to 1; undefined when there are too few or too many. */
export function withColour(
  state: GraphicsState,
  space: ColourSpace,
  components: readonly number[],
): GraphicsState | undefined {
  const ink = inkOf(space, components);
  return ink && { ...state, space, ink };
}

/** Applies an ExtGState dictionary (`gs`): overprint, overprint mode and transparency, ISO 32000-1, table 58. */
export function withExtGState(file: PdfFile, state: GraphicsState, dict: PdfDict): GraphicsState {
  const entry = (key: string) => file.resolve(dict.entries.get(key));
  // OP alone governs fills too; op beside it speaks for fills only.
  const overprint = entry('op') ?? entry('OP');
  const mode = entry('OPM');
  const alpha = entry('ca');
  const blend = entry('BM');
  const mask = entry('SMask');
  return {
    ...state,
    overprint: typeof overprint === 'boolean' ? overprint : state.overprint,
    overprintMode: typeof mode === 'number' ? mode : state.overprintMode,
    transparency: {
      alpha: alpha === null ? state.transparency.alpha : Number(alpha) < 1,
      blend: blend === null ? state.transparency.blend : !isPlainBlend(blend),
      mask: mask === null ? state.transparency.mask : isDict(mask),
      group: state.transparency.group,
    },
  };
}

const isPlainBlend = (blend: PdfObject): boolean =>
  isName(blend) && (blend.text === 'Normal' || blend.text === 'Compatible');
