import type {
  Artboard,
  Collection,
  CompoundPathItem,
  Document,
  GroupItem,
  Layer,
  Pair,
  PathItem,
} from './dom';

/**
 * The members of Illustrator's scripting object model that only the self-test uses or writes, besides those in `dom.ts`.
 */
export type TestPath = Omit<PathItem, 'strokeWidth'> & { strokeWidth: number };

export type TestGroup = Omit<GroupItem, 'clipped'> & { clipped: boolean };

type Growing<T> = Collection<T> & { readonly add: () => T };

export type TestLayer = Omit<Layer, 'layers' | 'groupItems'> & {
  readonly layers: Growing<Layer>;
  readonly pathItems: Growing<TestPath>;
  readonly groupItems: Growing<TestGroup>;
  readonly compoundPathItems: Growing<CompoundPathItem>;
};

export type TestArtboard = Artboard & { rulerOrigin: Pair };

export type TestDocument = Omit<Document, 'artboards' | 'layers'> & {
  readonly artboards: Collection<TestArtboard>;
  readonly layers: Collection<TestLayer>;
  defaultFilled: boolean;
  defaultFillOverprint: boolean;
  defaultStroked: boolean;
  defaultStrokeWidth: number;
  defaultStrokeOverprint: boolean;
};
