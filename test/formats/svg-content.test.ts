import { strToU8, zlibSync } from 'fflate';
import type { Artwork } from '../../src/core/artwork/artwork';
import { boundsOf } from '../../src/core/geometry';
import { openSvg, readSvg } from '../../src/formats/svg/read';
import { bitmapPng } from './picture-samples';

const svg = (body: string, attributes = 'width="60mm" height="40mm" viewBox="0 0 60 40"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${body}</svg>`;

async function artwork(text: string): Promise<Artwork> {
  const read = await readSvg(strToU8(text), 1);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

const problems = async (text: string) => {
  const read = await readSvg(strToU8(text), 1);
  return read.ok ? [] : read.problems;
};

const BAR = '<rect width="1" height="9"/>';

describe('inks', () => {
  test.each([
    ['device-cmyk(0 0 0 1)', { space: 'cmyk', cmyk: [0, 0, 0, 100] }],
    ['device-cmyk(10%, 0%, 5%, 100%)', { space: 'cmyk', cmyk: [10, 0, 5, 100] }],
    ['#000000 icc-color(FOGRA39, 0, 0, 0, 1)', { space: 'cmyk', cmyk: [0, 0, 0, 100] }],
    ['url(#solid)', { space: 'rgb', rgb: [0, 0, 255] }],
    ['url(#chained)', { space: 'rgb', rgb: [0, 0, 255] }],
    ['url(#two)', { space: 'unknown', description: 'radialGradient' }],
    ['url(#loop)', { space: 'unknown', description: 'linearGradient' }],
    ['url(#tiles)', { space: 'unknown', description: 'pattern' }],
    ['url(#gone) #f00', { space: 'rgb', rgb: [255, 0, 0] }],
    ['currentColor', { space: 'rgb', rgb: [0, 128, 0] }],
  ])('reads %s', async (fill, ink) => {
    const defs = `<linearGradient id="solid"><stop style="stop-color:blue"/></linearGradient>
      <linearGradient id="chained" xlink:href="#solid"/><linearGradient id="loop" href="#loop"/>
      <radialGradient id="two"><stop stop-color="#000"/><stop offset="1" stop-color="#fff"/></radialGradient>
      <pattern id="tiles" width="1" height="1">${BAR}</pattern>`;
    const { shapes } = await artwork(
      svg(`<defs>${defs}</defs><g color="green">${BAR.replace('/', ` fill="${fill}"/`)}</g>`),
    );
    expect(shapes.map((shape) => shape.ink)).toEqual([ink]);
  });

  test.each([
    ['fill="none"', 0],
    ['fill="transparent"', 0],
    ['opacity="0"', 0],
    ['fill-opacity="0%"', 0],
    ['display="none"', 0],
    ['visibility="hidden"', 0],
    ['style="display:inline"', 1],
    ['fill="rgba(0,0,0,0)"', 0],
  ])('of %s paints %d shapes', async (attributes, count) => {
    expect((await artwork(svg(BAR.replace('/', ` ${attributes}/`)))).shapes).toHaveLength(count);
  });

  test('of fill and stroke alike fatten a bar into one', async () => {
    const { shapes } = await artwork(
      svg('<rect x="10" y="10" width="1" height="20" stroke="black" stroke-width=".5"/>'),
    );
    expect(shapes).toHaveLength(1);
    expect(boundsOf(shapes[0]!.contours.flat())).toEqual({ x: 9.75, y: 9.75, width: 1.5, height: 20.5 });
  });
});

describe('what cuts an object', () => {
  const cut = async (clip: string, body = BAR.replace('/', ' clip-path="url(#c)"/')) =>
    (await artwork(svg(`<clipPath id="c">${clip}</clipPath>${body}`))).shapes;

  test('leaves it whole where it reaches around it', async () => {
    expect((await cut('<rect width="20" height="20"/>'))[0]).not.toHaveProperty('clip');
  });

  test('is exact where it is one rectangle', async () => {
    const [shape] = await cut('<rect width="20" height="5"/>');
    expect(shape?.clip).toEqual({ bounds: { x: 0, y: 0, width: 20, height: 5 }, exact: true });
  });

  test('is known by its bounds where it is not', async () => {
    const [shape] = await cut('<circle cx="1" cy="1" r="4"/>');
    expect(shape?.clip).toMatchObject({ bounds: { x: -3, y: -3, width: 8, height: 8 }, exact: false });
  });

  test('takes away what lies outside, and everything where it is empty', async () => {
    expect(await cut('<rect x="30" width="9" height="9"/>')).toEqual([]);
    expect(await cut('')).toEqual([]);
  });

  test('adds up', async () => {
    const [shape] = await cut(
      '<rect width="20" height="5"/>',
      `<clipPath id="d"><rect x=".5" width="9" height="9"/></clipPath><g clip-path="url(#d)"><g clip-path="url(#c)">${BAR}</g></g>`,
    );
    expect(shape?.clip).toEqual({ bounds: { x: 0.5, y: 0, width: 9, height: 5 }, exact: true });
  });

  test('is what is seen of a plain surface behind it', async () => {
    const bars = '<rect x="2" width="1" height="9"/><rect x="5" y="1" width="2" height="7"/>';
    const surface = '<g clip-path="url(#c)"><rect width="60" height="40" fill="#00f" opacity=".5"/></g>';
    const [shape, another] = await cut(bars, surface);
    expect(another).toBeUndefined();
    expect(shape).not.toHaveProperty('clip');
    expect(shape).toMatchObject({ ink: { rgb: [0, 0, 255] }, opacity: 0.5 });
    expect(shape?.contours.map(boundsOf)).toEqual([
      { x: 2, y: 0, width: 1, height: 9 },
      { x: 5, y: 1, width: 2, height: 7 },
    ]);
  });

  test.each([
    ['that is cut again', '<g>', ' clip-path="url(#d)"'],
    ['with a second one around it that cuts it', '<g clip-path="url(#d)">', ''],
  ])('and by its bounds where it is one %s', async (_, around, again) => {
    const bars = `<rect x="2" width="1" height="9"/><rect x="5" width="2" height="9"${again}/>`;
    const half = '<clipPath id="d"><rect width="6" height="40"/></clipPath>';
    const [shape] = await cut(bars, `${half}${around}<rect width="60" height="40" clip-path="url(#c)"/></g>`);
    expect(shape?.contours.map(boundsOf)).toEqual([{ x: 0, y: 0, width: 60, height: 40 }]);
    expect(shape?.clip).toMatchObject({ exact: false });
  });

  test('takes in nothing of its own that is hidden', async () => {
    const bars = '<rect x="2" width="1" height="9"/><rect x="5" width="2" height="9" style="display:none"/>';
    expect((await cut(bars, '<rect width="60" height="40" clip-path="url(#c)"/>'))[0]?.clip).toEqual({
      bounds: { x: 2, y: 0, width: 1, height: 9 },
      exact: true,
    });
  });

  test('in units of the object is named as an effect', async () => {
    const [shape] = (
      await artwork(
        svg(
          `<clipPath id="c" clipPathUnits="objectBoundingBox"><rect width=".5" height="1"/></clipPath>${BAR.replace('/', ' clip-path="url(#c)"/')}`,
        ),
      )
    ).shapes;
    expect(shape).toMatchObject({ effect: 'clip-path' });
  });

  test('is also the edge of a viewport inside', async () => {
    const { shapes } = await artwork(svg(`<svg width="10" height="10"><rect width="20" height="5"/></svg>`));
    expect(shapes[0]?.clip).toEqual({ bounds: { x: 0, y: 0, width: 10, height: 10 }, exact: true });
  });
});

describe('text', () => {
  test('keeps its characters, place, size and font', async () => {
    const { texts } = await artwork(
      svg(
        `${BAR}<text x="10" y="20" font-size="5" style="font-family:'OCR-B', monospace">9 <tspan>770317</tspan>  847001</text>`,
      ),
    );
    expect(texts).toMatchObject([
      {
        characters: '9 770317 847001',
        size: 5,
        font: 'OCR-B',
        after: 1,
        ink: { space: 'rgb', rgb: [0, 0, 0] },
      },
    ]);
    const { x, y, width, height } = boundsOf(texts[0]!.corners);
    expect([x, y, height]).toEqual([10, 16, 5]);
    expect(width).toBeCloseTo(15 * 3, 6);
  });

  test.each([
    ['start', 30],
    ['middle', 27],
    ['end', 24],
  ])('anchored at its %s begins at %d', async (anchor, left) => {
    const { texts } = await artwork(
      svg(`<text x="30" y="20" font-size="5" text-anchor="${anchor}">12</text>`),
    );
    expect(boundsOf(texts[0]!.corners).x).toBeCloseTo(left, 6);
  });

  test('of several lines comes line by line, glyphs placed one by one in one piece', async () => {
    const { texts } = await artwork(
      svg(
        `<text font-size="4"><tspan x="1" y="5">ISSN</tspan><tspan x="1" dy="6">0317-8471</tspan><tspan x="1 4 7 10" y="30">1234</tspan></text><text><!-- <b> -->&lt;&#x41;&amp;<![CDATA[<b>]]></text>`,
      ),
    );
    expect(texts.map(({ characters }) => characters)).toEqual(['ISSN', '0317-8471', '1234', '<A&<b>']);
    expect(boundsOf(texts[2]!.corners)).toMatchObject({ x: 1, width: expect.closeTo(11.4, 6) });
    expect(texts[1]!.corners[3].y - texts[0]!.corners[3].y).toBeCloseTo(6, 6);
  });

  test('in a barcode font says that nobody sees its bars', async () => {
    const { unseen } = await artwork(
      svg('<text x="9" y="9" font-family="Libre Barcode EAN13 Text">9770317847001</text>'),
    );
    expect(unseen).toMatchObject([{ what: 'text', detail: 'Libre Barcode EAN13 Text', bounds: { x: 9 } }]);
  });

  test('that is hidden is not there', async () => {
    const { texts } = await artwork(
      svg(
        '<text visibility="hidden">1<tspan visibility="visible" x="1">2</tspan></text><text fill="none">3</text><text><title>4</title></text>',
      ),
    );
    expect(texts.map(({ characters }) => characters)).toEqual(['2']);
  });
});

describe('pictures', () => {
  const png = bitmapPng(4, 2, [0, 255, 0, 255, 255, 0, 255, 0]);
  const data = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;

  test('inside the file are opened and placed', async () => {
    const { images, unseen } = await artwork(
      svg(`${BAR}<image id="i" x="10" y="10" width="20" height="20" xlink:href="${data}"/>`),
    );
    expect(images).toMatchObject([
      { id: 'i', after: 1, pixels: { width: 4, height: 2 }, bitsPerComponent: 8, space: 'gray' },
    ]);
    expect([...images[0]!.luminance!()!]).toEqual([0, 255, 0, 255, 255, 0, 255, 0]);
    expect(boundsOf(images[0]!.corners)).toEqual({ x: 10, y: 15, width: 20, height: 10 });
    expect(unseen).toBeUndefined();
  });

  test('that are linked are read where they can be had', async () => {
    const text = svg('<image width="20" height="20" href="art/cover.png"/>');
    const asked: string[] = [];
    const opened = await openSvg(strToU8(text), async (address) => {
      asked.push(address);
      return png;
    });
    const read = opened.ok ? await opened.value.pages[0]!() : opened;
    expect(read).toMatchObject({
      ok: true,
      value: { images: [{ link: 'art/cover.png', pixels: { width: 4 } }] },
    });
    expect(asked).toEqual(['art/cover.png']);
    const alone = await artwork(text);
    expect(alone).toMatchObject({
      images: [{ link: 'art/cover.png', pixels: null, luminance: null }],
      unseen: [{ what: 'link', detail: 'art/cover.png', bounds: { width: 20, height: 20 } }],
    });
  });

  test('of another kind or damaged are noted', async () => {
    const broken = Buffer.from(zlibSync(strToU8('nothing'))).toString('base64');
    for (const href of [`data:image/webp;base64,${broken}`, 'data:image/png;base64,', 'data:,text']) {
      const { unseen, images } = await artwork(svg(`<image width="9" height="9" href="${href}"/>`));
      expect(unseen).toMatchObject([{ what: 'image' }]);
      expect(images).toMatchObject([{ luminance: null }]);
    }
  });
});

describe('what cannot be read is said', () => {
  test.each([
    ['<foreignObject width="9" height="9"><div/></foreignObject>', 'content', 'foreignObject'],
    ['<script>draw()</script>', 'content', 'script'],
    [
      '<path d="M0 0h9" stroke="red" vector-effect="non-scaling-stroke"/>',
      'content',
      'a stroke that does not scale',
    ],
    ['<path d="M0 0h9" marker-end="url(#m)"/>', 'content', 'marker'],
    ['<style>@media print { rect { fill: red } }</style>', 'content', 'style rule @media print'],
    ['<style>rect[width] { fill: red }</style>', 'content', 'style rule rect[width]'],
    ['<use href="other.svg#a"/>', 'link', 'other.svg#a'],
    ['<g id="a"><use href="#a"/></g>', 'content', 'an element that uses itself'],
    ['<text><textPath href="#p">abc</textPath></text>', 'text', 'text on a path'],
  ])('of %s', async (body, what, detail) => {
    expect((await artwork(svg(body))).unseen).toEqual([{ what, detail, bounds: null }]);
  });

  test.each([
    '<style>a:hover rect{fill:red} @font-face{font-family:x}</style>',
    '<switch><foreignObject requiredExtensions="x"/><g/></switch>',
    '<defs><script/></defs>',
  ])('and nothing of %s', async (body) => {
    expect(await artwork(svg(body))).not.toHaveProperty('unseen');
  });

  test('once, around all places', async () => {
    const { unseen } = await artwork(
      svg('<image width="1" height="1" href="a"/><image x="9" y="9" width="1" height="1" href="a"/>'),
    );
    expect(unseen).toEqual([{ what: 'link', detail: 'a', bounds: { x: 0, y: 0, width: 10, height: 10 } }]);
  });
});

describe('a file built to do harm', () => {
  test('by its size is refused before it is read', async () => {
    expect(await readSvg(new Uint8Array(300_000_000), 1)).toMatchObject({
      ok: false,
      problems: [{ code: 'format/too-large', bytes: 300_000_000 }],
    });
  });

  const doubled = (count: number) =>
    Array.from(
      { length: count },
      (_, i) => `<g id="g${i}">${i > 0 ? `<use href="#g${i - 1}"/>`.repeat(2) : BAR}</g>`,
    ).join('');

  test.each([
    ['references that multiply', `<defs>${doubled(28)}</defs><use href="#g27"/>`, /references/],
    [
      'a long outline used often',
      `<defs><path id="p" d="M0 0${'l1 1 1-1'.repeat(9000)}"/></defs>${'<use href="#p"/>'.repeat(900)}`,
      /points/,
    ],
    ['an endless stroke', `<path stroke="red" d="M0 0${'l1 1 1-1'.repeat(700_000)}"/>`, /points/],
  ])('by %s is refused', async (_, body, detail) => {
    expect(await problems(svg(body))).toEqual([
      { code: 'format/broken', format: 'svg', detail: expect.stringMatching(detail) },
    ]);
  });

  test.each([
    ['rules for everything', `<style>${'*{fill:red}'.repeat(15_000)}</style>${BAR.repeat(2000)}`],
    [
      'rules for what is nested deep',
      `<style>${'g g g g g rect{fill:red}'.repeat(2000)}</style>${'<g>'.repeat(200)}${BAR.repeat(500)}${'</g>'.repeat(200)}`,
    ],
    ['dashes without number', '<path d="M0 0H60" stroke="red" stroke-dasharray=".00001"/>'.repeat(500)],
  ])('by %s comes to an end, and it is said', async (_, body) => {
    expect((await artwork(svg(body))).unseen).toHaveLength(1);
  });

  test.each([
    ['braces', `<style>${'{'.repeat(1_000_000)}</style>`],
    ['commas', `<style>${'a,'.repeat(300_000)}{fill:red}</style>`],
    ['moves', `<path d="${'M'.repeat(3_000_000)}"/>`],
    ['maps', `<g transform="${'scale(1)'.repeat(300_000)}"/>`],
    ['colours', `<rect width="1" height="1" fill="${'a '.repeat(1_000_000)}"/>`],
    [
      'gradients in a circle',
      `<linearGradient id="a" href="#b"/><linearGradient id="b" href="#a"/>${BAR.replace('/', ' fill="url(#a)"/')}`,
    ],
    ['viewports of nothing', `${'<svg viewBox="0 0 1e30 1e-30">'.repeat(200)}${BAR}${'</svg>'.repeat(200)}`],
    ['glyphs', `<text>${'<tspan x="1">a</tspan>'.repeat(20_000)}</text>`],
  ])('by megabytes of %s is read', async (_, body) => {
    for (const shape of (await artwork(svg(body))).shapes)
      for (const p of shape.contours.flat()) expect(Number.isFinite(p.x + p.y)).toBe(true);
  });
});

test('a dash that ends on a corner leaves numbers alone', async () => {
  const text = svg(
    '<rect width="15" height="4" rx="4" fill="none" stroke="black" stroke-dasharray="7,3"/><path d="M1 9h6v6h6" fill="none" stroke="black" stroke-dasharray="6"/>',
  );
  const { shapes } = await artwork(text);
  expect(shapes).toHaveLength(2);
  for (const p of shapes.flatMap(({ contours }) => contours.flat())) expect(p.x + p.y).not.toBeNaN();
});
