import type { Artwork } from '../../artwork/artwork';
import type { FoundSymbol } from '../../artwork/found-symbol';
import type { Expected } from '../expected';
import type { Finding } from '../finding';
import type { Profile } from '../profile';

/** What a person asks of the covers beyond the published limits. */
export type Demands = {
  readonly profile: Profile;
  /** The covers that are expected; null where no list was given. */
  readonly expected: readonly Expected[] | null;
  readonly requireAddOn: boolean;
};

/** Everything a rule may look at. */
export type Seen = Demands & { readonly symbol: FoundSymbol; readonly artwork: Artwork };

/** Judges one property of one symbol. */
export type Rule = (seen: Seen) => readonly Finding[];
