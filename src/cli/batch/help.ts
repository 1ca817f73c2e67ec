export const BATCH_HELP = `issn-barcode batch: the covers or symbol files of a whole list

Usage
  issn-barcode batch LIST --out DIR [options]
  issn-barcode batch LIST --template COVER.idml --at NAME --out DIR [options]
  issn-barcode batch --series ISSN --first 01 --count 12 --out DIR [options]
  issn-barcode batch LIST --sheet --out DIR [options]
  issn-barcode batch LIST --dry-run [--csv | --json]

List
  LIST                 CSV, TSV or XLSX; - reads standard input. Columns: issn, variant, issue, date, title, size,
                       height, ink, template, place, output, by these names or their translations
  --column NAME=FIELD  the column with this heading or letter holds this field; may be given several times
  --library FILE       title library: what a row does not say of its title, and the numbers it has used
  --note-numbers       once all rows are done, enter the numbers of the covers made into the library
  --rule ID            makes issue numbers of dates where the library names no rule
  --series ISSN|TITLE  instead of a list: --count issues from --first on, an issue number that goes up by --step (1), or
                       a cover date, of which the title's rule or --rule makes the numbers

Covers
  --template FILE|DIR  an .idml or .svg cover for every row, or the folder of those that rows name
  --at PLACE           the name of a page item or layer, or PAGE:X,Y in mm, where a row names no place; without one the
                       ISSN barcode that stands in the cover is replaced
  --format FORMAT      svg, pdf, eps, png, tiff or idml, where output and template do not tell; svg unless given
  --sheet              many symbols on sheets of A4 instead, each with row and number under it: PDF, or --format svg
  --size --height --ink --gap --bwr --resolution    as of draw, where a row says nothing

Run
  --out DIR            the folder for the covers, the record results.jsonl and the table results.csv
  --dry-run            only say what would become of every row; --csv or --json for every row
  --skip-bad           leave rows out that cannot be made; otherwise nothing is drawn unless all rows are good
  --resume             go on with a run that was broken off; does no row twice, and tries again what failed
  --force              replace files that are there
  --shard I/N          only the Ith of N parts of the list
  --jobs N             draw with N threads; one a processor unless given
  --report OUT.html    the record as a page
  --json               the answer as JSON
  --help

Every row is judged before anything is drawn; every file is read back from the disk before it gets its name.
Exit codes: 0 all made, 1 rows that cannot be made or a run that was stopped, 2 usage or no list, 3 a folder or file fails.
`;
