import type { ListEvent } from '../../../src/core/batch/list-event';
import { encode } from './dialect';
import { eventsOf, streamOf } from './reading';
import { textRow, writeWorkbook } from './workbook';

/** What a reader loaded where there is no TextDecoder, as in Adobe's UXP, makes of a list. */
async function eventsWithoutDecoder(bytes: Uint8Array): Promise<readonly ListEvent[]> {
  const { TextDecoder, TextEncoder } = globalThis;
  Object.assign(globalThis, { TextDecoder: undefined, TextEncoder: undefined });
  try {
    const events: ListEvent[] = [];
    await jest.isolateModulesAsync(async () => {
      const { readList } = await import('../../../src/formats/list/read-list');
      for await (const event of readList(streamOf(bytes))) events.push(event);
    });
    return events;
  } finally {
    Object.assign(globalThis, { TextDecoder, TextEncoder });
  }
}

const many = `issn;title\r\n${'0317-8471;été Ж 한 😀\r\n'.repeat(4000)}`;

test.each([
  ['UTF-8 whose sample ends within a letter', encode(`${many}1144-875X;ä\r\n`, 'utf-8')],
  ['UTF-8 with a cut letter at its end', encode(many, 'utf-8').subarray(0, -3)],
  ['UTF-16', encode(many, 'utf-16le')],
  ['Windows-1252', encode('issn;titre\n0317-8471;été à € 5\n', 'windows-1252')],
  ['mixed encodings', Buffer.concat([encode(many, 'utf-8'), encode('0317-8471;é\n', 'windows-1252')])],
  ['a workbook', writeWorkbook({ rows: textRow('issn', 'titre') + textRow('0317-8471', 'été Ж 한 😀') })],
])('reads %s the same without a decoder of the platform', async (_, bytes) => {
  const expected = await eventsOf(bytes);
  expect(expected.length).toBeGreaterThan(2);
  expect(await eventsWithoutDecoder(bytes)).toEqual(expected);
});
