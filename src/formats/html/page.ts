import { escapeXml } from '../xml/escape';

const STYLE = `
:root{color-scheme:light}
body{font:15px/1.45 system-ui,sans-serif;color:#111;background:#fff;max-width:60rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin:2.2rem 0 .4rem;overflow-wrap:anywhere}h3{font-size:1rem}
.about{color:#444}
table{border-collapse:collapse;margin:.6rem 0}
th,td{text-align:left;vertical-align:top;padding:.18rem .9rem .18rem 0;border-bottom:1px solid #ddd;overflow-wrap:anywhere}
th{font-weight:600}.whole{white-space:nowrap}
.fail,.error{color:#9b1c1c}.warn,.warning{color:#7a4b00}.pass{color:#14532d}.note{color:#374151}
code{font-family:ui-monospace,monospace;font-size:.85em}
ul{padding-left:1.1rem}
.symbol{display:flex;flex-wrap:wrap;gap:1.5rem;align-items:flex-start;break-inside:avoid}
.symbol svg{max-width:100%;height:auto}
@media print{body{margin:0;max-width:none;font-size:11px}h2{break-after:avoid}}
`;

/** A whole HTML page that needs nothing else: no script, no link, no picture from elsewhere. */
export const htmlPage = (title: string, body: string, language = 'en'): string =>
  `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"><title>${escapeXml(title)}</title>` +
  `<meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">` +
  `<style>${STYLE}</style></head>\n<body>\n${body}</body></html>\n`;

/** A table from rows of cells that are already markup; the first cell of each row is its heading. */
export const table = (rows: readonly (readonly [heading: string, ...cells: string[]])[]): string =>
  `<table>${rows
    .map(
      ([heading, ...cells]) =>
        `<tr><th scope="row">${heading}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`,
    )
    .join('')}</table>\n`;

export { escapeXml as text } from '../xml/escape';
