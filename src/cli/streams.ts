/** Where a command says things. `live` shows one line that replaces the last; absent where nobody watches. */
export type Streams = {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly live?: (line: string) => void;
};
