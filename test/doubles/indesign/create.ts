import { isProbe, makeEnumerators } from '../kernel/enumerators';
import { NotInDom, NotModelled } from '../kernel/errors';
import { type FaultMoment, makeFaults } from '../kernel/faults';
import { type Host, report } from '../kernel/host';
import { type Crossing, clearLedger, emptyLedger, type Ledger } from '../kernel/ledger';
import { nearestOf } from '../kernel/membership';
import { makeObjects } from '../kernel/objects';
import { closeDocument } from './behaviour/documents';
import { behavioursOf } from './behaviours';
import { indesignMembership } from './declarations';
import { concreteClass, existsIn, nameIn } from './existence';
import { type FontFace, USUAL_FONTS } from './model/fonts';
import { type DocumentState, en, type World } from './model/state';
import { makeStore } from './model/store';
import { measurement } from './model/units';
import { documentIdml } from './out/idml';
import { APPLICATION, type Session } from './session';
import { type Snapshot, snapshotOf } from './snapshot';
import { buildDocument } from './start/build';
import { type DocumentPlan, plainPlan } from './start/plan';
import { type Switches, USUAL } from './switches';

/** A host object for callers without types of their own: anything may be asked of it, the double decides. */
export type Dom = { readonly [member: string]: Dom; (...args: readonly unknown[]): Dom };

export type Options = {
  /** Chooses the language of error texts. */
  readonly seed?: number;
  readonly switches?: Partial<Switches>;
  /** The fonts the application lists; no OCR-B among those that are installed if nothing is said. */
  readonly fonts?: readonly FontFace[];
  /** The documents that are open, the active one first; one plain page if nothing is said, none for []. */
  readonly document?: DocumentPlan | readonly DocumentPlan[];
  /** Layouts and templates that can be opened, by path. */
  readonly onDisk?: ReadonlyMap<string, DocumentPlan>;
};

export type InDesignDouble = {
  /** What `require('indesign')` returns. */
  readonly module: Dom;
  readonly ledger: Ledger;
  readonly resetLedger: () => void;
  readonly switches: Switches;
  readonly snapshot: () => Snapshot;
  /** The nth crossing from now on, counted from 1, throws: before it takes effect, or after. */
  readonly failAt: (n: number, moment?: FaultMoment) => void;
  /** The first crossing from now on that fits throws. */
  readonly failWhen: (when: (crossing: Crossing) => boolean, moment?: FaultMoment) => void;
  /** Every crossing from now on that fits throws. */
  readonly failAlways: (when: (crossing: Crossing) => boolean, moment?: FaultMoment) => void;
  readonly disarm: () => void;
  /** "Class.member" of all that has a behaviour. */
  readonly modelled: readonly string[];
  /** The active document, or the one with this id, as an IDML package. */
  readonly toIdml: (document?: number) => Uint8Array;
  /** What `exportFile` and `saveACopy` wrote, by path. */
  readonly files: Map<string, Uint8Array>;
  /** Calls the listeners of an event, as the application does when the user acts. */
  readonly emit: (type: string) => void;
  /** The user closes the active document. */
  readonly closeActiveDocument: () => void;
};

