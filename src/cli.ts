import { isMainThread, Worker } from 'node:worker_threads';
import packageJson from '../package.json';
import { batch } from './cli/batch/batch';
import { serveBatch } from './cli/batch/hands';
import { check } from './cli/check/check';
import { draw } from './cli/draw';
import { HELP } from './cli/help';
import { next } from './cli/next/next';
import { number } from './cli/number';
import { EXIT } from './cli/outcome';
import { printIssn } from './cli/print-issn/print-issn';
import type { Streams } from './cli/streams';
import { titles } from './cli/titles/titles';

const COMMANDS: Readonly<Record<string, (args: readonly string[], streams: Streams) => Promise<number>>> = {
  // A thread of a batch runs this same file.
  batch: (args, streams) => batch(args, streams, (folder) => new Worker(__filename, { workerData: folder })),
  check,
  draw,
  next,
  number,
  'print-issn': printIssn,
  titles,
};

async function main([command, ...args]: readonly string[], streams: Streams): Promise<number> {
  if (command === '--version') {
    streams.out(`${packageJson.version}\n`);
    return EXIT.done;
  }
  if (command === '--help' || command === '-h') {
    streams.out(HELP);
    return EXIT.done;
  }
  const run = Object.hasOwn(COMMANDS, command ?? '') ? COMMANDS[command as string] : undefined;
  if (run) return run(args, streams);
  streams.err(
    command === undefined ? HELP : `error usage/command: There is no command "${command}".\n\n${HELP}`,
  );
  return EXIT.refused;
}

const streams: Streams = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  ...(process.stderr.isTTY && {
    live: (line: string) =>
      process.stderr.write(`\r\x1b[2K${line.slice(0, (process.stderr.columns || 80) - 1)}`),
  }),
};

if (isMainThread)
  main(process.argv.slice(2), streams).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      streams.err(
        `error bug: ${error instanceof Error ? error.message : String(error)}\nPlease report this.\n`,
      );
      process.exitCode = EXIT.io;
    },
  );
else serveBatch();
