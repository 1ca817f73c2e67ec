import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { DOMImplementation, XMLSerializer } from '@xmldom/xmldom';
import bwipjs from 'bwip-js/node';
import * as fc from 'fast-check';
import { strFromU8, strToU8 } from 'fflate';
import JsBarcode from 'jsbarcode';
import type { Artwork, ArtworkShape } from '../../src/core/artwork/artwork';
import { findBarcodes } from '../../src/core/artwork/find';
import type { Contour } from '../../src/core/geometry';
import { readSvg } from '../../src/formats/svg/read';

async function artwork(text: string): Promise<Artwork> {
  const read = await readSvg(strToU8(text), 1);
  if (!read.ok) throw new Error(`${JSON.stringify(read.problems)} of ${text}`);
  return read.value;
}

const svg = (body: string, attributes = 'width="60mm" height="40mm" viewBox="0 0 60 40"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${body}</svg>`;

const GTIN = '9770317847001';

function zint(...args: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'zint-'));
  try {
    const file = join(folder, 'out.svg');
    execFileSync('zint', ['-b', 'EANX', ...args, '-o', file]);
    return strFromU8(new Uint8Array(readFileSync(file)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function jsBarcode(): string {
  const document = new DOMImplementation().createDocument('http://www.w3.org/1999/xhtml', 'html', null);
  const element = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  JsBarcode(element, GTIN, { format: 'EAN13', xmlDocument: document as unknown as XMLDocument });
  return new XMLSerializer().serializeToString(element);
}

/** Bars of a symbol by bwip-js, as plain numbers to be drawn in other programs' ways. */
const bars = (): readonly { readonly x: number; readonly width: number }[] => {
  const raw = bwipjs.raw as unknown as (type: string, text: string, options: object) => [{ sbs: number[] }];
  let x = 11;
  return raw('ean13', GTIN, {})[0].sbs.flatMap((width, i) => {
    const bar = { x, width };
    x += width;
    return i % 2 === 0 ? [bar] : [];
  });
};

const each = (draw: (x: number, width: number, i: number) => string) =>
  bars()
    .map(({ x, width }, i) => draw(x, width, i))
    .join('');

/** The ways of drawing programs, each with its own turn of phrase. */
const GENERATORS: readonly (readonly [string, () => string])[] = [
  ['bwip-js', () => bwipjs.toSVG({ bcid: 'ean13', text: GTIN, includetext: true, scale: 2 })],
  ['bwip-js with an add-on', () => bwipjs.toSVG({ bcid: 'ean13', text: `${GTIN} 05`, includetext: true })],
  ['zint', () => zint('-d', GTIN)],
  ['zint with an add-on', () => zint('-d', `${GTIN}+05`)],
  ['JsBarcode', jsBarcode],
  [
    'Inkscape: style attributes on a layer that is moved',
    () =>
      svg(
        `<g inkscape:groupmode="layer" id="layer1" transform="translate(2,3)">${each(
          (x, w, i) =>
            `<rect style="fill:#000000;fill-opacity:1;stroke:none" id="rect${i}" x="${x * 0.33}" y="1" width="${w * 0.33}" height="22"/>`,
        )}</g>`,
        'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" width="60mm" height="40mm" viewBox="0 0 60 40"',
      ),
  ],
  [
    'Illustrator: a style sheet of classes',
    () =>
      svg(
        `<defs><style>.cls-1{fill:#fff;}.cls-2,.cls-3{fill:#231f20;}.cls-3{fill-rule:evenodd;}</style></defs>
         <rect class="cls-1" width="170" height="113"/><g id="Layer_1">${each((x, w) => `<rect class="cls-2" x="${x}" y="10" width="${w}" height="70"/>`)}</g>`,
        'viewBox="0 0 170 113"',
      ),
  ],
  [
    'Illustrator: polygons, DOCTYPE and points',
    () =>
      `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
       ${svg(
         `<style type="text/css"><![CDATA[ .st0{fill:#000000;} ]]></style>${each(
           (x, w) => `<polygon class="st0" points="${x},80 ${x},10 ${x + w},10 ${x + w},80 "/>`,
         )}`,
         'version="1.1" x="0px" y="0px" width="170px" height="113px" viewBox="0 0 170 113"',
       )}`,
  ],
  [
    'Illustrator 10: entities for name spaces and styles, its own part left out',
    () =>
      `<?xml version="1.0" encoding="iso-8859-1"?>\n<!-- Generator: Adobe Illustrator 10 \u00e9 -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.0//EN" "http://www.w3.org/TR/2001/REC-SVG-20010904/DTD/svg10.dtd" [
	<!ENTITY ns_extend "http://ns.adobe.com/Extensibility/1.0/">
	<!ENTITY ns_ai "http://ns.adobe.com/AdobeIllustrator/10.0/">
	<!-- drawn -->
	<!ELEMENT thing EMPTY>
	<!ENTITY ns_svg "http://www.w3.org/2000/svg">
	<!ENTITY st0 'fill:#000000;stroke:none;font-family:"Times";'>
]>
<svg xmlns="&ns_svg;" xmlns:i="&ns_ai;" xmlns:x="&ns_extend;" x:ruler="1" width="170" height="113" viewBox="0 0 170 113"><switch><foreignObject requiredExtensions="&ns_ai;" width="1" height="1"/><g i:extraneous="self">${each((x, w) => `<rect style="&st0;" x="${x}" y="10" width="${w}" height="70"/>`)}</g></switch></svg>`,
  ],
  [
    'cairo: percentages, a flipped map and stroked lines',
    () =>
      svg(
        `<g id="surface1">${each(
          (x, w) =>
            `<path style="fill:none;stroke-width:${w};stroke-linecap:butt;stroke-linejoin:miter;stroke:rgb(0%,0%,0%);stroke-opacity:1;stroke-miterlimit:10;" d="M ${x + w / 2} 10 L ${x + w / 2} 80 " transform="matrix(1,0,0,-1,0,113)"/>`,
        )}</g>`,
        'width="170pt" height="113pt" viewBox="0 0 170 113" version="1.1"',
      ),
  ],
  [
    'pdftocairo: glyphs that are used',
    () =>
      svg(
        `<defs><g>${[1, 2, 3, 4].map((w) => `<symbol overflow="visible" id="glyph0-${w}"><path style="stroke:none;" d="M 0 0 L ${w} 0 L ${w} -70 L 0 -70 Z"/></symbol>`).join('')}</g></defs>
         <g style="fill:rgb(0%,0%,0%);fill-opacity:1;">${each((x, w) => `<use xlink:href="#glyph0-${w}" x="${x}" y="80"/>`)}</g>`,
        'width="170pt" height="113pt" viewBox="0 0 170 113"',
      ),
  ],
  [
    'matplotlib: clipped patches and a type selector',
    () =>
      svg(
        `<defs><style type="text/css">*{stroke-linejoin: round; stroke-linecap: butt}</style></defs>
         <g id="figure_1">${each((x, w) => `<path d="M ${x} 80 L ${x + w} 80 L ${x + w} 10 L ${x} 10 z" clip-path="url(#p1)" style="fill: #000000"/>`)}</g>
         <defs><clipPath id="p1"><rect x="2" y="2" width="160" height="100"/></clipPath></defs>`,
        'width="170pt" height="113pt" viewBox="0 0 170 113"',
      ),
  ],
  [
    'one rectangle that is used again and again, scaled',
    () =>
      svg(
        `<defs><rect id="bar" width="1" height="70"/></defs>${each((x, w) => `<use href="#bar" transform="translate(${x} 10) scale(${w} 1)"/>`)}`,
        'viewBox="0 0 170 113"',
      ),
  ],
  [
    'one path of vertical lines and a nested svg',
    () =>
      svg(
        `<svg x="5" y="5" width="56.5" height="30" viewBox="0 0 113 60" preserveAspectRatio="none" stroke="currentColor" color="black"><path stroke-width="1" fill="none" d="${bars()
          .flatMap(({ x, width }) => Array.from({ length: width }, (_, i) => `M${x + i + 0.5} 5v50`))
          .join('')}"/></svg>`,
      ),
  ],
];

describe('a symbol by other hands', () => {
  test.each(GENERATORS)('is found as %s draws it', async (name, draw) => {
    const [found, ...others] = findBarcodes(await artwork(draw()));
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      gtin13: GTIN,
      addOn: name.includes('add-on') ? '05' : null,
      kind: 'vector',
      isMirrored: false,
    });
    expect(found?.rotationDegrees).toBeCloseTo(0, 6);
    expect(found?.inks.map(({ ink }) => ink.space)).toEqual(['rgb']);
  });

  test('is measured in mm, whatever unit it is drawn in', async () => {
    const widths: readonly (readonly [string, number])[] = [
      ['width="113mm"', 1],
      ['width="11.3cm"', 1],
      ['width="113"', 25.4 / 96],
      ['width="113pt"', 25.4 / 72],
      ['width="1.13in"', 0.254],
      ['', 25.4 / 96],
    ];
    for (const [width, x] of widths) {
      const body = each((left, w) => `<rect x="${left}" y="10" width="${w}" height="70"/>`);
      const [found] = findBarcodes(await artwork(svg(body, `${width} viewBox="0 0 113 90"`)));
      expect(found?.xDimension).toBeCloseTo(x, 9);
    }
  });

  test('keeps the ids of its objects and what is around them', async () => {
    const body = `<g id="ean" opacity="50%" style="mix-blend-mode:multiply"><g filter="url(#f)"><rect id="b" width="1" height="9"/></g><rect width="1" height="9" mask="url(#m)" fill-opacity=".5"/></g>`;
    const { shapes } = await artwork(svg(body));
    expect(shapes).toMatchObject([
      { id: 'b', opacity: 0.5, blend: 'multiply', effect: 'filter' },
      { id: 'ean', opacity: 0.25, blend: 'multiply', effect: 'mask' },
    ]);
  });
});

/** What our shapes look like, painted by a stranger: each contour again as path data. */
function repainted({ page, shapes }: Artwork): string {
  const point = ({ x, y }: { x: number; y: number }) => `${x} ${y}`;
  const data = (contour: Contour) => {
    const [first] = contour;
    return `M${point(first!)}${contour
      .map((from, i) => {
        const to = contour[(i + 1) % contour.length]!;
        return `C${point(from.leaving ?? from)} ${point(to.arriving ?? to)} ${point(to)}`;
      })
      .join('')}Z`;
  };
  const colour = ({ ink }: ArtworkShape) => (ink.space === 'rgb' ? `rgb(${ink.rgb.join(',')})` : '#f0f');
  return svg(
    shapes
      .map(
        (shape) =>
          `<path fill="${colour(shape)}" fill-rule="${shape.rule ?? 'nonzero'}" fill-opacity="${shape.opacity ?? 1}" d="${shape.contours.map(data).join('')}"/>`,
      )
      .join(''),
    `width="${page.width}mm" height="${page.height}mm" viewBox="0 0 ${page.width} ${page.height}"`,
  );
}

const DOTS = 200;

function painted(text: string): Uint8Array {
  const image = new Resvg(text, {
    background: '#fff',
    fitTo: { mode: 'width', value: DOTS },
    font: { loadSystemFonts: false },
  }).render();
  const { pixels } = image;
  return pixels;
}

/** The part of the pixels that differ by more than the smoothing of an edge. */
function difference(text: string, ours: string): number {
  const [a, b] = [painted(text), painted(ours)];
  expect(a.length).toBe(b.length);
  let count = 0;
  for (let i = 0; i < a.length; i += 4) {
    const [d, e, f] = [a[i]! - b[i]!, a[i + 1]! - b[i + 1]!, a[i + 2]! - b[i + 2]!];
    if (Math.abs(d) + Math.abs(e) + Math.abs(f) > 300) count++;
  }
  return count / (a.length / 4);
}

test('the same picture in other encodings is the same', async () => {
  const text = svg('<rect id="é" x="1" y="2" width="3" height="4"/><text x="5" y="9">N° 5</text>');
  const turned = (bytes: Buffer) => Buffer.from(bytes).swap16();
  const little = Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${text}`, 'utf16le');
  const latin = Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${text}`, 'latin1');
  for (const bytes of [little, turned(little), latin])
    expect(await readSvg(new Uint8Array(bytes), 1)).toEqual({ ok: true, value: await artwork(text) });
});

describe('what is read looks as resvg paints it', () => {
  const number = fc.integer({ min: 0, max: 60 });
  const size = fc.integer({ min: 4, max: 30 });
  const point = fc.tuple(number, number).map(([x, y]) => `${x},${y}`);
  const arc = fc
    .tuple(size, size, fc.integer({ min: -90, max: 90 }), fc.boolean(), fc.boolean(), point)
    .map(([rx, ry, turn, large, sweep, to]) => `A${rx} ${ry} ${turn} ${Number(large)}${Number(sweep)}${to}`);
  const segment = fc.oneof(
    point.map((p) => `L${p}`),
    fc.tuple(point, point).map(([a, b]) => `Q${a} ${b}`),
    fc.tuple(point, point, point).map(([a, b, c]) => `C${a} ${b} ${c}`),
    fc.tuple(point, point).map(([a, b]) => `S${a} ${b}`),
    number.map((n) => `H${n}`),
    number.map((n) => `v${n - 20}`),
    arc,
  );
  const path = fc
    .tuple(point, fc.array(segment, { minLength: 2, maxLength: 5 }), fc.constantFrom('', 'z'))
    .map(([start, segments, end]) => `<path d="M${start}${segments.join('')}${end}" PAINT/>`);
  const shape = fc.oneof(
    path,
    fc
      .tuple(number, number, size, size, fc.integer({ min: 0, max: 20 }))
      .map(([x, y, w, h, r]) => `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${r}" PAINT/>`),
    fc.tuple(number, number, size).map(([x, y, r]) => `<circle cx="${x}" cy="${y}" r="${r}" PAINT/>`),
    fc
      .tuple(number, number, size, size)
      .map(([x, y, rx, ry]) => `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" PAINT/>`),
    fc
      .tuple(number, number, number, number)
      .map(([x, y, u, v]) => `<line x1="${x}" y1="${y}" x2="${u}" y2="${v}" PAINT/>`),
    fc.array(point, { minLength: 3, maxLength: 6 }).map((p) => `<polyline points="${p.join(' ')}" PAINT/>`),
    fc.array(point, { minLength: 3, maxLength: 6 }).map((p) => `<polygon points="${p.join(' ')}" PAINT/>`),
  );
  const paint = fc.record({
    fill: fc.constantFrom('none', 'red', 'rgb(0%,50%,0%)', '#00f', 'hsl(300,100%,25%)'),
    'fill-rule': fc.constantFrom('nonzero', 'evenodd'),
    stroke: fc.constantFrom('none', 'black', '#fa0'),
    'stroke-width': fc.constantFrom('1', '2', '.5mm', '3%'),
    'stroke-linecap': fc.constantFrom('butt', 'round', 'square'),
    'stroke-linejoin': fc.constantFrom('miter', 'round', 'bevel'),
    'stroke-dasharray': fc.constantFrom('none', '6', '7,3', '9 4 2'),
    'stroke-dashoffset': fc.constantFrom('0', '5'),
    'paint-order': fc.constantFrom('normal', 'stroke'),
  });
  const transform = fc.constantFrom(
    '',
    'rotate(30 30 20)',
    'translate(5,-3) scale(1.2 .7)',
    'skewX(20)',
    'matrix(-1 0 0 1 60 0)',
    'scale(.5) rotate(-45) translate(10 30)',
  );
  const drawn = fc.tuple(shape, paint, transform, fc.boolean()).map(([element, how, map, inStyle]) => {
    const said = Object.entries(how);
    const text = inStyle
      ? `style="${said.map(([k, v]) => `${k}:${v}`).join(';')}"`
      : said.map(([k, v]) => `${k}="${v}"`).join(' ');
    return element.replace('PAINT', `${text} transform="${map}"`);
  });
  const ratio = fc.constantFrom('', 'none', 'xMinYMax', 'xMidYMid slice');

  test('for shapes, paints, strokes and maps of any kind', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(drawn, { minLength: 1, maxLength: 4 }), ratio, async (elements, preserve) => {
        const body = `<g fill="green">${elements.join('')}</g>`;
        const text = svg(
          body,
          `width="60mm" height="40mm" viewBox="-4 -3 70 50"${preserve && ` preserveAspectRatio="${preserve}"`}`,
        );
        expect(difference(text, repainted(await artwork(text)))).toBeLessThan(0.004);
      }),
      { numRuns: 60 },
    );
  });

  test('for symbols, references and viewports in each other', async () => {
    const box = fc.tuple(number, number, size, size);
    await fc.assert(
      fc.asyncProperty(drawn, drawn, box, transform, ratio, async (a, b, [x, y, w, h], map, preserve) => {
        const fit = `viewBox="0 0 60 60"${preserve && ` preserveAspectRatio="${preserve}"`} overflow="visible"`;
        const text = svg(
          `<defs><symbol id="s" ${fit}>${a}</symbol><g id="g">${b}<use href="#s" width="30" height="20"/></g></defs>
           <use xlink:href="#s" x="${x}" y="${y}" width="${w}" height="${h}" transform="${map}"/>
           <use href="#g" x="${w}" fill="blue"/><svg x="${x}" y="${y}" width="${w}" height="${h}" ${fit}>${a}</svg>`,
        );
        expect(difference(text, repainted(await artwork(text)))).toBeLessThan(0.004);
      }),
      { numRuns: 30 },
    );
  });

  test('for style sheets, by the rules of the cascade', async () => {
    const rule = fc.constantFrom(
      'rect{fill:red}',
      '.a{fill:blue}',
      '.a.b{fill:green}',
      '#i{fill:#fa0}',
      'g rect{fill:purple}',
      'g > .b{fill:teal}',
      'svg > rect{fill:black}',
      '*{fill:gray}',
      '.a{fill:navy!important}',
      '.b{opacity:.5;fill:maroon}',
      '.c rect{display:none}',
      '/* .a{fill:pink} */ .b , #i {stroke:black;stroke-width:3}',
    );
    const attribute = fc.constantFrom(
      '',
      'class="a"',
      'class="b a"',
      'id="i"',
      'class="b" style="fill:lime"',
      'fill="cyan"',
      'style="fill:inherit"',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(rule, { maxLength: 6 }),
        attribute,
        attribute,
        fc.constantFrom('', 'class="c"', 'fill="orange"'),
        async (rules, a, b, group) => {
          const text = svg(
            `<style>${rules.join('\n')}</style><g ${group}><rect ${a} x="5" y="5" width="20" height="20"/></g><rect ${b.replace('id="i"', '')} x="30" y="5" width="20" height="20"/>`,
          );
          expect(difference(text, repainted(await artwork(text)))).toBeLessThan(0.004);
        },
      ),
      { numRuns: 50 },
    );
  });
});
