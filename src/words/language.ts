/** The languages of the panel, each by its own name. */
export const LANGUAGES = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  pt: 'Português',
  it: 'Italiano',
  da: 'Dansk',
  bg: 'Български',
} as const;

export type Language = keyof typeof LANGUAGES;

export const isLanguage = (text: string): text is Language => Object.keys(LANGUAGES).includes(text);

/** The panel's language for a locale such as "de_AT" or "pt-BR"; English for one that it does not speak. */
export function languageOf(locale: string): Language {
  const [tongue = ''] = locale.toLowerCase().split(/[-_]/);
  return isLanguage(tongue) ? tongue : 'en';
}
