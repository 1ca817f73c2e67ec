/** Attributes that a new item would otherwise take from the defaults of a document or its user. */
export const PLAIN_ITEM = {
  StrokeColor: 'Swatch/None',
  StrokeWeight: 0,
  Nonprinting: false,
  AppliedObjectStyle: 'ObjectStyle/$ID/[None]',
} as const;
