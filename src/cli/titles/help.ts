export const TITLES_HELP = `issn-barcode titles: the title library, the same file that the panel and next use

Usage
  issn-barcode titles list
  issn-barcode titles show TITLE
  issn-barcode titles add ISSN --name NAME [values]
  issn-barcode titles set TITLE [values]
  issn-barcode titles history TITLE
  issn-barcode titles import FILE
  issn-barcode titles export --out FILE
  issn-barcode titles merge FILE FILE... --out FILE
  issn-barcode titles start-anew

TITLE is an ISSN, a name, or the beginning of a name.

list                 every title with its rule and the last code given out
show, history        one title with all its values; every code given out for it
add, set             a new title; other values for one
import               takes titles and codes of another library over; nothing that is known here is lost
export               a copy of the whole library
merge                several libraries as one file; of a title in more than one, the values changed last and all codes
start-anew           puts a library that cannot be read away beside itself, and begins an empty one

Values (an empty text takes one away)
  --name NAME        as it stands on the cover
  --rule ID          how its issues are numbered ("issn-barcode number --rules" lists all)
  --online ISSN      of the online edition; it never goes into bars
  --disc ISSN        of the edition on disc
  --other ISSN       of any other edition
  --size SIZE        SC0 to SC9, 0.264mm to 0.66mm, or 80% to 200%
  --height HEIGHT    part of the nominal height (60%) or mm (14mm)
  --ink INK          black, or one named spot: "PANTONE 293 C=100/69/0/4"
  --place PLACE      name of a page item, or PAGE:X,Y in mm

Files
  --library FILE     the title library; that of this user unless given
  --out FILE         the file to write
  --force            replace FILE if it is there

Answer
  --json             as JSON; problems too
  --help

The library is a JSON file that people can edit. It is replaced as a whole: a crash leaves the old one or the new one.
Exit codes: 0 done, 2 refused input or usage, 3 could not read or write.
`;