/** Starts an InDesign with the documents of the plans open. */
export function createInDesign(options: Options = {}): InDesignDouble {
  const switches = { ...USUAL, ...options.switches };
  const ledger = emptyLedger();
  const fonts = options.fonts ?? USUAL_FONTS;
  const faults = makeFaults();
  const membership = indesignMembership();
  const enumerators = makeEnumerators(membership.declarations, (violation) => report({ ledger }, violation));
  const { world, nextId } = firstWorld(plansOf(options), switches);
  const store = makeStore(world, nextId, ledger);

  const host: Host = {
    membership,
    enumerators,
    ledger,
    faults,
    language: options.seed ?? 0,
    appliesNested: switches.nestedProperties === 'applied',
    behaviour: (cls, member) => modelled.behaviour(cls, member),
    exists: (ref) => existsIn(membership, store.world(), ref),
    classOf: (ref) => concreteClass(membership, store.world(), ref),
    nameOf: (ref) => nameIn(store.world().documents, fonts, ref),
    change: store.change,
    listsForEach: switches.innerPlurals === 'list-for-each',
    chainsSettings: switches.pluralSettings === 'chain',
    scalarsOnly: switches.bulkRead === 'scalars',
    isMeasurement: (text) => measurement(text, 1) !== undefined,
  };
  const objects = makeObjects(host);
  const files = new Map<string, Uint8Array>();
  const session: Session = {
    switches,
    store,
    host,
    objects,
    fonts,
    onDisk: options.onDisk ?? new Map(),
    files,
    listeners: [],
    exportIdml: documentIdml,
  };
  const module = moduleOf(session);
  const modelled = behavioursOf(session, () => module);

  const documentOf = (id: number | undefined): DocumentState => {
    const found = store.world().documents.find((d) => id === undefined || d.id === id);
    if (!found) throw new Error('no document is open in the double');
    return found;
  };
  return {
    module: module as Dom,
    ledger,
    resetLedger: () => clearLedger(ledger),
    switches,
    snapshot: () => snapshotOf(store.world()),
    failAt: (n, moment = 'before') => {
      const from = ledger.crossings.length;
      faults.arm((crossing) => crossing.n === from + n, moment);
    },
    failWhen: (when, moment = 'before') => faults.arm(when, moment),
    failAlways: (when, moment = 'before') => faults.arm(when, moment, 'always'),
    disarm: faults.disarm,
    modelled: modelled.names,
    toIdml: (id) => documentIdml(documentOf(id)),
    files,
    emit: (type) => {
      for (const { handler } of session.listeners.filter((l) => l.type === type))
        handler({ eventType: type });
    },
    closeActiveDocument: () => closeDocument(session, documentOf(undefined).id),
  };
}

function plansOf({ document }: Options): readonly DocumentPlan[] {
  if (document === undefined) return [plainPlan];
  return 'spreads' in document ? [document] : document;
}

/** The world the plans describe; of two plans the first one sets the application. */
function firstWorld(
  plans: readonly DocumentPlan[],
  switches: Switches,
): { readonly world: World; readonly nextId: number } {
  let nextId = 100;
  const documents: DocumentState[] = [];
  const selection: Record<number, World['selection'][number]> = {};
  for (const plan of plans) {
    const built = buildDocument(
      switches.builtInNames === 'localised' ? { ...plan, builtInNames: 'localised' } : plan,
      nextId,
    );
    documents.push(built.document);
    selection[built.document.id] = built.selection;
    nextId = built.nextId;
  }
  const attributes = {
    'scriptPreferences.measurementUnit': en('AutoEnum', 'AUTO_VALUE'),
    'scriptPreferences.enableRedraw': true,
    'scriptPreferences.userInteractionLevel': en('UserInteractionLevels', 'INTERACT_WITH_ALL'),
    'transformPreferences.whenScaling': en('WhenScalingOptions', 'APPLY_TO_CONTENT'),
    ...plans[0]?.application,
  };
  return { world: { attributes, documents, selection, activePage: {} }, nextId };
}

/** The module: the application and the enumerations. */
function moduleOf({ host, objects }: Session): object {
  const { declarations } = host.membership;
  return new Proxy(Object.create(null), {
    get: (_, key) => {
      const name = String(key);
      if (name === 'app') return objects.object(APPLICATION);
      if (declarations.enumerations.has(name)) return host.enumerators.enumeration(name);
      if (isProbe(key) || name === '__esModule' || name === 'default') return undefined;
      if (declarations.classes.has(name)) return report(host, new NotModelled('indesign', name));
      return report(
        host,
        new NotInDom('indesign', name, nearestOf([...declarations.enumerations.keys()], name)),
      );
    },
    has: (_, key) => key === 'app' || declarations.enumerations.has(String(key)),
  }) as object;
}
