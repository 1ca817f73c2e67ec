/** The four themes of Adobe's applications, as UXP hands their colours to a panel. */
export const THEMES = {
  lightest: { colorScheme: 'light', background: '#f0f0f0', text: '#2c2c2c' },
  light: { colorScheme: 'light', background: '#b8b8b8', text: '#1a1a1a' },
  dark: { colorScheme: 'dark', background: '#535353', text: '#f5f5f5' },
  darkest: { colorScheme: 'dark', background: '#323232', text: '#f5f5f5' },
} as const;

export const themeStyle = ({ background, text }: { readonly background: string; readonly text: string }) =>
  `:root { --uxp-host-background-color: ${background}; --uxp-host-text-color: ${text}; }`;
