import packageJson from '../package.json';
import { draw } from './cli/draw';
import { HELP } from './cli/help';
import { EXIT } from './cli/outcome';
import type { Streams } from './cli/streams';

const COMMANDS: Readonly<Record<string, (args: readonly string[], streams: Streams) => Promise<number>>> = {
  draw,
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
};

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
