import { capOf, joinOf, withPen } from '../pdf/graphics-state';
import { bare, type Handler, ignored, numbers, type PsMachine, push, refusal, values } from './machine';
import { takeSinceMark } from './stack-operators';
import { isArrayLike, isKind } from './values';

const save = (machine: PsMachine): void => {
  const { outline, state, font } = machine;
  machine.saved.push({ state, font, paths: [...outline.paths], open: outline.open.map((p) => ({ ...p })) });
};

const restore = (machine: PsMachine): void => {
  const saved = machine.saved.pop();
  if (!saved) return;
  machine.state = saved.state;
  machine.font = saved.font;
  machine.outline.paths = [...saved.paths];
  machine.outline.open = saved.open;
};

const pen = (change: (n: number) => Parameters<typeof withPen>[1]): Handler =>
  numbers(1, (machine, [n = 0]) => {
    machine.state = withPen(machine.state, change(n));
    return undefined;
  });

/** The graphics state and what is of no concern to where paint lies (PLRM 3, 8.1). */
export const STATE_OPERATORS: Readonly<Record<string, Handler>> = {
  gsave: bare(save),
  grestore: bare(restore),
  save: (machine) => {
    save(machine);
    return push(machine, { kind: 'save' });
  },
  restore: values(1, (machine, [saved]) => {
    if (!isKind(saved, 'save')) return refusal('wants what save left');
    restore(machine);
    return undefined;
  }),
  setlinewidth: pen((width) => ({ width })),
  currentlinewidth: (machine) => push(machine, machine.state.pen.width),
  setlinecap: pen(capOf),
  setlinejoin: pen(joinOf),
  setmiterlimit: pen((miterLimit) => ({ miterLimit })),
  setdash: values(2, (machine, [array, phase]) => {
    if (!isArrayLike(array) || typeof phase !== 'number') return refusal('wants an array and a number');
    const dashes = array.items.filter((item) => typeof item === 'number');
    machine.state = withPen(machine.state, { dashes, dashPhase: phase });
    return undefined;
  }),
  setstrokeadjust: ignored(1),
  setsmoothness: ignored(1),
  setscreen: ignored(3),
  settransfer: values(1, (_, [change]) =>
    isKind(change, 'procedure') && change.items.length === 0 ? undefined : refusal('changes tones'),
  ),
  pdfmark: (machine) => (takeSinceMark(machine) ? undefined : refusal('without a mark')),
  print: ignored(1),
  '=': ignored(1),
  '==': ignored(1),
  flush: bare(() => {}),
};
