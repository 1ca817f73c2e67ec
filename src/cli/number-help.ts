export const NUMBER_HELP = `issn-barcode number: variant and issue number of an issue, by the rule of its market

Usage
  issn-barcode number --rule ID --issn N --date 2026-06-01 [options]
  issn-barcode number --rule ID --issn N --count N [options]
  issn-barcode number --rules [--json]

Rule
  --rule ID          market and frequency, such as uk-weekly
  --rules            lists all rules with their source and certainty

Issue
  --issn N           the ISSN of the printed edition, in any notation
  --date DATE        cover date 2026-06-01; by rule also a month 2026-06 or a week 2026-W23
  --count N          the publisher's number of the issue, where the rule counts
  --double           a double issue; its date or count is that of its first part
  --special KIND     an issue outside the row: special, one-off-price, supplement, gadget, changed-price, banded
  --variant NN       the variant that the title's issues have now; 00 unless given
  --price-change     the price changes with this issue
  --last DATE|N      cover date of the last issue (its number where the rule counts), so that repeats and gaps are noticed

Answer
  --json             as JSON; problems too
  --help

Exit codes: 0 done, 2 refused input or usage.
`;
