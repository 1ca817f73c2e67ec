import { en, type Plain } from './state';

/** How a number is counted: in ruler units, in the stroke's, in the type size's, or as it is. */
export type Measure = 'length' | 'horizontal' | 'vertical' | 'stroke' | 'textSize';

type Attribute = {
  readonly value: Plain;
  readonly measure?: Measure;
  /** In the stored unit. */
  readonly range?: readonly [low: number, high: number];
  /** A value outside the range that means "none of its own". */
  readonly besides?: number;
};

const plain = (value: Plain): Attribute => ({ value });
const percent = (value: number): Attribute => ({ value, range: [0, 100] });
/** −1 inherits, which counts as 100 % (facts 4). */
const tint: Attribute = { value: -1, range: [0, 100], besides: -1 };
const length = (value: Plain): Attribute => ({ value, measure: 'length' });
const applied = { applied: plain(false) } as const;

const transparency = {
  BlendingSetting: {
    opacity: percent(100),
    blendMode: plain(en('BlendMode', 'NORMAL')),
    knockoutGroup: plain(false),
    isolateBlending: plain(false),
  },
  DropShadowSetting: {
    mode: plain(en('ShadowMode', 'NONE')),
    opacity: percent(75),
    blendMode: plain(en('BlendMode', 'MULTIPLY')),
    xOffset: length(7),
    yOffset: length(7),
    size: length(5),
    distance: length(9.9),
    spread: percent(0),
    noise: percent(0),
  },
  FeatherSetting: { mode: plain(en('FeatherMode', 'NONE')) },
  InnerShadowSetting: applied,
  OuterGlowSetting: applied,
  InnerGlowSetting: applied,
  BevelAndEmbossSetting: applied,
  SatinSetting: applied,
  DirectionalFeatherSetting: applied,
  GradientFeatherSetting: applied,
} as const;

const cornerAttributes = Object.fromEntries(
  ['topLeft', 'topRight', 'bottomLeft', 'bottomRight'].flatMap((at) => [
    [`${at}CornerOption`, plain(en('CornerOptions', 'NONE'))],
    [`${at}CornerRadius`, length(12)],
  ]),
);

const text: Readonly<Record<string, Attribute>> = {
  pointSize: { value: 12, measure: 'textSize', range: [0.1, 1296] },
  tracking: { value: 0, range: [-1000, 10000] },
  horizontalScale: { value: 100, range: [1, 1000] },
  verticalScale: { value: 100, range: [1, 1000] },
  baselineShift: { value: 0, measure: 'textSize' },
  justification: plain(en('Justification', 'LEFT_ALIGN')),
  leading: { value: en('Leading', 'AUTO'), measure: 'textSize', range: [0, 5000] },
  kerningMethod: plain('Metrics'),
  hyphenation: plain(true),
  ligatures: plain(true),
  noBreak: plain(false),
  skew: { value: 0, range: [-85, 85] },
  underline: plain(false),
  strikeThru: plain(false),
  capitalization: plain(en('Capitalization', 'NORMAL')),
  position: plain(en('Position', 'NORMAL')),
  gridAlignment: plain(en('GridAlignment', 'NONE')),
  firstLineIndent: { value: 0, measure: 'horizontal' },
  leftIndent: { value: 0, measure: 'horizontal' },
  rightIndent: { value: 0, measure: 'horizontal' },
  fillTint: tint,
  overprintFill: plain(false),
  overprintStroke: plain(false),
  strokeTint: tint,
  strokeWeight: { value: 1, measure: 'stroke', range: [0, 800] },
};

