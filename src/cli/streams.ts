/** Where a command writes its result and its complaints. */
export type Streams = { readonly out: (text: string) => void; readonly err: (text: string) => void };
