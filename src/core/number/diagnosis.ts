/**
 * Every exchange of two unequal neighbours that makes a refused number valid; one-based places, leftmost first.
 */
export function swappedNeighbours(
  characters: string,
  isValid: (characters: string) => boolean,
): readonly { readonly first: number; readonly second: number; readonly corrected: string }[] {
  const found = [];
  for (let i = 0; i + 1 < characters.length; i++) {
    if (characters[i] === characters[i + 1]) continue;
    const corrected = characters.slice(0, i) + characters[i + 1] + characters[i] + characters.slice(i + 2);
    if (isValid(corrected)) found.push({ first: i + 1, second: i + 2, corrected });
  }
  return found;
}
