import type { Artwork } from '../../../src/core/artwork/artwork';
import { type FaultMoment, makeFaults } from '../kernel/faults';
import { type Host, report } from '../kernel/host';
import { type Crossing, clearLedger, emptyLedger, type Ledger } from '../kernel/ledger';
import { closeDocument } from './behaviour/opening';
import { behavioursOf } from './behaviours';
import { illustratorMembership } from './declarations';
import { stableEnumerators } from './enumerations';
import { existsIn, nameIn } from './existence';
import { makeFiles } from './files';
import type { DocumentState } from './model/state';
import { makeStore } from './model/store';
import { makeObjects } from './objects';
import { artworkOf } from './out/artwork';
import { pdfOf } from './out/pdf';
import { svgOf } from './out/svg';
import { illustratorRefusal } from './refusals';
import { roof } from './roof';
import { makeSaveOptions } from './save-options';
import { APPLICATION, type Session } from './session';
import { type Snapshot, snapshotOf } from './snapshot';
import { type DocumentPlan, plainPlan } from './start/plan';
import { firstWorld } from './start/world';
import { type Switches, USUAL } from './switches';
import { makeValues, type Values } from './values';

/** A host object for callers without types of their own: anything may be asked of it, the double decides. */
export type Dom = {
  readonly [member: string]: Dom;
  (...args: readonly unknown[]): Dom;
  new (...args: readonly unknown[]): Dom;
};

export type Options = {
  readonly switches?: Partial<Switches>;
  /** The documents that are open, the active one first; one plain artboard if nothing is said, none for []. */
  readonly document?: DocumentPlan | readonly DocumentPlan[];
  /** The files that there are, by path; `fileOf` makes one that can be opened. */
  readonly disk?: ReadonlyMap<string, Uint8Array>;
};

export type IllustratorDouble = {
  readonly app: Dom;
  /** Colours, `Matrix`, `File` and the options for saving: real constructors. */
  readonly constructors: Readonly<Record<string, Dom>>;
  /** Every enumeration by name, `ElementPlacement` included; an unknown name throws. */
  readonly enumerations: Dom;
  /** All of this under one roof, as the globals of a script. */
  readonly globals: Dom;
  /** The names of those globals. */
  readonly names: readonly string[];
  readonly ledger: Ledger;
  readonly resetLedger: () => void;
  readonly switches: Switches;
  readonly snapshot: () => Snapshot;
  /** Runs something as one script: one undo step, and document-wide lists that are as old as the last redraw. */
  readonly script: <T>(run: () => T) => T;
  /** The nth crossing from now on, counted from 1, throws: before it takes effect, or after. */
  readonly failAt: (n: number, moment?: FaultMoment) => void;
  /** The first crossing from now on that fits throws. */
  readonly failWhen: (when: (crossing: Crossing) => boolean, moment?: FaultMoment) => void;
  readonly disarm: () => void;
  /** The files that there are now, by path. */
  readonly disk: Map<string, Uint8Array>;
  /** What the user was asked in dialogs. */
  readonly dialogs: readonly string[];
  /** The user closes the active document. */
  readonly closeActiveDocument: () => void;
  /** "Class.member" of all that has a behaviour. */
  readonly modelled: readonly string[];
  /** What really stands on the active artboard of the active document, or on another one: mm, y down. */
  readonly artwork: (artboard?: number) => Artwork;
  /** The same as a picture, for strangers' readers. */
  readonly toSvg: (artboard?: number) => string;
  /** The same as a PDF page with true inks and overprint, for strangers' separations. */
  readonly toPdf: (artboard?: number) => Uint8Array;
};

/** Starts an Illustrator with the documents of the plans open. */
export function createIllustratorDouble(options: Options = {}): IllustratorDouble {
  const switches = { ...USUAL, ...options.switches };
  const ledger = emptyLedger();
  const faults = makeFaults();
  const membership = illustratorMembership();
  const enumerators = stableEnumerators(membership.declarations, (violation) =>
    report({ ledger }, violation),
  );
  const { world, nextId } = firstWorld(plansOf(options), switches);
  const store = makeStore(world, nextId, ledger);

  const host: Host = {
    membership,
    enumerators,
    ledger,
    faults,
    language: 0,
    refusal: illustratorRefusal,
    appliesNested: false,
    behaviour: (cls, member) => modelled.behaviour(cls, member),
    exists: (ref) => existsIn(store.world(), ref),
    classOf: (ref) => ref.cls,
    nameOf: (ref) => nameIn(store.world(), ref),
    change: store.change,
    isMeasurement: () => false,
  };
  const isAbsent = (cls: string, member: string): boolean =>
    switches.version === 'old' &&
    ((cls === 'Document' && ['scaleFactor', 'getPageItemFromUuid'].includes(member)) || member === 'uuid');
  const objects = makeObjects(host, (value) => values.specifierOf(value), isAbsent);
  const values: Values = makeValues(host, objects);
  const files = makeFiles(host);
  const saveOptions = makeSaveOptions(host);
  const disk = new Map(options.disk);
  const dialogs: string[] = [];
  const session: Session = { switches, store, host, objects, values, files, saveOptions, disk, dialogs };
  const constructors = { ...values.constructors, ...saveOptions.constructors, File: files.constructor };
  const modelled = behavioursOf(session);

  const active = (): DocumentState => {
    const [first] = store.world().documents;
    if (!first) throw new Error('no document is open in the double');
    return first;
  };
  const enumerations = roof(host, [...membership.declarations.enumerations.keys()], (name) =>
    membership.declarations.enumerations.has(name) ? enumerators.enumeration(name) : undefined,
  );
  const app = objects.object(APPLICATION);
  const names = ['app', ...Object.keys(constructors), ...membership.declarations.enumerations.keys()];
  const globals = roof(host, names, (name) => {
    if (name === 'app') return app;
    const isEnumeration = membership.declarations.enumerations.has(name);
    return Object.hasOwn(constructors, name)
      ? constructors[name as keyof typeof constructors]
      : isEnumeration
        ? enumerators.enumeration(name)
        : undefined;
  });
  return {
    app: app as Dom,
    constructors: constructors as unknown as Readonly<Record<string, Dom>>,
    enumerations: enumerations as Dom,
    globals: globals as Dom,
    names,
    ledger,
    resetLedger: () => clearLedger(ledger),
    switches,
    snapshot: () => snapshotOf(store.world()),
    script: switches.untrue === 'one-undo-step' ? (run) => run() : store.script,
    failAt: (n, moment = 'before') => {
      const from = ledger.crossings.length;
      faults.arm((crossing) => crossing.n === from + n, moment);
    },
    failWhen: (when, moment = 'before') => faults.arm(when, moment),
    disarm: faults.disarm,
    disk,
    dialogs,
    closeActiveDocument: () => closeDocument(session, { document: active().id }),
    modelled: modelled.names,
    artwork: (artboard) => artworkOf(active(), artboard ?? active().activeArtboard, switches.grayBlack),
    toPdf: (artboard) => pdfOf(active(), [artboard ?? active().activeArtboard], switches.grayBlack),
    toSvg: (artboard) => svgOf(active(), artboard ?? active().activeArtboard, switches.grayBlack),
  };
}

function plansOf({ document }: Options): readonly DocumentPlan[] {
  if (document === undefined) return [plainPlan];
  return 'layers' in document ? [document] : document;
}
