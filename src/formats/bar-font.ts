/** Fonts whose glyphs are bars, by the names they are sold under: their text says nothing of what is printed. */
export const isBarFont = (family: string): boolean =>
  /bar ?code|\b(?:ean|upc|isbn|issn|code ?(?:39|93|128))|idautomation/i.test(family);
