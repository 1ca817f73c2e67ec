import { BATTERY } from './battery';
import { adapterWith } from './patched';
import { SEEDED_BUGS } from './seeded-bugs';

test.each(Object.entries(BATTERY))('host and executor as they are pass: %s', async (_, run) => {
  await run(adapterWith(null));
});

test('at least fifteen mistakes are seeded, each once', () => {
  expect(new Set(SEEDED_BUGS.map(({ name }) => name)).size).toBe(SEEDED_BUGS.length);
  expect(SEEDED_BUGS.length).toBeGreaterThanOrEqual(15);
});

test.each(SEEDED_BUGS.map((bug) => [bug.name, bug] as const))('catches: %s', async (_, bug) => {
  await expect(BATTERY[bug.by](adapterWith(bug))).rejects.toThrow();
});
