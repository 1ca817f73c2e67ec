import { type TextElement, transformDrawing } from '../../src/core/drawing';
import { POINTS_PER_MM } from '../../src/core/geometry';
import type { Target } from '../../src/core/placement';
import { request } from '../core/round-trip';
import type { InDesignDouble } from '../doubles/indesign';
import { expectClean, type MakeHost, newcomersOf, placeIn, withoutNew } from './indesign-open';

/** A symbol whose digits and ISSN line are live text. */
export const LIVE = request({
  number: { issn: '1144-875X', variant: null, addOn: '12' },
  spec: { size: 'SC0', height: '60%', text: 'live', issnLine: 'live' },
});

/** The codes of the findings of a symbol that was placed. */
export const codes = (outcome: Awaited<ReturnType<typeof placeIn>>['outcome']) => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value.findings.map(({ code }) => code);
};

/** Places live text and expects every frame of it as it was drawn, in that font; gives the codes of the findings. */
export async function expectLive(
  double: InDesignDouble,
  target: Target,
  font: string,
  makeHost?: MakeHost,
): Promise<readonly string[]> {
  const before = double.snapshot();
  const { outcome, drawing, at } = await placeIn(double, target, LIVE, makeHost);
  const findings = codes(outcome);
  const after = double.snapshot();
  expect(withoutNew(before, after)).toEqual(before);
  const texts = transformDrawing(drawing, at!).elements.filter((e): e is TextElement => e.kind === 'text');
  const frames = newcomersOf(before, after).filter(({ cls }) => cls === 'TextFrame');
  expect(frames.map((f) => f.attributes['text.contents']).sort()).toEqual(texts.map((t) => t.text).sort());
  const nodes = after.documents[0]!.nodes;
  for (const { attributes, parent, matrix } of frames) {
    const degrees = (Math.atan2(-matrix[1], matrix[0]) * 180) / Math.PI;
    expect((degrees - target.rotationDegrees + 720) % 360).toBeCloseTo(0, 6);
    expect(nodes[parent]?.cls).toBe('Group');
    expect(attributes).toMatchObject({
      'text.appliedFont': font,
      'text.overprintFill': false,
      'text.fillTint': 100,
      'text.hyphenation': false,
      'text.noBreak': true,
      'text.justification': { key: 'CENTER_ALIGN' },
      'text.gridAlignment': { key: 'NONE' },
      'textFramePreferences.firstBaselineOffset': { key: 'FIXED_HEIGHT' },
      'textFramePreferences.ignoreWrap': true,
      strokeWeight: 0,
      nonprinting: false,
      'textWrapPreferences.textWrapMode': { key: 'NONE' },
    });
    const fill = attributes['text.fillColor'] as { readonly ref: number };
    expect(nodes[fill.ref]?.attributes).toMatchObject({ colorValue: [0, 0, 0, 100] });
    const asked = texts.filter((t) => t.text === attributes['text.contents']);
    // A size is kept in points whatever its unit is.
    const size = Number(attributes['text.pointSize']);
    expect(asked.some((t) => Math.abs(t.fontSize * POINTS_PER_MM - size) < 1e-9)).toBe(true);
    expect(attributes['textFramePreferences.minimumFirstBaselineOffset']).toBeCloseTo(size, 9);
  }
  expectClean(double);
  return findings;
}
