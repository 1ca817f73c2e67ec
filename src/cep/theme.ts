/** How the panel looks in one of the application's themes; colours as in style sheets. */
export type Theme = {
  /** Which of the widgets' own themes suits. */
  readonly color: 'light' | 'dark';
  readonly background: string;
  readonly text: string;
};

type Rgb = readonly [red: number, green: number, blue: number];

/** The text of the application's four brightness levels, by how light their panels are. */
const LEVELS = [
  { upTo: 0x42, color: 'dark', text: '#f5f5f5' },
  { upTo: 0x80, color: 'dark', text: '#f5f5f5' },
  { upTo: 0xd0, color: 'light', text: '#1a1a1a' },
  { upTo: 0xff, color: 'light', text: '#2c2c2c' },
] as const;

const LIGHTEST: Rgb = [0xf0, 0xf0, 0xf0];

/** The theme that CEP's environment, a text of JSON, tells of; the lightest where it tells none. */
export function themeOf(environment: string): Theme {
  const background = panelColour(environment) ?? LIGHTEST;
  const [red, green, blue] = background;
  // ITU-R BT.601: how light a colour looks.
  const lightness = 0.299 * red + 0.587 * green + 0.114 * blue;
  const { color, text } = LEVELS.find(({ upTo }) => lightness <= upTo) ?? LEVELS[3];
  return { color, text, background: `rgb(${background.map(Math.round).join(', ')})` };
}

/** Language and country of the application, such as "de_DE"; empty where it tells none. */
export function localeOf(environment: string): string {
  const { appUILocale } = parsed(environment) as { readonly appUILocale?: unknown };
  return typeof appUILocale === 'string' ? appUILocale : '';
}

type Skin = { readonly appSkinInfo?: { readonly panelBackgroundColor?: { readonly color?: unknown } } };

function panelColour(environment: string): Rgb | null {
  const colour = (parsed(environment) as Skin).appSkinInfo?.panelBackgroundColor?.color ?? {};
  const { red, green, blue } = colour as Readonly<Record<string, unknown>>;
  const channels = [red, green, blue].filter((c) => typeof c === 'number' && c >= 0 && c <= 255);
  return channels.length === 3 ? (channels as unknown as Rgb) : null;
}

function parsed(environment: string): object {
  try {
    const read: unknown = JSON.parse(environment);
    return typeof read === 'object' && read !== null ? read : {};
  } catch {
    return {};
  }
}
