import type { Bridge } from './bridge';

/** Runs a script in Illustrator and hands over what it evaluates to, as a string. */
export type EvalScript = (script: string, callback: (answer: string) => void) => void;

/**
 * Longest script of one call, in characters. No limit is documented; a request that is longer goes in pieces, which
 * the executor puts together.
 */
const LONGEST_SCRIPT = 16_000;
/** A character becomes at most six, and a call needs some words of its own. */
const PIECE = Math.floor(LONGEST_SCRIPT / 6) - 40;

/** The executor as the panel reaches it over CEP. Texts travel only inside string literals of plain ASCII. */
export function createCepBridge(evalScript: EvalScript): Bridge {
  const run = (call: string): Promise<string | null> =>
    new Promise((done) => {
      evalScript(`typeof issnBarcode==="undefined"?"${NOTHING}":issnBarcode.${call}`, (answer) =>
        done(answer === NOTHING ? null : answer),
      );
    });
  return {
    async call(command, json) {
      const pieces = piecesOf(json);
      const last = pieces.pop() ?? '';
      for (const [at, piece] of pieces.entries()) {
        const held = await run(`hold(${at},${literal(piece)})`);
        if (held !== String(at + 1)) return held;
      }
      return run(`call(${literal(command)},${pieces.length},${literal(last)})`);
    },
  };
}

/** Said where there is no executor; no JSON, so no answer can be mistaken for it. */
const NOTHING = 'none';

/** Cuts a text where the length of its literal asks for it. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length; start += PIECE) pieces.push(text.slice(start, start + PIECE));
  return pieces;
}

/** A string literal that is the same in every version of the language: all but letters and the like is escaped. */
const literal = (text: string): string =>
  `"${text.replace(/[^\w .,:;=+*[\]{}-]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`;
