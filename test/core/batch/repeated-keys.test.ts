import { closeSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { collectKeys } from '../../../src/core/batch/repeated-keys';
import { createKeyShelf } from '../../../src/hosts/file/batch-shelf';
import { inFolder } from '../../hosts/folder';

function firstLines(keys: readonly string[]): readonly (number | null)[] {
  const collector = collectKeys();
  for (const key of keys) collector.add(key);
  const read = collector.repeated().reading();
  return keys.map((key, i) => read(key, i + 1));
}

test('gives for every key the line where it stood first, as a plain map would', () => {
  const key = fc.oneof(fc.constantFrom('a', 'b', 'A', '', 'a '), fc.string({ maxLength: 3 }));
  fc.assert(
    fc.property(fc.array(key, { maxLength: 60 }), (keys) => {
      const known = new Map<string, number>();
      const expected = keys.map((k, i) => {
        const first = known.get(k) ?? null;
        if (first === null) known.set(k, i + 1);
        return first;
      });
      expect(firstLines(keys)).toEqual(expected);
    }),
  );
});

test('tells 200,000 numbers that differ in one digit apart, and finds the one that comes again', () => {
  const keys = Array.from({ length: 200_000 }, (_, i) => `${String(1_000_000 + i)} 00 12`);
  const lines = firstLines([...keys, keys[5] as string]);
  expect(lines.filter((line) => line !== null)).toEqual([6]);
});

test('every reading begins anew', () => {
  const collector = collectKeys();
  for (const key of ['x', 'x']) collector.add(key);
  const repeated = collector.repeated();
  for (const read of [repeated.reading(), repeated.reading()])
    expect([read('x', 1), read('x', 2)]).toEqual([null, 1]);
});

test('finds the same on a shelf on disk as in memory', async () => {
  await inFolder(async (folder) => {
    const shelf = createKeyShelf(join(folder, 'keys'));
    const onDisk = collectKeys(shelf);
    const inMemory = collectKeys();
    const keys = Array.from({ length: 140_000 }, (_, i) => String((i * 7919) % 139_000));
    for (const key of keys) {
      onDisk.add(key);
      inMemory.add(key);
    }
    const [disk, memory] = [onDisk.repeated().reading(), inMemory.repeated().reading()];
    closeSync(shelf.file);
    const lines = keys.map((key, i) => disk(key, i + 1));
    expect(lines).toEqual(keys.map((key, i) => memory(key, i + 1)));
    expect(lines.filter((line) => line !== null)).toHaveLength(1000);
  });
});
