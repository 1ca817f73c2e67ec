import { deflateSync } from 'node:zlib';

/** A picture to be named /Im1: rows from the top, one byte a pixel, or eight pixels a byte. */
export type PdfImage = {
  readonly width: number;
  readonly height: number;
  readonly bits: 1 | 8;
  readonly bytes: Uint8Array;
};

const MM = 72 / 25.4;
const BLEED = 3;
const MARKS = 10;
/** No cyan, half as much magenta as yellow, no black. */
const ORANGE = '{ dup 0 gt { 0 exch dup 2 div exch 0 } { pop 0 0 0 0 } ifelse }';

/** A PDF of one A4 page with bleed and room for marks, written out object by object; `content` is in mm, y down. */
export function pdfFile(content: string, image: PdfImage | null): Uint8Array {
  const [w, h] = [210 * MM, 297 * MM];
  const m = MARKS * MM;
  const box = (grow: number) =>
    `[${(m - grow * MM).toFixed(4)} ${(m - grow * MM).toFixed(4)} ${(m + w + grow * MM).toFixed(4)} ${(m + h + grow * MM).toFixed(4)}]`;
  const stream = `${MM} 0 0 ${-MM} ${m} ${m + h} cm\n${content}`;
  const objects: (string | Buffer)[] = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${(w + 2 * m).toFixed(4)} ${(h + 2 * m).toFixed(4)}]/TrimBox${box(0)}/BleedBox${box(BLEED)}/Contents 4 0 R/Resources<<` +
      '/Font<</F1 5 0 R>>/ColorSpace<</All[/Separation/All/DeviceCMYK 6 0 R]/Spot[/Separation/PANTONE#20293#20C/DeviceCMYK 7 0 R]/Black[/Separation/Black/DeviceCMYK 8 0 R]' +
      '/Lab[/Separation/PANTONE#20485#20C[/Lab<</WhitePoint[.9642 1 .8249]/Range[-128 127 -128 127]>>]<</FunctionType 2/Domain[0 1]/C0[100 0 0]/C1[48 68 48]/N 1>>]' +
      '/Calculated[/Separation/Orange/DeviceCMYK 9 0 R]/Sampled[/Separation/Red/DeviceCMYK 10 0 R]>>' +
      '/ExtGState<</Over<</OP true/op true/OPM 1>>/See<</ca .5>>/Mult<</BM/Multiply>>/Scr<</BM/Screen>>>>' +
      `${image ? '/XObject<</Im1 11 0 R>>' : ''}>>>>`,
    Buffer.from(`<</Length ${Buffer.byteLength(stream, 'latin1')}>>stream\n${stream}\nendstream`, 'latin1'),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    '<</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[1 1 1 1]/N 1>>',
    '<</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[1 .69 0 .04]/N 1>>',
    '<</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[0 0 0 1]/N 1>>',
    `<</FunctionType 4/Domain[0 1]/Range[0 1 0 1 0 1 0 1]/Length ${ORANGE.length}>>stream\n${ORANGE}\nendstream`,
    '<</FunctionType 0/Domain[0 1]/Range[0 1 0 1 0 1 0 1]/Size[2]/BitsPerSample 8/Filter/ASCIIHexDecode/Length 17>>stream\n0000000000FFFF00>\nendstream',
    ...(image ? [imageObject(image)] : []),
  ];
  const parts: Buffer[] = [Buffer.from('%PDF-1.6\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const offsets: number[] = [];
  let at = parts[0]!.length;
  for (const [i, object] of objects.entries()) {
    offsets.push(at);
    const part = Buffer.concat([
      Buffer.from(`${i + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ]);
    parts.push(part);
    at += part.length;
  }
  const xref = offsets.map((o) => `${String(o).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${xref}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}

function imageObject({ width, height, bits, bytes }: PdfImage): Buffer {
  const packed = deflateSync(bytes);
  return Buffer.concat([
    Buffer.from(
      `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent ${bits}/ColorSpace/DeviceGray/Filter/FlateDecode/Length ${packed.length}>>stream\n`,
    ),
    packed,
    Buffer.from('\nendstream'),
  ]);
}
