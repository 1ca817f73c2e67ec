import type { Corners } from '../../core/artwork/artwork';
import { boundsOf, mapPoint } from '../../core/geometry';
import { meet } from './clip';
import { type ColourSpace, DEVICE_GRAY, leavesNoMark } from './colour';
import { colourSpace, namedColourSpace } from './colour-space';
import { pictureCodec } from './decode';
import { pictureLuminance, whyUnread } from './luminance';
import { isLeftOut, type Machine, resources, unseen } from './machine';
import { isArray, isDict, isName, isStream, type PdfObject, type PdfStream } from './objects';
import { cutOf, paintedUnder, withinReach } from './paint';

/** Full names of what inline images shorten, ISO 32000-1, table 93. */
const SHORT_KEYS: Readonly<Record<string, string>> = {
  Width: 'W',
  Height: 'H',
  BitsPerComponent: 'BPC',
  ColorSpace: 'CS',
  Decode: 'D',
  ImageMask: 'IM',
};

/** Notes an image (ISO 32000-1, 8.9) where it is painted: on the unit square of user space. */
export function paintImage(machine: Machine, stream: PdfStream): void {
  const { state, source } = machine;
  const corners = [
    [0, 1],
    [1, 1],
    [1, 0],
    [0, 0],
  ].map(([x, y]) => mapPoint(state.toPage, { x: x!, y: y! })) as unknown as Corners;
  const bounds = boundsOf(corners);
  if (!withinReach(bounds)) {
    unseen(machine, 'image', 'a picture out of any reach');
    return;
  }
  const { clip } = state;
  if (isLeftOut(machine) || !meet(bounds, machine.page) || (clip && !meet(clip.bounds, bounds))) return;

  const entry = (key: string) =>
    source.file.resolve(stream.dict.entries.get(key) ?? stream.dict.entries.get(SHORT_KEYS[key] ?? key));
  const count = (key: string): number | null => {
    const value = entry(key);
    return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : null;
  };
  const [width, height] = [count('Width'), count('Height')];
  const pixels = width !== null && height !== null ? { width, height } : null;
  const isMask = entry('ImageMask') === true;
  if (isMask && leavesNoMark(state.fill.ink)) return;
  const stated = entry('ColorSpace');
  const space = isMask ? DEVICE_GRAY : spaceOf(machine, stated);
  const bits = isMask ? 1 : count('BitsPerComponent');
  const list = entry('Decode');
  const decode = isArray(list)
    ? list.items.map(source.file.resolve).filter((n) => typeof n === 'number')
    : [];
  const ink = isMask ? state.fill.ink : undefined;
  const seen = paintedUnder(state, 'fill', cutOf(clip, bounds));
  const mask = isStream(entry('SMask')) ? 'SMask' : isMasked(entry('Mask')) ? 'Mask' : undefined;
  // An image is a unit square under a map: how that is stretched says nothing about its pixels.
  const { stretch: _, ...painted } = seen ?? {};
  const samples = pixels && { pixels, bits, space, decode, ...(ink && { ink }) };
  const unread = samples
    ? whyUnread(pictureCodec(stream, source.file.resolve), samples)
    : 'without a width and height';
  if (unread !== undefined) unseen(machine, 'image', `a picture ${unread}`, bounds);
  machine.left.painted--;
  machine.images.push({
    ...painted,
    ...(mask && !painted.effect && { effect: mask }),
    after: machine.shapes.length,
    corners,
    pixels,
    bitsPerComponent: bits,
    space: isMask ? `ImageMask in ${spaceName(state.fill.space)}` : nameOf(stated, space),
    luminance: samples && (() => pictureLuminance(source.file, stream, samples)),
  });
}

const isMasked = (mask: PdfObject): boolean => isStream(mask) || isArray(mask);

function spaceOf(machine: Machine, stated: PdfObject): ColourSpace {
  if (stated === null) return { kind: 'unknown', description: 'no colour space' };
  return isName(stated)
    ? namedColourSpace(machine.source, stated.text, resources(machine, 'ColorSpace'))
    : colourSpace(machine.source, stated, 'image');
}

/** The family as the document writes it, and what it comes to where that says more. */
function nameOf(stated: PdfObject, space: ColourSpace): string {
  const family = isArray(stated) ? stated.items[0] : stated;
  const written = isName(family) ? family.text : 'unknown';
  const meant = spaceName(space);
  return written === meant || space.kind === 'unknown' ? written : `${written} (${meant})`;
}

function spaceName(space: ColourSpace): string {
  switch (space.kind) {
    case 'gray':
      return 'DeviceGray';
    case 'rgb':
      return 'DeviceRGB';
    case 'cmyk':
      return 'DeviceCMYK';
    case 'spot':
      return `Separation ${space.name}`;
    case 'plates':
      return `DeviceN ${space.names.join(', ')}`;
    case 'registration':
      return 'Separation All';
    case 'indexed':
      return `Indexed ${spaceName(space.base)}`;
    case 'unknown':
      return space.description;
  }
}

/** The dictionary of an inline image, as its keys and values stand between `BI` and `ID`. */
export function inlineDict(operands: readonly PdfObject[]): ReadonlyMap<string, PdfObject> {
  const entries = new Map<string, PdfObject>();
  for (let i = 0; i + 1 < operands.length; i += 2) {
    const key = operands[i];
    if (isName(key)) entries.set(key.text, operands[i + 1] ?? null);
  }
  return entries;
}

/** Whether an XObject is an image. */
export function isImage(machine: Machine, object: PdfStream): boolean {
  const subtype = machine.source.file.resolve(object.dict.entries.get('Subtype'));
  return isName(subtype) && subtype.text === 'Image';
}

/** Whether a form is a transparency group, which is painted as one (ISO 32000-1, 11.6.6). */
export function isGroup(machine: Machine, form: PdfStream): boolean {
  const { resolve } = machine.source.file;
  const group = resolve(form.dict.entries.get('Group'));
  const kind = isDict(group) ? resolve(group.entries.get('S')) : null;
  return isName(kind) && kind.text === 'Transparency';
}
