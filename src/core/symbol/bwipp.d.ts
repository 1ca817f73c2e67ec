/** The half of bwip-js that encodes; the other half draws, and brings fonts along. */
declare module 'bwip-js/dist/bwipp.mjs' {
  type Encoder = () => void;

  /** "sbs": widths of bars and spaces in turn, in modules. */
  type EncodedSymbol = { readonly get: (what: 'sbs') => readonly number[] };

  const bwipp_ean2: Encoder;
  const bwipp_ean5: Encoder;
  const bwipp_ean13: Encoder;
  function bwipp_encode(
    context: null,
    encoder: Encoder,
    text: string,
    options: object,
    withoutDrawing: true,
  ): readonly [EncodedSymbol];
}
