import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentOf, inFolder } from '../hosts/folder';
import { paintSvg, readWithZbar, readWithZxing } from '../judges/decoders';
import { runDraw } from './run';

const SERIES = ['1144-875X', '--isbn', '978-3-16-148410-0'] as const;

describe('a volume of a series', () => {
  test.each(['svg', 'pdf', 'eps', 'idml', 'png', 'json'])(
    'carries its ISBN in the bars of %s',
    async (format) => {
      await inFolder(async (folder) => {
        const ran = await runDraw(...SERIES, '--json', '--out', join(folder, `x.${format}`));
        expect(ran.err).toBe('');
        expect(JSON.parse(ran.out)).toMatchObject({
          issn: '1144-875X',
          isbn: '978-3-16-148410-0',
          bars: 'isbn',
          variant: null,
          gtin13: '9783161484100',
          readBack: { gtin13: '9783161484100' },
        });
      });
    },
  );

  test.each([
    [
      'isbn',
      '9783161484100',
      'ISSN 1144-875X',
      'ISBN 978-3-16-148410-0, issue 03, with the line ISSN 1144-875X',
    ],
    ['issn', '9771144875007', 'ISBN 978-3-16-148410-0', 'with the line ISBN 978-3-16-148410-0'],
  ])(
    'with the %s in the bars is read by ZXing and ZBar, and has the other one above',
    async (bars, gtin13, line, said) => {
      await inFolder(async (folder) => {
        const draw = async (...args: readonly string[]) => {
          const out = join(folder, `${args.length}.svg`);
          const ran = await runDraw(...SERIES, '--bars', bars, '--issue', '03', ...args, '--out', out);
          expect([ran.code, ran.err]).toEqual([0, '']);
          return { ran, svg: readFileSync(out, 'utf8') };
        };
        const { ran, svg } = await draw();
        expect(ran.out).toContain(said);
        const picture = paintSvg(svg, 600);
        const reading = { gtin13, addOn: '03' };
        expect(await readWithZxing(picture, 'Require')).toEqual(reading);
        expect(await readWithZbar(picture)).toEqual(reading);
        expect((await draw('--issn-line', 'live')).svg).toContain(line);
      });
    },
  );

  test.each([
    [['--isbn', '978-3-16-148410-1'], 'isbn/check-digit'],
    [['--isbn', '3-16-148410-X'], 'isbn/ten-digits'],
    [['--isbn', ''], 'isbn/empty'],
    [['--bars', 'isbn'], 'isbn/empty'],
    [['--isbn', '978-3-16-148410-0', '--bars', 'both'], 'bars/format'],
    [['--isbn', '978-3-16-148410-0', '--variant', '01'], 'isbn/variant'],
  ])('%j is refused', async (args, code) => {
    await inFolder(async (folder) => {
      const ran = await runDraw('1144-875X', ...args, '--out', join(folder, 'x.svg'));
      expect(ran.code).toBe(2);
      expect(ran.err).toContain(`error ${code}: `);
      expect(contentOf(folder)).toEqual({});
    });
  });
});
