/** One declaration of a style attribute or sheet. */
export type Declaration = { readonly name: string; readonly value: string; readonly important: boolean };

const IMPORTANT = /\s*!\s*important\s*$/i;

/** The declarations of a style attribute or of a rule's body (CSS 2.1, 4.1.8); broken ones are left out. */
export function parseDeclarations(text: string): readonly Declaration[] {
  return splitOutside(withoutComments(text), ';').flatMap((declaration) => {
    const colon = declaration.indexOf(':');
    if (colon < 0) return [];
    const name = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration.slice(colon + 1).trim();
    const important = value.endsWith('t') && IMPORTANT.test(value);
    return [{ name, value: important ? value.replace(IMPORTANT, '') : value, important }];
  });
}

export const withoutComments = (text: string): string =>
  text.includes('/*') ? text.replace(/\/\*[\s\S]*?\*\//g, ' ') : text;

/** The pieces between separators that stand outside of quotes and brackets. */
export function splitOutside(text: string, separator: string): readonly string[] {
  if (!/["'(]/.test(text)) return text.split(separator);
  const pieces: string[] = [];
  let quote = '';
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string;
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '(') depth++;
    else if (char === ')') depth = Math.max(0, depth - 1);
    else if (char === separator && depth === 0) {
      pieces.push(text.slice(start, i));
      start = i + 1;
    }
  }
  pieces.push(text.slice(start));
  return pieces;
}
