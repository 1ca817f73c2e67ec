import type { ArtworkImage, ArtworkShape, Unseen } from '../../core/artwork/artwork';
import type { Matrix, Rect } from '../../core/geometry';
import type { Outline } from '../outline';
import type { ColourSource } from './colour-source';
import type { Font } from './font';
import type { GraphicsState } from './graphics-state';
import { isDict, type PdfDict, type PdfObject, type PdfStream } from './objects';
import type { TextRun } from './text-run';

/** Everything that changes while a page is interpreted. */
export type Machine = {
  readonly source: ColourSource;
  /** Fonts read before, by their dictionaries. */
  readonly fonts: Map<PdfObject, Font>;
  readonly page: Rect;
  readonly shapes: ArtworkShape[];
  readonly runs: TextRun[];
  readonly images: ArtworkImage[];
  readonly unseen: Unseen[];
  readonly outline: Outline;
  /** States saved by `q`, innermost last. */
  readonly saved: GraphicsState[];
  state: GraphicsState;
  /** Text space to user space: of the line (`Td` starts from it) and of the next glyph. */
  readonly text: { line: Matrix; glyph: Matrix };
  /** The rule of a `W` that waits for its path to be painted. */
  pendingClip: 'nonzero' | 'evenodd' | undefined;
  /** Glyphs that `Tr` 4 to 7 add to the clip when the text ends. */
  textClip: Rect[];
  /** For each marked-content sequence under way, whether what stands in it is left out. */
  readonly marks: boolean[];
  readonly isHidden: (content: PdfObject | undefined) => boolean;
  /** How much more may run, forms counted as often as they are drawn. */
  readonly left: { operators: number; bytes: number; painted: number };
  /** Forms being drawn, outermost first. */
  readonly forms: readonly PdfStream[];
  readonly resources: PdfDict;
  /** Forms unpacked so far: each costs its allowance once. */
  readonly unpacked: Map<PdfStream, Uint8Array>;
  /** A glyph that says only where there is paint (`d1`): colours in it mean nothing. */
  isStencil: boolean;
  /** Runs the content of a form or glyph. */
  readonly drawForm: (machine: Machine, form: PdfStream, inside: Inside) => void;
};

/** What a form runs with. */
export type Inside = Pick<Machine, 'resources' | 'state'> & { readonly name: string };

/** A category of the resources of the content that is running, such as /ExtGState. */
export function resources(machine: Machine, category: string): PdfDict | undefined {
  const dict = machine.source.file.resolve(machine.resources.entries.get(category));
  return isDict(dict) ? dict : undefined;
}

/** One named resource, such as /GS0 among /ExtGState; null when it is missing. */
export const resource = (machine: Machine, category: string, name: string): PdfObject =>
  machine.source.file.resolve(resources(machine, category)?.entries.get(name));

/** Whether what is painted now is left out of print. */
export const isLeftOut = (machine: Machine): boolean => machine.marks.includes(true);

/** As many things as anyone would read. */
const MOST_UNSEEN = 100;

/** Takes down once what could not be read. */
export function unseen(
  machine: Machine,
  what: Unseen['what'],
  detail: Unseen['detail'],
  bounds: Rect | null = null,
): void {
  const { unseen: list } = machine;
  const told = JSON.stringify(detail);
  if (list.length === MOST_UNSEEN || list.some((u) => u.what === what && JSON.stringify(u.detail) === told))
    return;
  list.push({ what, detail, bounds });
}
