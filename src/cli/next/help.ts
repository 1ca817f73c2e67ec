export const NEXT_HELP = `issn-barcode next: last month's cover with the next number, in a copy of the layout

Usage
  issn-barcode next FILE.idml --out FILE.idml [options]
  issn-barcode next FILE.svg --out FILE.svg [options]

Which symbol
  --issn N           of this ISSN, where the layout has several
  --title NAME       of this title of the library

Which issue (the one after that on the cover, unless told)
  --date DATE        cover date 2026-06-01; by rule also a month 2026-06 or a week 2026-W23
  --count N          the publisher's number of the issue, where the rule counts
  --previous         the one before that on the cover
  --double           a double issue; its date or count is that of its first part
  --variant NN       the variant from now on; that on the cover unless given
  --rule ID          the market's rule; the title's own unless given ("issn-barcode number --rules" lists all)

Change
  --out FILE         the copy to write
  --force            replace FILE if it is there
  --dry-run          say what would change, and change nothing
  --anchor POINT     the point that stays: bottom-left unless given, or top-left, top, top-right, left, centre, right,
                     bottom, bottom-right
  --remove-foreign   remove a symbol that another program drew; otherwise it stays underneath

Library
  --library FILE     the title library; that of this user unless given

Answer
  --json             as JSON; problems too
  --help

Place, rotation, layer, stacking, group, master page, text wrap and name stay; scaling is undone. What is locked is not
touched, what is newly covered is told, and growing over the edge of the page is refused. The copy is read back
from the disk before it gets its name, and then the number is noted in the history of its title.
Exit codes: 0 done, 1 errors found, 2 refused input or usage, 3 could not read or write.
`;
