/**
 * A strict stand-in for Illustrator's object model, for tests only.
 *
 *     const double = createIllustratorDouble({ document: hostileDocument(3) });
 *     const { app, constructors, enumerations } = double;       // what a script finds as its globals
 *     double.script(() => execute(app, constructors, enumerations, plan));
 *     expect(double.ledger.violations).toEqual([]);             // mistakes that a `catch` has swallowed, too
 *     expect(double.ledger.undoSteps).toHaveLength(1);
 *     double.artwork();                                         // what really stands there: mm, y down
 *
 * It shares `../kernel` with the stand-in for InDesign (declarations, membership, types, ledger, faults) and differs
 * where Illustrator does: points only and y up, in the coordinate system in force; lists that are counted from 0 and
 * always as they are now, with a `getByName` that throws; host objects and enumerators that are `===`; colours and
 * matrices that are values; errors in English with a number ('MRAP' is 1200).
 *
 * - A member that is not declared throws `NotInDom`, a real one without behaviour `NotModelled`, a wrong type or number
 *   of arguments `WrongType`; all stay in `ledger.violations`. What Illustrator itself refuses is a plain Error with a
 *   number; `ledger.refused` has the reason.
 * - `script(run)` is one run of a script: one undo step, and lists of the whole document (`doc.pageItems` and the
 *   like) that are as old as the last `redraw`. Outside it each change is an undo step and the lists are live.
 * - A closed layer (locked or hidden, or inside such a layer) refuses new items and changes; an item's own lock does
 *   not. New paths take the document's fill, stroke, dashes and overprint; selecting a path changes those.
 * - `hostileDocument(seed)`, `rgbDocument(seed)` and `plainPlan` are documents to start from; every part of a plan can
 *   be set: `scaleFactor`, `isolated`, `selection`, layers, artboards. `switches.ts` lists what only a running
 *   Illustrator can settle; `VARIANTS` has the other setting of each.
 * - `extendScriptRoom(double).run(source)` runs a compiled script where only the built-ins of ECMAScript 3 are there.
 * - `disk` has files by path: `fileOf(plan)` is one that `app.open` opens, `saveAs` writes others. What would be asked in a
 *   dialog, because alerts are shown, is in `dialogs`.
 * - `failAt(n, 'before' | 'after')` and `failWhen` put a fault into any crossing; `snapshot()` is the whole state.
 */

export { HostModelError, NotInDom, NotModelled, refusalCode, WrongType } from '../kernel/errors';
export type { Crossing, CrossingKind, Ledger } from '../kernel/ledger';
export { crossingCounts, usedMembers } from '../kernel/ledger';
export { createIllustratorDouble, type Dom, type IllustratorDouble, type Options } from './create';
export { type ExtendScriptRoom, extendScriptRoom, misread } from './extendscript';
export { UNTRUE, type Untrue } from './falsehoods';
export { fileOf } from './files';
export type { Snapshot } from './snapshot';
export { hostileDocument, rgbDocument, SELECTIONS, type SelectionName } from './start/hostile';
export { type DocumentPlan, type PlannedItem, plainPlan } from './start/plan';
export { OPENING_VARIANTS, type Switches, USUAL, VARIANTS } from './switches';
