/** 0.1 µm when the unit is a millimetre: ten times finer than a symbol is checked to. */
const PLACES = 10_000;

/** A number as plain decimals with at most four places, never an exponent, never "-0". Built for millions of calls. */
export function decimal(value: number): string {
  const scaled = Math.round(value * PLACES);
  if (scaled === 0) return '0';
  const size = scaled < 0 ? -scaled : scaled;
  const whole = Math.floor(size / PLACES);
  let rest = size - whole * PLACES;
  const sign = scaled < 0 ? '-' : '';
  if (rest === 0) return sign + whole;
  let places = 4;
  while (rest % 10 === 0) {
    rest /= 10;
    places--;
  }
  const digits = String(rest);
  return `${sign}${whole}.${'000'.slice(0, places - digits.length)}${digits}`;
}
