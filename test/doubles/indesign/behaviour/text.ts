import type { Behaviour, Behaviours, Ref } from '../../kernel/host';
import { ATTRIBUTES } from '../model/attributes';
import type { FontFace } from '../model/fonts';
import { itemBox } from '../model/geometry';
import { nodeOf, type Plain } from '../model/state';
import {
  attributesAt,
  documentAt,
  guard,
  nodeAt,
  refuse,
  type Session,
  setAttribute,
  thing,
} from '../session';
import { lists, reads, values } from './members';

/** The text of a frame keeps its own attributes apart from the frame's. */
const PREFIX = 'text.';

/** Collections of text that this model takes as one: all of a frame's text is formatted alike. */
const WHOLES = {
  texts: 'Text',
  paragraphs: 'Paragraph',
  lines: 'Line',
  textStyleRanges: 'TextStyleRange',
} as const;

/** Text frames, their text, and the places in it. */
export function textBehaviours(session: Session): Behaviours {
  const contents = (ref: Ref) => String(attributesAt(session, ref)[`${PREFIX}contents`] ?? '');
  const frame = ({ document, id }: Ref): Ref => ({ cls: 'TextFrame', document, id });
  const write = (ref: Ref, name: string, value: Plain) => {
    guard(session, ref);
    setAttribute(session, { ...frame(ref), prefix: PREFIX }, name, value);
  };
  const whole =
    (cls: string) =>
    (ref: Ref): readonly Ref[] => [{ ...frame(ref), cls, prefix: PREFIX }];
  const story = (ref: Ref) => session.objects.object({ ...frame(ref), cls: 'Story', prefix: PREFIX });
  const contentsMember = values(contents, (ref, value) => {
    if (typeof value !== 'string') refuse(session, 'not-applicable');
    write(ref, 'contents', value);
  });
  const places = lists((ref) =>
    Array.from({ length: contents(ref).length + 1 }, (_, i) => ({
      ...frame(ref),
      cls: 'InsertionPoint',
      prefix: PREFIX,
      at: [i],
    })),
  );
  const appliedFont = values(
    (ref) =>
      session.objects.object(
        fontRef(session, String(attributesAt(session, ref)[`${PREFIX}appliedFont`] ?? '')),
      ),
    (ref, value) => write(ref, 'appliedFont', fontGiven(session, value)),
  );
  const common = {
    contents: contentsMember,
    appliedFont,
    fillColor: colour(session, 'fillColor', 'black'),
    strokeColor: colour(session, 'strokeColor', 'none'),
    length: reads((ref) => contents(ref).length),
    insertionPoints: places,
  };
  return {
    TextFrame: {
      contents: contentsMember,
      ...Object.fromEntries(Object.entries(WHOLES).map(([name, cls]) => [name, lists(whole(cls))])),
      insertionPoints: places,
      parentStory: reads(story),
      overflows: reads((ref) => overflows(session, ref, contents(ref))),
      tables: lists((ref) => inText(session, ref, 'Table')),
    },
    Story: { ...common, textContainers: reads((ref) => [session.objects.object(frame(ref))]) },
    Text: {
      ...common,
      parentStory: reads(story),
      parent: reads(story),
      parentTextFrames: reads((ref) => [session.objects.object(frame(ref))]),
      index: reads(({ at }) => at?.[0] ?? 0),
    },
    Table: { parent: reads(parentOf(session)), cells: lists((ref) => inText(session, ref, 'Cell')) },
    Cell: {
      id: reads((ref) => ref.id),
      name: reads((ref) => nodeAt(session, ref).attributes.name),
      parent: reads(parentOf(session)),
      contents: reads(() => ''),
      insertionPoints: lists((ref) => [
        { ...frameAround(session, ref), cls: 'InsertionPoint', prefix: PREFIX, at: [0] },
      ]),
      texts: lists((ref) => [{ ...frameAround(session, ref), cls: 'Text', prefix: PREFIX }]),
    },
    Font: fontBehaviours(session),
    Application: { fonts: lists(() => session.fonts.map((font) => fontRef(session, font.name))) },
  };
}

const fontRef = ({ fonts }: Session, name: string): Ref => ({
  cls: 'Font',
  document: 0,
  id: Math.max(1, fonts.findIndex((font) => font.name === name) + 1),
});

function fontBehaviours({ host, fonts }: Session): Readonly<Record<string, Behaviour>> {
  const font = (ref: Ref) => fonts[ref.id - 1] as FontFace;
  return {
    name: reads((ref) => font(ref).name),
    fontFamily: reads((ref) => font(ref).name.split('\t')[0]),
    fontStyleName: reads((ref) => font(ref).name.split('\t')[1]),
    allowOutlines: reads((ref) => font(ref).allowOutlines),
    status: reads((ref) => host.enumerators.enumerator({ enum: 'FontStatus', key: font(ref).status })),
  };
}

/** A font given by object or by family and style; a missing one throws or another is put in, by the switch. */
function fontGiven(session: Session, value: unknown): string {
  const ref = session.objects.refOf(value);
  const name = ref ? session.fonts[ref.id - 1]?.name : value;
  const face = session.fonts.find((font) => font.name === name);
  if (face?.status === 'INSTALLED') return face.name;
  return session.switches.missingFont === 'throws'
    ? refuse(session, 'unknown-name')
    : (session.fonts[0] as FontFace).name;
}

/** A swatch of a text: one of the built-in ones until someone sets it. */
function colour(session: Session, member: string, usual: 'black' | 'none'): Behaviour {
  return values(
    (ref) => {
      const stored = attributesAt(session, ref)[`${PREFIX}${member}`] as { readonly ref: number } | undefined;
      const document = documentAt(session, ref);
      const first = document.lists.swatches.find((id) => nodeOf(document, id).attributes.special === usual);
      return session.objects.object(thing(document, stored?.ref ?? (first as number)));
    },
    (ref, value) => {
      guard(session, ref);
      const document = documentAt(session, ref);
      const id =
        typeof value === 'string'
          ? document.lists.swatches.find((i) => nodeOf(document, i).attributes.name === value)
          : session.objects.refOf(value)?.id;
      if (id === undefined) refuse(session, 'unknown-name');
      setAttribute(session, { ...ref, prefix: PREFIX }, member, { ref: id });
    },
  );
}

const parentOf = (session: Session) => (ref: Ref) =>
  session.objects.object(thing(documentAt(session, ref), nodeAt(session, ref).parent));

const inText = (session: Session, ref: Ref, cls: string): readonly Ref[] =>
  Object.values(documentAt(session, ref).nodes)
    .filter((n) => n.cls === cls && n.parent === ref.id)
    .map((n) => ({ cls, document: ref.document, id: n.id }));

function frameAround(session: Session, ref: Ref): Ref {
  let node = nodeAt(session, ref);
  while (node.cls !== 'TextFrame') node = nodeOf(documentAt(session, ref), node.parent);
  return { cls: 'TextFrame', document: ref.document, id: node.id };
}

/** A rough measure: six tenths of an em for each character on one line. */
function overflows(session: Session, ref: Ref, contents: string): boolean {
  const size = Number(attributesAt(session, ref)[`${PREFIX}pointSize`] ?? ATTRIBUTES.Text?.pointSize?.value);
  const [left, top, right, bottom] = itemBox(documentAt(session, ref), nodeAt(session, ref), false);
  const lines = Math.floor((bottom - top) / (1.2 * size));
  return contents.length * 0.6 * size > (right - left) * Math.max(lines, 0);
}
