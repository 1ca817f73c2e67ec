/** The first stroke styles: found by their key in every language, shown by a name that may be translated (13 g). */
export const STROKE_STYLES = [
  { key: '$ID/Solid', name: 'Solid' },
  { key: '$ID/Dashed', name: 'Dashed' },
] as const;
