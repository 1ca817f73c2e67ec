import type { ArtworkShape } from '../../core/artwork/artwork';
import type { Outline } from '../outline';
import type { PdfFile } from './file';
import type { GraphicsState } from './graphics-state';
import { isDict, type PdfDict, type PdfObject, type PdfStream } from './objects';

/** Everything that changes while a page is interpreted. */
export type Machine = {
  readonly file: PdfFile;
  readonly shapes: ArtworkShape[];
  readonly outline: Outline;
  /** States saved by `q`, innermost last. */
  readonly saved: GraphicsState[];
  state: GraphicsState;
  /** How much more may run, forms counted as often as they are drawn. */
  readonly left: { operators: number; bytes: number };
  /** Forms being drawn, outermost first. */
  readonly forms: readonly PdfStream[];
  readonly resources: PdfDict;
  /** Forms unpacked so far: each costs its allowance once. */
  readonly unpacked: Map<PdfStream, Uint8Array>;
};

/** A category of the resources of the content that is running, such as /ExtGState. */
export function resources(machine: Machine, category: string): PdfDict | undefined {
  const dict = machine.file.resolve(machine.resources.entries.get(category));
  return isDict(dict) ? dict : undefined;
}

/** One named resource, such as /GS0 among /ExtGState; null when it is missing. */
export const resource = (machine: Machine, category: string, name: string): PdfObject =>
  machine.file.resolve(resources(machine, category)?.entries.get(name));
