import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Expects a text to be what its golden under test/golden says. UPDATE_GOLDEN=1 writes the golden instead; the change
 * is then read in review.
 */
export function expectGolden(name: string, text: string): void {
  const file = resolve(__dirname, 'golden', name);
  if (process.env.UPDATE_GOLDEN === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(text).toBe(readFileSync(file, 'utf8'));
}
