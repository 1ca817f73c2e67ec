import {
  compose,
  type Matrix,
  MM_PER_INCH,
  type Mm,
  type Rect,
  scaling,
  translation,
} from '../../core/geometry';
import type { XmlElement } from '../xml/parse';

/** CSS 2.1, 4.3.2: 96 px an inch. */
const UNIT_MM: Readonly<Record<string, Mm>> = {
  '': MM_PER_INCH / 96,
  px: MM_PER_INCH / 96,
  pt: MM_PER_INCH / 72,
  pc: MM_PER_INCH / 6,
  in: MM_PER_INCH,
  cm: 10,
  mm: 1,
};

/** The page an SVG document paints on, and the map from its user units to mm on that page (y down). */
export type Viewport = { readonly page: Rect; readonly toMm: Matrix };

/** Width, height, viewBox and preserveAspectRatio (SVG 1.1, 7.8); null where they make no sense. */
export function viewportOf(root: XmlElement): Viewport | null {
  const { width: w, height: h, viewBox, preserveAspectRatio } = root.attributes;
  const box = viewBox
    ?.trim()
    .split(/[\s,]+/)
    .map(Number);
  if (box && (box.length !== 4 || !box.every(Number.isFinite))) return null;
  const [x = 0, y = 0, boxWidth = 0, boxHeight = 0] = box ?? [];
  const width = lengthMm(w) ?? boxWidth * (UNIT_MM.px as number);
  const height = lengthMm(h) ?? boxHeight * (UNIT_MM.px as number);
  if (!(width > 0 && height > 0)) return null;
  const page = { x: 0, y: 0, width, height };
  if (!box) return { page, toMm: scaling(UNIT_MM.px as number, UNIT_MM.px as number) };
  if (!(boxWidth > 0 && boxHeight > 0)) return null;
  const [sx, sy] = [width / boxWidth, height / boxHeight];
  const [scale, alignX, alignY] = fitted(preserveAspectRatio, sx, sy);
  const spare = { x: width - boxWidth * scale[0], y: height - boxHeight * scale[3] };
  return {
    page,
    toMm: compose(compose(translation(-x, -y), scale), translation(spare.x * alignX, spare.y * alignY)),
  };
}

const ALIGN: Readonly<Record<string, number>> = { Min: 0, Mid: 0.5, Max: 1 };

/** The scale, and the part of the spare width and height that lies left of and above the picture. */
function fitted(
  preserve: string | undefined,
  sx: number,
  sy: number,
): readonly [scale: Matrix, alignX: number, alignY: number] {
  const match = /^\s*(?:defer\s+)?(?:(none)|x(Min|Mid|Max)Y(Min|Mid|Max)(?:\s+(meet|slice))?)/.exec(
    preserve ?? '',
  );
  if (match?.[1]) return [scaling(sx, sy), 0, 0];
  const both = match?.[4] === 'slice' ? Math.max(sx, sy) : Math.min(sx, sy);
  return [scaling(both, both), ALIGN[match?.[2] ?? 'Mid'] as number, ALIGN[match?.[3] ?? 'Mid'] as number];
}

function lengthMm(text: string | undefined): Mm | null {
  const match = /^\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)\s*([a-z]*)\s*$/i.exec(text ?? '');
  const unit = UNIT_MM[(match?.[2] ?? '').toLowerCase()];
  return match && unit !== undefined ? Number(match[1]) * unit : null;
}
