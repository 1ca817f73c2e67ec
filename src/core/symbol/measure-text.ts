/** A typed length, share or count: number and unit apart. Decimal comma and point are alike. */
export type TypedMeasure = { readonly value: number; readonly unit: string };

const MEASURE = /^([0-9]{1,9}(?:[.,][0-9]{1,9})?|[.,][0-9]{1,9})\s*(%|[a-zµμ]*)$/iu;

/** Reads "0.33mm", "0,33 mm", "110%", "10 µm", "2540"; null when it is no such thing. The unit is lower case. */
export function readMeasure(text: string): TypedMeasure | null {
  const match = MEASURE.exec(text.trim());
  if (!match) return null;
  const unit = (match[2] as string).toLowerCase().replace(/^[µμ]m$/u, 'um');
  return { value: Number((match[1] as string).replace(',', '.')), unit };
}
