export const HELP = `issn-barcode: ISSN barcodes for covers, drawn and read back

Usage
  issn-barcode draw ISSN --out FILE [options]   draw one symbol
  issn-barcode check FILE...                    what the barcodes of covers say, and what is wrong
  issn-barcode next FILE --out FILE             last month's cover with the next number
  issn-barcode print-issn FILE.idml --issn N    the ISSN apart from the barcode, as live text
  issn-barcode batch LIST --out DIR             the covers of a whole list
  issn-barcode number --rule ID --issn N ...    variant and issue number from the calendar
  issn-barcode titles list                      the title library: list, show, add, set, history, import, merge
  issn-barcode --help | --version
  issn-barcode draw --help                      all options of draw; also of every other command

Exit codes
  0  done    1  errors found    2  refused input or usage    3  could not read or write
`;

export const DRAW_HELP = `issn-barcode draw: one symbol as a file of its own, or in a copy of a cover

Usage
  issn-barcode draw ISSN --out FILE [options]
  issn-barcode draw ISSN --on TEMPLATE --at PLACE --out FILE [options]

Number
  ISSN               1144-875X in any notation, seven digits, or the 13 digits of the barcode (977...)
  --variant NN       two digits for price or edition; 00 unless given
  --issue NN|NNNNN   two or five digits beside the symbol; none unless given
  --isbn N           the ISBN of a series volume, thirteen digits
  --bars issn|isbn   which number the bars carry, the other one in the line above; isbn where there is one

Symbol
  --size SIZE        SC0 to SC9, "SC0 (0.270)", 0.264mm to 0.66mm, or 80% to 200%; SC2 unless given
  --height HEIGHT    part of the nominal height (60%) or mm (14mm), cut off at the top
  --gap N            modules between symbol and issue, 7 to 12; 9 unless given
  --bwr WIDTH        bar width reduction: 10um, 0.01mm, or 2dots with --resolution
  --resolution DPI   put modules and origin on whole dots of a plate or picture
  --text MODE        digits as outlines, live or none; outlines unless given
  --issn-line MODE   the line "ISSN 1144-875X" as outlines, live or none; outlines unless given
  --light-margin     the mark > that guards the right quiet zone
  --ink INK          black, or one named spot: "PANTONE 293 C=100/69/0/4"
  --no-panel         no white panel under symbol and quiet zones

Place
  --out FILE         .svg .pdf .eps .idml .idms .png .tiff .json
  --on TEMPLATE      an .idml or .svg cover; a copy of it is written
  --at NAME          centred in the page item with this name, script label or id
  --at PAGE:X,Y      top left corner of the quiet zones, in mm from that of the page
  --rotate DEGREES   0, 90, 180 or 270, counter-clockwise
  --force            replace FILE if it is there

Answer
  --json             as JSON; problems too
  --help

Every file is read back from the disk and compared with what was asked for before it gets its name.
Exit codes: 0 done, 1 errors found, 2 refused input or usage, 3 could not read or write.
`;

export const CHECK_HELP = `issn-barcode check: reads what is really on covers made by anyone, with anything

Usage
  issn-barcode check FILE... [options]

Files
  .pdf .svg .idml .idms .eps .png .tiff .jpg, and .ai files that hold a PDF; known by what is in them

Options
  --expect LIST        CSV, TSV or XLSX of expected covers: columns issn, title, variant, issue, eissn
  --require-add-on     an issue number must stand beside the symbol
  --profile FILE       thresholds of your own, a JSON object such as {"trimDistanceMin": 10}
  --report OUT.html    one page with pictures, measurements and findings
  --force              replace OUT.html if it is there
  --json               as JSON: an array with one entry a file
  --help

What is found has a code, a severity, what was measured, what is required and whose rule it is. What cannot be seen is
said (cannot-verify) and never passed. Design data is checked; a print grade needs the printed copy and a verifier.
Exit codes: 0 pass or warnings, 1 errors found, 2 usage, 3 a file could not be read.
`;
