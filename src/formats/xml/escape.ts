const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A parser turns bare white space into blanks in an attribute (XML 1.0, 3.3.3).
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Most text has nothing to escape. */
const PLAIN = /^[ !#-%'-;=?-~]*$/;

/** Text for content or a quoted attribute; characters that XML 1.0 (section 2.2) cannot hold are left out. */
export const escapeXml = (text: string): string =>
  PLAIN.test(text)
    ? text
    : text.replace(/[^\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]|[&<>"]/gu, (c) => REFERENCES[c] ?? '');
