import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { sampleCover } from '../../demo/cover';
import { POINTS_PER_MM } from '../../src/core/geometry';
import { FORMATS } from '../../src/formats/formats';
import { zipPackage } from '../../src/formats/idml/package';
import { createDiskHost } from '../../src/hosts/file/disk';
import { placeSymbol } from '../../src/jobs/place';
import { request } from '../core/round-trip';
import { frame } from '../formats/idml-samples';
import { describeHost, FRAMES, type OpenDocument } from './contract';
import { contentOf, inFolder } from './folder';

/** The cover has the first frame already. */
const ADDED = FRAMES.slice(1);

/** The sample cover with the contract's frames. */
function idmlCover(): Uint8Array {
  const parts = unzipSync(sampleCover());
  const name = 'Spreads/Spread_cover.xml';
  const text = strFromU8(parts[name] as Uint8Array);
  const added = ADDED.map((f, i) =>
    frame(
      `Self="added${i}" Name="${f.name}" ItemLayer="code" Visible="true" Nonprinting="false" FillColor="Swatch/None" StrokeColor="Swatch/None" StrokeWeight="0" AppliedObjectStyle="ObjectStyle/$ID/[None]" ItemTransform="1 0 0 1 -297.637795 -420.944882"`,
      [f.x * POINTS_PER_MM, f.y * POINTS_PER_MM, f.width * POINTS_PER_MM, f.height * POINTS_PER_MM],
    ),
  );
  return zipPackage({ ...parts, [name]: strToU8(text.replace('</Spread>', `${added.join('')}</Spread>`)) });
}

function svgCover(): Uint8Array {
  const added = ADDED.map(
    (f) =>
      `<rect data-name="${f.name}" x="${f.x * 10}" y="${f.y * 10}" width="${f.width * 10}" height="${f.height * 10}" fill="none"/>`,
  );
  const text = readFileSync(join('demo', 'cover.svg'), 'utf8');
  return strToU8(text.replace('</g>\n</svg>', `${added.join('')}</g>\n</svg>`));
}

let opened: (() => void)[] = [];
afterEach(() => {
  for (const close of opened) close();
  opened = [];
});

/** A folder that is there until the test has ended. */
function folderForTest(): Promise<string> {
  return new Promise((lend) => {
    void inFolder(
      (folder) =>
        new Promise<void>((done) => {
          opened.push(done);
          lend(folder);
        }),
    );
  });
}

async function onDisk(format: 'idml' | 'svg', cover: Uint8Array): Promise<OpenDocument> {
  const folder = await folderForTest();
  const [template, out] = [join(folder, `cover.${format}`), join(folder, `out.${format}`)];
  writeFileSync(template, cover);
  return {
    host: createDiskHost({ out, format, template, force: false }),
    artwork: async () => {
      const read = await FORMATS[format].read(new Uint8Array(readFileSync(out)), 1);
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      return read.value;
    },
    state: () => contentOf(folder),
    check: () => expect(readFileSync(template)).toEqual(Buffer.from(cover)),
  };
}

describeHost('the disk host with an IDML cover', {
  open: () => onDisk('idml', idmlCover()),
  holdsSpots: true,
});
describeHost('the disk host with an SVG cover', { open: () => onDisk('svg', svgCover()), holdsSpots: false });

test.each([
  ['layer', { layer: 'Barcode' }],
  ['text-wrap', { textWrap: true }],
] as const)('a file has no say in the %s: the request is refused, not passed over', async (what, more) => {
  for (const [format, cover] of [
    ['idml', idmlCover()],
    ['svg', svgCover()],
  ] as const) {
    const { host, state } = await onDisk(format, cover);
    const before = state();
    const symbol = request({
      number: { issn: '1144-875X', variant: null, addOn: null },
      spec: { size: 'SC0' },
    });
    const target = { kind: 'point', page: 1, x: 20, y: 20, rotationDegrees: 0, ...more } as const;
    expect(await placeSymbol(host, symbol, target)).toEqual({
      ok: false,
      problems: [{ code: 'format/cannot-hold', format, what }],
    });
    expect(state()).toEqual(before);
  }
});
