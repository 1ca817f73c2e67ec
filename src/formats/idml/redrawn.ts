import { findSymbols } from '../../core/artwork/symbols';
import { compose, inverse, type Matrix, mapContour } from '../../core/geometry';
import { ok, type Result, refuse } from '../../core/result';
import type { UpdateProblem } from '../../core/update/problem';
import { withinSymbol } from '../../core/update/symbol-area';
import type { Redrawn } from '../format';
import type { XmlElement } from '../xml/parse';
import { startOf } from '../xml/tag';
import { groupTransform } from './group-transform';
import { contoursOf, isPageItem, itemsOf } from './items';
import { matrixIn } from './numbers';
import { fromSpread, isInvertible } from './pages';
import { redrawnGroup } from './redrawn-group';
import type { Change } from './rewritten';
import { isOwnPart, type StandingItem } from './standing';
import { type GroupSettings, symbolGroup } from './symbol-group';

/**
 * Redraws a symbol where it stands. One of ours keeps its group with everything in it that is not the symbol; above a
 * foreign one a group of ours is put, and it goes where that is asked for.
 */
export function redrawn(
  symbol: StandingItem,
  anew: Redrawn,
  settings: Omit<GroupSettings, 'transform' | 'layer'>,
): Result<Change, UpdateProblem> {
  const { ItemLayer } = symbol.item.element.attributes;
  const onLayer = { ...settings, ...(ItemLayer !== undefined && { layer: ItemLayer }) };
  const pieces = (symbol.isForeign ? besideForeign : inOwnGroup)(symbol, anew, onLayer);
  return pieces.ok ? ok({ part: symbol.page.spread.part, ...pieces.value }) : pieces;
}

type Pieces = Omit<Change, 'part'>;

/** The parts of ours are taken out, and new ones put where the lowest of them was. */
function inOwnGroup(
  symbol: StandingItem,
  anew: Redrawn,
  settings: Omit<GroupSettings, 'transform'>,
): Result<Pieces, UpdateProblem> {
  const { element } = symbol.item;
  const items = element.children.filter(isPageItem);
  const holdsOthers = !items.every(isOwnPart);
  const transform = transformTo(symbol, anew, holdsOthers ? 'group' : 'parent');
  if (!transform) return refuse({ code: 'update/distorted', name: symbol.name });
  const { edits, stories } = redrawnGroup(symbol, anew, settings, transform, holdsOthers);
  return ok({ edits, stories, removed: items.filter(isOwnPart).flatMap(storiesOf) });
}

/** A group of ours is put above, in whatever holds the foreign symbol. */
function besideForeign(
  symbol: StandingItem,
  anew: Redrawn,
  settings: Omit<GroupSettings, 'transform'>,
): Result<Pieces, UpdateProblem> {
  const { element } = symbol.item;
  const transform = transformTo(symbol, anew, 'parent');
  if (!transform) return refuse({ code: 'update/distorted', name: symbol.name });
  const { group, stories } = symbolGroup(anew.drawing, anew.label, { ...settings, transform });
  if (anew.foreign === 'keep')
    return ok({ edits: [{ offset: element.end, text: `\n${group}` }], stories, removed: [] });
  const others = othersIn(symbol);
  if (others > 0) return refuse({ code: 'update/foreign-mixed', name: symbol.name, others });
  const going = symbol.loose.length > 0 ? symbol.loose.map((item) => item.element) : [element];
  return ok({
    edits: going.map((old) => ({
      offset: startOf(symbol.page.spread.part, old),
      until: old.end,
      text: old === element ? group : '',
    })),
    stories,
    removed: going.flatMap(storiesOf),
  });
}

/** From the drawing, in points, to the group that stands or to what holds it. */
function transformTo(
  { item, page }: StandingItem,
  { drawing, placed }: Redrawn,
  frame: 'group' | 'parent',
): Matrix | undefined {
  const own = matrixIn(item.element.attributes.ItemTransform);
  if (!own || !isInvertible(own) || !isInvertible(item.toSpread)) return undefined;
  const parentToSpread = frame === 'group' ? item.toSpread : compose(inverse(own), item.toSpread);
  return groupTransform({ placed, page, parentToSpread }, drawing);
}

/** How many items of a foreign group stand where no part of a symbol has its room. */
function othersIn({ item, page, artwork }: StandingItem): number {
  const [measured] = findSymbols(artwork);
  if (!measured || item.element.name !== 'Group') return 0;
  const isWithin = withinSymbol(measured);
  const toPage = compose(item.toSpread, fromSpread(page));
  return itemsOf(item.element).filter(({ element, toSpread }) => {
    const contours = contoursOf(element).map((c) => mapContour(compose(toSpread, toPage), c));
    return element.name !== 'Group' && !isWithin(contours);
  }).length;
}

function storiesOf(element: XmlElement): readonly string[] {
  const inside = element.children.filter(isPageItem).flatMap(storiesOf);
  const { ParentStory } = element.attributes;
  return element.name === 'TextFrame' && ParentStory !== undefined ? [ParentStory, ...inside] : inside;
}
