import { readPdf } from '../../src/formats/pdf/read';
import { madeBy } from '../judges/programs';

/** A page whose ink and text come out of strings and streams, both of which are sealed. */
const PLAIN = Buffer.from(
  `%PDF-1.6
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 100 200]/Contents 4 0 R/Resources<</ColorSpace<</I 6 0 R>>/Font<</F 7 0 R>>>>>> endobj
4 0 obj <</Length 5 0 R>> stream
/I cs 1 sc 10 5 4 50 re f BT /F 9 Tf 1 0 0 1 20 90 Tm (9 770307) Tj ET
endstream endobj
5 0 obj 71 endobj
6 0 obj [/Indexed/DeviceCMYK 1 <000000000000ff00>] endobj
7 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
trailer <</Root 1 0 R/Size 8>>
`,
  'latin1',
);

const encrypted = (...how: readonly string[]): Uint8Array =>
  madeBy('qpdf', ['--allow-weak-crypto', ...how, '--', 'plain.pdf', 'sealed.pdf'], 'sealed.pdf', {
    'plain.pdf': PLAIN,
  });
const forAnyone = (...how: readonly string[]) => encrypted('--encrypt', '', 'owner', ...how);

describe('a PDF that anyone may open and not everyone may change', () => {
  test.each([
    ['RC4 of 40 bits', () => forAnyone('40')],
    ['RC4 of 128 bits', () => forAnyone('128')],
    ['AES of 128 bits', () => forAnyone('128', '--use-aes=y')],
    ['AES of 128 bits and open metadata', () => forAnyone('128', '--use-aes=y', '--cleartext-metadata')],
    ['AES of 256 bits', () => forAnyone('256')],
    ['AES of 256 bits as Acrobat 9 had it', () => forAnyone('256', '--force-R5')],
    ['object streams', () => encrypted('--object-streams=generate', '--encrypt', '', 'owner', '256')],
  ])('is read behind %s', async (_, seal) => {
    const read = await readPdf(seal(), 1);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(read.value.shapes.map(({ ink }) => ink)).toEqual([{ space: 'cmyk', cmyk: [0, 0, 100, 0] }]);
    expect(read.value.texts.map(({ characters }) => characters)).toEqual(['9 770307']);
    expect(read.value.unseen).toBeUndefined();
  });
});

const REFUSED = { ok: false, problems: [{ code: 'format/encrypted', format: 'pdf' }] };

test.each(['40', '128', '256'])('a PDF that asks for a password is refused (%s bits)', async (bits) => {
  expect(await readPdf(encrypted('--encrypt', 'user', 'owner', bits), 1)).toEqual(REFUSED);
});

describe('an encrypted file built to do harm', () => {
  const changed = (from: RegExp, to: string): Uint8Array => {
    const text = Buffer.from(forAnyone('256')).toString('latin1');
    if (!from.test(text)) throw new Error(`no ${from}`);
    return Buffer.from(
      text.replace(from, (found) => to.padEnd(found.length)),
      'latin1',
    );
  };

  test.each([
    ['of a method nobody knows', changed.bind(null, /\/Filter \/Standard/, '/Filter /Magic')],
    ['whose key was changed', changed.bind(null, /\/U <..../, '/U <0000')],
    ['without a key', changed.bind(null, /\/UE/, '/XX')],
    ['of a version nobody knows', changed.bind(null, /\/V 5/, '/V 9')],
  ])('%s is refused', async (_, file) => {
    expect(await readPdf(file(), 1)).toEqual(REFUSED);
  });

  test('whose dictionary leads back to itself is refused quickly', async () => {
    const refs = Array.from({ length: 200 }, (_, i) => `/K${i} 5 0 R`).join('');
    const body = `%PDF-1.6\n5 0 obj <</Filter/Standard/V 5/CF 5 0 R/StmF/CF/StrF/CF${refs}>> endobj\n`;
    const table = `xref\n5 1\n${'9'.padStart(10, '0')} 00000 n \ntrailer <</Root 5 0 R/Encrypt 5 0 R>>\n`;
    const file = `${body}${table}startxref\n${body.length}\n%%EOF`;
    expect(await readPdf(Buffer.from(file, 'latin1'), 1)).toEqual(REFUSED);
  });

  test('cut off anywhere is read or refused', async () => {
    const whole = forAnyone('128', '--use-aes=y');
    for (let length = 0; length < whole.length; length += 97)
      expect(typeof (await readPdf(whole.subarray(0, length), 1)).ok).toBe('boolean');
  });
});
