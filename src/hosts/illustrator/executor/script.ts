import type { Illustrator } from './dom';
import type { Executor } from './executor';
import { createExecutor } from './executor';

/** What ExtendScript has in its global scope. */
declare const app: Illustrator['app'];
declare const CMYKColor: Illustrator['CMYKColor'];
declare const RGBColor: Illustrator['RGBColor'];
declare const SpotColor: Illustrator['SpotColor'];
declare const File: Illustrator['File'];
declare const IllustratorSaveOptions: Illustrator['IllustratorSaveOptions'];
declare const PDFSaveOptions: Illustrator['PDFSaveOptions'];
declare const EPSSaveOptions: Illustrator['EPSSaveOptions'];
declare const BlendModes: Illustrator['BlendModes'];
declare const ColorModel: Illustrator['ColorModel'];
declare const CoordinateSystem: Illustrator['CoordinateSystem'];
declare const DocumentColorSpace: Illustrator['DocumentColorSpace'];
declare const ElementPlacement: Illustrator['ElementPlacement'];
declare const SaveOptions: Illustrator['SaveOptions'];
declare const StrokeCap: Illustrator['StrokeCap'];
declare const StrokeJoin: Illustrator['StrokeJoin'];
declare const UserInteractionLevel: Illustrator['UserInteractionLevel'];
/** Where the panel finds the executor; the global object itself, in a script of the old kind. */
declare const $: { readonly global: { issnBarcode: Executor } };

$.global.issnBarcode = createExecutor({
  app,
  CMYKColor,
  RGBColor,
  SpotColor,
  File,
  IllustratorSaveOptions,
  PDFSaveOptions,
  EPSSaveOptions,
  BlendModes,
  ColorModel,
  CoordinateSystem,
  DocumentColorSpace,
  ElementPlacement,
  SaveOptions,
  StrokeCap,
  StrokeJoin,
  UserInteractionLevel,
});
