/**
 * A strict stand-in for InDesign's UXP object model, for tests only: `createInDesign().module` is what
 * `require('indesign')` gives a plug-in.
 *
 * What is real is decided by the published declarations, read as data, never by what our adapter happens to call:
 * - `kernel/` knows no application: declarations, membership, type checks, the proxies, enumerators, ledger, faults.
 * - `declarations.ts` lays UXP's rules over InDesign's declarations; `model/` keeps the documents as plain data in
 *   points on the spread, never changed in place, so that undo and snapshots cost nothing.
 * - `behaviour/` says what each modelled member does; a comment cites the fact and how sure it is.
 * - `start/` builds documents to start from; `hostileDocument(seed)` is unlike what a script expects in every way.
 * - `out/` saves the document as IDML. `switches.ts` lists what only a running InDesign can settle.
 *
 * How it answers:
 * - A member that is not in the declarations throws `NotInDom` with the nearest real name; a real one without behaviour
 *   throws `NotModelled`; `[i]`, a wrong type or number of arguments, writing what is read-only and an asynchronous
 *   doScript throw too. All of them stay in `ledger.violations`, so that a `catch` cannot hide them: a suite asserts
 *   that this list is empty.
 * - What InDesign itself refuses (locked items, taken names, values out of range, objects that are gone) throws a plain
 *   Error whose text is localised and tells nothing; `ledger.refused` has the reason.
 * - Keys without effect in `properties` and withProperties are in `ledger.ignored`; assert that it is empty too.
 * - Objects and enumerators are new on every read; compare by `.equals`. Every read, write and call is one crossing.
 * - Outside `doScript` each change is an undo step of its own; inside it all are one step, which an error does not undo.
 */

export {
  HostModelError,
  NotInDom,
  NotIndexable,
  NotModelled,
  refusalCode,
  WrongType,
} from '../kernel/errors';
export type { Crossing, CrossingKind, Ledger } from '../kernel/ledger';
export { crossingCounts, usedMembers } from '../kernel/ledger';
export { createInDesign, type Dom, type InDesignDouble, type Options } from './create';
export { FONTS_WITH_OCR_B } from './model/fonts';
export type { Snapshot } from './snapshot';
export { hostileDocument, SELECTIONS, type SelectionName } from './start/hostile';
export { type DocumentPlan, type PlannedItem, plainPlan } from './start/plan';
export { GROUP_VARIANTS, type Switches, UNTRUE, type Untrue, USUAL, VARIANTS } from './switches';
