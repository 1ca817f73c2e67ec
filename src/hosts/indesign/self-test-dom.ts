import type {
  Application,
  Collection,
  Document,
  DomObject,
  Enumerator,
  InDesign,
  Layer,
  Page,
  PageItem,
  Spread,
} from './dom';

/**
 * The members of InDesign's UXP document object model that only the self-test uses, besides those in `dom.ts`; the same
 * test holds them against the published declarations.
 */
export type Shadow = { readonly dropShadowSettings: { mode: Enumerator } };

export type Box = PageItem & {
  readonly geometricBounds: readonly number[];
  rotationAngle: number;
  readonly transparencySettings: Shadow;
};

export type Boxes = Collection<Box, { readonly transparencySettings: Shadow | readonly Shadow[] }> & {
  readonly add: (layer: Layer) => Box;
};

export type TestPage = Page & {
  readonly rectangles: Boxes;
  readonly ovals: Collection<Box, object> & { readonly add: (layer: Layer) => Box };
};

export type TestSpread = Spread & { readonly pages: Collection<TestPage, object> };

export type TestDocument = Omit<Document, 'pages' | 'masterSpreads' | 'viewPreferences'> & {
  readonly id: number;
  readonly name: string;
  readonly modified: boolean;
  readonly pages: Collection<TestPage, object>;
  readonly masterSpreads: Collection<TestSpread, object>;
  readonly strokeStyles: Collection<DomObject, object>;
  readonly documentPreferences: { readonly pageWidth: number; readonly pageHeight: number };
  readonly viewPreferences: Document['viewPreferences'] & {
    horizontalMeasurementUnits: Enumerator;
    verticalMeasurementUnits: Enumerator;
    textSizeMeasurementUnits: Enumerator;
  };
  readonly exportFile: (format: Enumerator, to: string) => unknown;
  readonly close: (saving: Enumerator) => unknown;
};

export type TestApplication = Omit<Application, 'documents' | 'activeDocument'> & {
  readonly name: string;
  readonly version: string;
  readonly documents: Collection<TestDocument, object> & { readonly add: (showing: boolean) => TestDocument };
  activeDocument: TestDocument;
};

/** What `require('indesign')` gives, as the self-test sees it. */
export type TestInDesign = Omit<InDesign, 'app' | 'ShadowMode'> & {
  readonly app: TestApplication;
  readonly ExportFormat: Readonly<Record<'INDESIGN_MARKUP' | 'PDF_TYPE', Enumerator>>;
  readonly SaveOptions: Readonly<Record<'NO', Enumerator>>;
  readonly ShadowMode: Readonly<Record<'NONE' | 'DROP', Enumerator>>;
};

/** What the questions are asked of. */
export type Asked = {
  readonly indesign: InDesign;
  readonly test: TestInDesign;
  readonly document: TestDocument;
  readonly page: TestPage;
  readonly layer: Layer;
};
