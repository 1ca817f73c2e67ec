import {
  ADD_ON_GAP_X,
  BAR_REFLECTANCE,
  DOUBTFUL_HEIGHT,
  LARGEST_X,
  QUIET_ZONE_X,
  SMALLEST_X,
} from '../limits';
import { ok, type Result, refuse } from '../result';

/** Every threshold of the rules. X stands for the module pitch; percentages are 0 to 100; lengths in mm. */
export type Profile = {
  readonly xDimensionMin: number;
  readonly xDimensionMax: number;
  readonly heightPart: number;
  readonly heightMin: number;
  readonly quietZoneLeft: number;
  readonly quietZoneRight: number;
  readonly quietZoneAddOn: number;
  readonly addOnGapMin: number;
  readonly addOnGapMax: number;
  readonly addOnGapReadable: number;
  /** Bars may be this much of X thinner by reduction; beyond it a warning, beyond `barsThinnerError` an error. */
  readonly barsThinner: number;
  readonly barsThinnerError: number;
  readonly barsThicker: number;
  readonly barsThickerError: number;
  /** One edge may be off the others' by this part of X; beyond it a warning, beyond `edgeError` an error. */
  readonly edge: number;
  readonly edgeError: number;
  /** Width scale over height scale may differ from 1 by this part. */
  readonly stretch: number;
  readonly tintMin: number;
  /** Part of red light, 0 to 1. */
  readonly barReflectanceMax: number;
  readonly groundReflectanceMin: number;
  readonly groundCyanMax: number;
  readonly groundMagentaMax: number;
  readonly groundYellowMax: number;
  readonly groundBlackMax: number;
  /** Pixels per inch as placed; under `resolutionMin` an error, under `resolutionGood` a warning. */
  readonly resolutionMin: number;
  readonly resolutionGood: number;
  /** Degrees from the nearest right angle. */
  readonly rotation: number;
  readonly trimDistanceMin: number;
  readonly trimDistanceMax: number;
};

/** The published limits; sources are named by each rule. */
export const DEFAULT_PROFILE: Profile = {
  xDimensionMin: SMALLEST_X,
  xDimensionMax: LARGEST_X,
  heightPart: DOUBTFUL_HEIGHT.part,
  heightMin: DOUBTFUL_HEIGHT.mm,
  quietZoneLeft: QUIET_ZONE_X.left,
  quietZoneRight: QUIET_ZONE_X.right,
  quietZoneAddOn: QUIET_ZONE_X.afterAddOn,
  addOnGapMin: ADD_ON_GAP_X.min,
  addOnGapMax: ADD_ON_GAP_X.max,
  addOnGapReadable: ADD_ON_GAP_X.readable,
  barsThinner: 1 / 4,
  barsThinnerError: 0.4,
  barsThicker: 0.1,
  barsThickerError: 0.3,
  edge: 0.15,
  edgeError: 0.3,
  stretch: 0.01,
  tintMin: 95,
  barReflectanceMax: BAR_REFLECTANCE,
  groundReflectanceMin: 0.8,
  groundCyanMax: 10,
  groundMagentaMax: 50,
  groundYellowMax: 50,
  groundBlackMax: 5,
  resolutionMin: 600,
  resolutionGood: 1200,
  rotation: 0.5,
  trimDistanceMin: 8,
  trimDistanceMax: 100,
};

/** Why a profile cannot be used. */
export type ProfileProblem =
  | { readonly code: 'profile/not-json'; readonly detail: string }
  | { readonly code: 'profile/unknown'; readonly key: string; readonly known: readonly string[] }
  | { readonly code: 'profile/value'; readonly key: string; readonly got: string };

const KEYS = Object.keys(DEFAULT_PROFILE);

/** Reads a profile: a JSON object that changes some thresholds by name; the rest keep their published values. */
export function parseProfile(text: string): Result<Profile, ProfileProblem> {
  let changes: unknown;
  try {
    changes = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return refuse({ code: 'profile/not-json', detail: (error as Error).message });
  }
  if (typeof changes !== 'object' || changes === null || Array.isArray(changes))
    return refuse({ code: 'profile/not-json', detail: 'not an object' });
  const problems = Object.entries(changes).flatMap(([key, value]): readonly ProfileProblem[] => {
    if (!KEYS.includes(key)) return [{ code: 'profile/unknown', key, known: KEYS }];
    return typeof value === 'number' && Number.isFinite(value) && value >= 0
      ? []
      : [{ code: 'profile/value', key, got: JSON.stringify(value) }];
  });
  return problems.length > 0 ? refuse(...problems) : ok({ ...DEFAULT_PROFILE, ...changes });
}
