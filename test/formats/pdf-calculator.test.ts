import { runCalculator } from '../../src/formats/pdf/calculator';

const run = (program: string, ...inputs: number[]) =>
  runCalculator(new Uint8Array(Buffer.from(program)), inputs);

describe('a calculator function of a PDF', () => {
  test.each<[string, number[], number[]]>([
    ['{ dup 0.5 mul exch }', [0.8], [0.4, 0.8]],
    ['{ 0 exch dup 0.3 mul exch 3 1 roll exch 0 }', [1], [1, 0.3, 0, 0]],
    ['{ dup 0.5 gt { pop 1 } { pop 0 } ifelse }', [0.7], [1]],
    ['{ dup 0.5 gt { pop 1 } if }', [0.2], [0.2]],
    ['{ 1 2 3 3 copy 5 index }', [9], [9, 1, 2, 3, 1, 2, 3, 1]],
    ['{ 1 2 3 3 -1 roll }', [], [2, 3, 1]],
    ['{ 360 mul sin 2 exp 1 exch sub }', [0.25], [0]],
    ['{ pop 7 2 idiv 7 2 mod true false or }', [0], [3, 1, 1]],
  ])('%s', (program, inputs, outputs) => {
    const got = run(program, ...inputs) ?? [];
    expect(got).toHaveLength(outputs.length);
    for (const [i, value] of outputs.entries()) expect(got[i]).toBeCloseTo(value, 9);
  });

  test.each([
    '',
    '1 2 add',
    '{ add }',
    '{ 1 0 div }',
    '{ unknown }',
    '{ { { 1 } }',
    '{ 1 -2 copy }',
    '{ 3 1 roll }',
    `${'{'.repeat(100_000)}`,
    `{ ${'1 '.repeat(20_000)} }`,
    '{ 1 if }',
  ])('says nothing where a program is broken or endless: %.20s', (program) => {
    expect(run(program, 1)).toBeUndefined();
  });
});
