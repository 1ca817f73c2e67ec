/** A font as the application lists it: family and style in one name, with a tab between. */
export type FontFace = {
  readonly name: string;
  readonly status: 'INSTALLED' | 'NOT_AVAILABLE';
  readonly allowOutlines: boolean;
};

/** Minion is what InDesign puts in for a missing font; OCR B is listed, since some document uses it, but not installed. */
export const USUAL_FONTS: readonly FontFace[] = [
  { name: 'Minion Pro\tRegular', status: 'INSTALLED', allowOutlines: true },
  { name: 'Myriad Pro\tBold', status: 'INSTALLED', allowOutlines: true },
  { name: 'Protected Sans\tRegular', status: 'INSTALLED', allowOutlines: false },
  { name: 'OCR B Std\tRegular', status: 'NOT_AVAILABLE', allowOutlines: false },
];

/** The same with an OCR-B of another maker, and with its bold. */
export const FONTS_WITH_OCR_B: readonly FontFace[] = [
  ...USUAL_FONTS,
  { name: 'OCR-B 10 BT\tBold', status: 'INSTALLED', allowOutlines: true },
  { name: 'OCR-B 10 BT\tRegular', status: 'INSTALLED', allowOutlines: true },
];
