/** The parts of a plugin that UXP reads. */
export type PluginTexts = { readonly page: string; readonly style: string; readonly script: string };

/** Properties that UXP's reference lists, as far as the panel uses them. */
const PROPERTIES = new Set([
  ...['align-content', 'align-items', 'background-color', 'box-sizing', 'color', 'cursor', 'display'],
  ...['border', 'border-width', 'border-style', 'border-color', 'border-radius'],
  ...['border-top-width', 'border-top-style', 'border-top-color'],
  ...['border-bottom-width', 'border-bottom-style', 'border-bottom-color'],
  ...['border-left-width', 'border-left-style', 'border-left-color'],
  ...['flex-basis', 'flex-direction', 'flex-grow', 'flex-shrink', 'flex-wrap', 'justify-content'],
  ...['font-family', 'font-size', 'font-weight', 'line-height', 'white-space'],
  ...['height', 'width', 'max-height', 'max-width', 'min-height', 'min-width'],
  ...['margin', 'margin-top', 'margin-right', 'margin-bottom', 'margin-left'],
  ...['padding', 'padding-top', 'padding-right', 'padding-bottom', 'padding-left'],
  ...['overflow', 'overflow-x', 'overflow-y', 'opacity', 'visibility'],
  // Without effect there, and without harm: lists are plain blocks, and native controls show their focus themselves.
  ...['list-style-type', 'outline-width', 'outline-style', 'outline-color', 'outline-offset'],
]);

const VALUES = /\b(?:grid|inline-grid|sticky)\b|\b(?:min|max|clamp)\(/;
const SELECTORS = /:focus-within|:scope|:has\(/;
const AT_RULES = /@(?!media\b)[\w-]+|@media[^{]*\((?:hover|pointer|any-)/g;

const MARKUP = [
  /type="module"/,
  /\bcrossorigin\b/,
  /<table\b/i,
  /<form\b/i,
  /type="(?:file|color|number|range)"/,
  /<label[^>]*\bfor=/,
  /\son[a-z]+=/,
];

/** Names that are not there, and what needs them. */
const LANGUAGE = [
  ...[/\beval\(/, /\bFunction\(/, /\bimport\(/, /\bimport\.meta\b/, /^\s*(?:import|export)\s/m],
  ...[
    /\bTextDecoder\b/,
    /\bTextEncoder\b/,
    /\bDOMParser\b/,
    /\bXPathEvaluator\b/,
    /\bWorker\b/,
    /\bWebAssembly\b/,
  ],
  ...[/\bstructuredClone\b/, /\bmatchMedia\b/, /\bDecompressionStream\b/, /\bcreateObjectURL\b/, /\bIntl\b/],
  ...[/\bcrypto\.subtle\b/, /\bimportScripts\b/],
];

/** What libraries name and never need there. */
const HARMLESS = [
  // fflate looks whether these are there, and has a way of its own where they are not.
  /"undefined"!=typeof (Text(?:De|En)coder)&&new \1/g,
  /\w+\?this\.\w+=new TextDecoder/g,
  // React asks it about style sheets with a media condition that it renders itself.
  /!1===matchMedia\(\w\.media\)\.matches/g,
];

/** Everything in a plugin that UXP of InDesign 20 does not understand, by the notes of its makers and its users. */
export function uxpFaults({ page, style, script }: PluginTexts): readonly string[] {
  return [
    ...styleFaults(style),
    ...found(MARKUP, page),
    ...found(
      LANGUAGE,
      HARMLESS.reduce((rest, known) => rest.replace(known, ''), script),
    ),
  ];
}

const found = (rules: readonly RegExp[], text: string): readonly string[] =>
  rules.flatMap((rule) => rule.exec(text)?.[0].trim() ?? []);

function styleFaults(style: string): readonly string[] {
  const rules = style.replace(/\/\*[\s\S]*?\*\//g, '');
  const declarations = [...rules.matchAll(/([\w-]+)\s*:\s*([^;{}]+);/g)];
  return [
    ...(rules.match(AT_RULES) ?? []),
    ...found([SELECTORS], rules),
    ...declarations.flatMap(([, property = '', value = '']) => [
      ...(PROPERTIES.has(property) || property.startsWith('--') ? [] : [property]),
      ...found([VALUES], value),
    ]),
  ];
}
