import type { ArtworkText } from '../../core/artwork/artwork';
import type { Difference } from '../../core/artwork/difference';
import type { Drawing, TextElement } from '../../core/drawing';
import type { Figure } from '../../core/figure/figure';
import type { Mm, Point } from '../../core/geometry';

const MICROMETRE: Mm = 0.001;
const HUNDREDTH_DEGREE = 0.01;

/** Live texts that do not stand as they were drawn: characters, size, overprint, turn, and the middle of the frame on the baseline. */
export function textDifferences(onPage: Drawing, texts: readonly ArtworkText[]): readonly Difference[] {
  return onPage.elements.flatMap((element): readonly Difference[] =>
    element.kind !== 'text' || texts.some((text) => isSet(element, text))
      ? []
      : [{ property: 'text', expected: { text: element.text }, got: found(nearest(element, texts)) }],
  );
}

const found = (text: ArtworkText | undefined): Figure =>
  text?.characters ? { text: text.characters } : 'nothing';

const isSet = (element: TextElement, text: ArtworkText): boolean =>
  text.characters === element.text &&
  text.overprint === element.overprint &&
  Math.abs(text.size - element.fontSize) <= MICROMETRE &&
  distance(element.baseline, text) <= MICROMETRE &&
  Math.abs(((turnOf(text) - element.rotationDegrees + 540) % 360) - 180) <= HUNDREDTH_DEGREE;

function turnOf({ corners: [topLeft, topRight] }: ArtworkText): number {
  return (Math.atan2(topLeft.y - topRight.y, topRight.x - topLeft.x) * 180) / Math.PI;
}

const nearest = ({ baseline }: TextElement, texts: readonly ArtworkText[]): ArtworkText | undefined =>
  [...texts].sort((a, b) => distance(baseline, a) - distance(baseline, b))[0];

function distance({ x, y }: Point, { corners: [topLeft, , bottomRight] }: ArtworkText): Mm {
  return Math.hypot((topLeft.x + bottomRight.x) / 2 - x, (topLeft.y + bottomRight.y) / 2 - y);
}
