import type { Question } from '../../self-test-host';
import { ask, type Bridge } from './bridge';
import { fileAddress } from './copy';
import type { Sketched } from './executor/protocol';

/** Questions that the executor answers in one script, with every answer that the host copes with. */
const PROBED: Readonly<Record<string, Question['handled']>> = {
  'artboard-corner': ['at the corner'],
  'artboard-rect': ['of the document', 'in force'],
  'document-bounds': ['stay'],
  'new-in-front': ['in front'],
  'outline-order': ['the newest first', 'the newest last'],
  'point-directions': ['one by one', 'one turns the other'],
  'fill-of-one-outline': ['that of all'],
  'new-layer': ['active', 'not active'],
  'large-canvas': ['told', 'not told'],
  'whole-notes': ['whole', 'cut'],
  'spot-names': ['refused', 'numbered'],
  'basic-appearance': ['plain'],
  'z-order': ['together'],
  uuid: ['stays', 'not told'],
  'find-by-uuid': ['finds it', 'not told'],
  'clipping-path': ['told'],
  'visible-bounds': ['with the stroke'],
  move: ['before it'],
  'remove-group': ['with all in it'],
  identity: ['the same'],
  'no-alerts': ['taken, and given back'],
};

/** Longer than any request, and than any reply but that of a large document; with signs of every kind. */
const LONG = { text: 'Größe "中" \\ 😀 \n'.repeat(3000), times: 6 };

/** A name in which an address, a path and a file system may each see something else. */
const NAME = '100% Größe #1.ai';

/** Questions about Illustrator, asked on a document that nobody else uses. */
export function questionsOn(bridge: Bridge): readonly Question[] {
  const told = async <C extends 'probe' | 'file' | 'echo' | 'sketched' | 'sketch' | 'clear' | 'undo'>(
    command: C,
    request: Parameters<typeof ask<C>>[2],
  ) => {
    const answer = await ask(bridge, command, request);
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
    return answer.value;
  };
  const sketched = async (): Promise<Sketched | undefined> => (await told('sketched', null))[0];
  return [
    ...Object.entries(PROBED).map(
      ([question, handled]): Question => ({
        id: `illustrator/${question}`,
        handled,
        ask: () => told('probe', { question }),
      }),
    ),
    {
      id: 'illustrator/long-scripts',
      handled: ['whole'],
      ask: async () => {
        const got = await told('echo', LONG);
        return got === LONG.text.repeat(LONG.times) ? 'whole' : `${got.length} characters`;
      },
    },
    {
      id: 'illustrator/file-addresses',
      handled: ['as given'],
      ask: async () => {
        const got = await told('file', { file: fileAddress(`/${NAME}`) });
        // Systems compose letters and accents in their own ways.
        return got.normalize().endsWith(NAME.normalize()) ? 'as given' : got;
      },
    },
    {
      id: 'illustrator/one-undo-step',
      handled: ['one step'],
      ask: async () => {
        await told('sketch', null);
        await told('undo', null);
        const left = await sketched();
        await told('clear', null);
        return left ? `${left.parts} of 2 paths stay` : 'one step';
      },
    },
    {
      id: 'illustrator/undo',
      handled: ['with id and name'],
      ask: async () => {
        await told('sketch', null);
        const before = await sketched();
        await told('clear', null);
        await told('undo', null);
        const after = await sketched();
        await told('clear', null);
        if (!after) return 'nothing comes back';
        return JSON.stringify(after) === JSON.stringify(before)
          ? 'with id and name'
          : 'with another id or name';
      },
    },
  ];
}
