import { draw } from '../../src/cli/draw';

/** What a command wrote, and how it ended. */
export type Ran = { readonly code: number; readonly out: string; readonly err: string };

/** Runs `draw` in this process. */
export async function runDraw(...args: readonly string[]): Promise<Ran> {
  let [out, err] = ['', ''];
  const code = await draw(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}