/** What the modelled objects know of themselves as plain values, with what they hold until someone sets them. */
export const ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, Attribute>>>> = {
  PageItem: {
    name: plain(''),
    fillColor: plain({ ref: 0 }),
    fillTint: tint,
    strokeColor: plain({ ref: 0 }),
    strokeTint: tint,
    strokeWeight: { value: 1, measure: 'stroke', range: [0, 800] },
    strokeAlignment: plain(en('StrokeAlignment', 'CENTER_ALIGNMENT')),
    endCap: plain(en('EndCap', 'BUTT_END_CAP')),
    endJoin: plain(en('EndJoin', 'MITER_END_JOIN')),
    miterLimit: { value: 4, range: [1, 500] },
    gapTint: tint,
    overprintFill: plain(false),
    overprintStroke: plain(false),
    overprintGap: plain(false),
    nonprinting: plain(false),
    locked: plain(false),
    visible: plain(true),
    allowOverrides: plain(true),
    appliedObjectStyle: plain({ ref: 0 }),
    itemLayer: plain({ ref: 0 }),
    ...cornerAttributes,
  },
  ...transparency,
  TextWrapPreference: {
    textWrapMode: plain(en('TextWrapModes', 'NONE')),
    textWrapOffset: length([0, 0, 0, 0]),
    textWrapSide: plain(en('TextWrapSideOptions', 'BOTH_SIDES')),
    applyToMasterPageOnly: plain(false),
    inverse: plain(false),
  },
  ObjectExportOption: {
    altTextSourceType: plain(en('SourceType', 'SOURCE_XML_STRUCTURE')),
    customAltText: plain(''),
    actualTextSourceType: plain(en('SourceType', 'SOURCE_XML_STRUCTURE')),
    customActualText: plain(''),
    applyTagType: plain(en('TagType', 'TAG_FROM_STRUCTURE')),
  },
  TextFramePreference: {
    insetSpacing: length([0, 0, 0, 0]),
    firstBaselineOffset: plain(en('FirstBaseline', 'ASCENT_OFFSET')),
    minimumFirstBaselineOffset: { value: 0, measure: 'vertical' },
    verticalJustification: plain(en('VerticalJustification', 'TOP_ALIGN')),
    autoSizingType: plain(en('AutoSizingTypeEnum', 'OFF')),
    autoSizingReferencePoint: plain(en('AutoSizingReferenceEnum', 'CENTER_POINT')),
    useNoLineBreaksForAutoSizing: plain(false),
    ignoreWrap: plain(false),
    textColumnCount: { value: 1, range: [1, 216] },
  },
  Text: text,
  Story: text,
  Layer: {
    locked: plain(false),
    visible: plain(true),
    printable: plain(true),
    ignoreWrap: plain(false),
    showGuides: plain(true),
    lockGuides: plain(false),
  },
  Ink: {
    convertToProcess: plain(false),
    aliasInkName: plain(''),
    printInk: plain(true),
    inkType: plain(en('InkTypes', 'NORMAL')),
    neutralDensity: plain(1),
    angle: plain(45),
    frequency: plain(70),
    trapOrder: plain(1),
  },
  ScriptPreference: {
    measurementUnit: plain(en('AutoEnum', 'AUTO_VALUE')),
    enableRedraw: plain(true),
    userInteractionLevel: plain(en('UserInteractionLevels', 'INTERACT_WITH_ALL')),
    version: plain('20.0'),
  },
  TransformPreference: {
    whenScaling: plain(en('WhenScalingOptions', 'APPLY_TO_CONTENT')),
    adjustStrokeWeightWhenScaling: plain(true),
    adjustEffectsWhenScaling: plain(false),
    dimensionsIncludeStrokeWeight: plain(true),
    transformationsAreTotals: plain(true),
    showContentOffset: plain(true),
  },
  ViewPreference: {
    rulerOrigin: plain(en('RulerOrigin', 'SPREAD_ORIGIN')),
    horizontalMeasurementUnits: plain(en('MeasurementUnits', 'MILLIMETERS')),
    verticalMeasurementUnits: plain(en('MeasurementUnits', 'MILLIMETERS')),
    horizontalCustomPoints: { value: 12, range: [4, 256] },
    verticalCustomPoints: { value: 12, range: [4, 256] },
    strokeMeasurementUnits: plain(en('MeasurementUnits', 'POINTS')),
    textSizeMeasurementUnits: plain(en('MeasurementUnits', 'POINTS')),
    typographicMeasurementUnits: plain(en('MeasurementUnits', 'POINTS')),
    showRulers: plain(true),
    showFrameEdges: plain(true),
    showNotes: plain(true),
    guideSnaptoZone: plain(4),
  },
  DocumentPreference: {
    pageWidth: { value: 595.276, measure: 'horizontal' },
    pageHeight: { value: 841.89, measure: 'vertical' },
    facingPages: plain(false),
    intent: plain(en('DocumentIntentOptions', 'PRINT_INTENT')),
    overprintBlack: plain(true),
    documentBleedTopOffset: { value: 0, measure: 'vertical' },
    documentBleedBottomOffset: { value: 0, measure: 'vertical' },
    documentBleedInsideOrLeftOffset: { value: 0, measure: 'horizontal' },
    documentBleedOutsideOrRightOffset: { value: 0, measure: 'horizontal' },
    documentBleedUniformSize: plain(false),
    allowPageShuffle: plain(true),
  },
  TransparencyPreference: { blendingSpace: plain(en('BlendingSpace', 'CMYK')), globalLightAngle: plain(120) },
  PDFAttribute: { pageNumber: plain(1) },
  PolygonPreference: { numberOfSides: { value: 6, range: [3, 100] }, insetPercentage: percent(0) },
};
