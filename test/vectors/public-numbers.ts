/** Numbers that others have published, with the place where they stand. */
export type PublicNumber = {
  readonly issn: string;
  readonly variant: string;
  readonly gtin13: string;
  readonly addOn: string;
  readonly source: string;
};

export const PUBLIC_NUMBERS: readonly PublicNumber[] = [
  {
    issn: '1144-875X',
    variant: '00',
    gtin13: '9771144875007',
    addOn: '12',
    source: 'Softmatic, ISSN sample; commons-validator ISSNValidatorTest',
  },
  {
    issn: '0311-175X',
    variant: '00',
    gtin13: '9770311175001',
    addOn: '17',
    source: 'bwipp/postscriptbarcode tests/ps_tests/issn.ps.test',
  },
  {
    issn: '2434-561X',
    variant: '00',
    gtin13: '9772434561006',
    addOn: '12001',
    source: 'github.com/zxing/zxing/issues/478',
  },
  {
    issn: '0139-6323',
    variant: '00',
    gtin13: '9770139632007',
    addOn: '25',
    source: 'Slovak national ISSN agency, ulib.sk: structure of the EAN/ISSN code',
  },
  {
    issn: '1335-1699',
    variant: '01',
    gtin13: '9771335169014',
    addOn: '78',
    source: 'Slovak national ISSN agency, ulib.sk: summer double issue at another price',
  },
  {
    issn: '0317-8471',
    variant: '03',
    gtin13: '9770317847032',
    addOn: '17',
    source: 'BWIPP wiki, ISSN: input "0317-8471 03 17"',
  },
];

/** Published ISSNs whose barcode was not published with them. */
export const PUBLIC_ISSNS: readonly { readonly issn: string; readonly source: string }[] = [
  { issn: '0105-0001', source: 'ISSN Denmark' },
  { issn: '1406-0949', source: 'Bulgarian ISSN agency: print edition of a pair' },
  { issn: '1406-0957', source: 'Bulgarian ISSN agency: online edition of the pair' },
];

/** Element widths, bar first, in modules: bwipp/postscriptbarcode tests/ps_tests/issn.ps.test for 9770311175001 with 17. */
export const PRINTED_WIDTHS = {
  gtin13: '9770311175001',
  main: '111 1312 2131 1123 1411 1222 2221 11111 2221 1312 1231 3211 3211 2221 111',
  addOn: '17',
  addOnWidths: '112 2221 11 2131',
} as const;

/** Number sets worked out by hand from ISO/IEC 15420 tables 6 and 7. */
export const ADD_ON_SETS: readonly {
  readonly digits: string;
  readonly sets: string;
  readonly sum: string;
}[] = [
  { digits: '17', sets: 'AB', sum: '17 mod 4 = 1' },
  { digits: '00', sets: 'AA', sum: '0 mod 4 = 0' },
  { digits: '78', sets: 'BA', sum: '78 mod 4 = 2' },
  { digits: '99', sets: 'BB', sum: '99 mod 4 = 3' },
  { digits: '12001', sets: 'ABBAA', sum: '3·(1+0+1) + 9·(2+0) = 24' },
  { digits: '00000', sets: 'BBAAA', sum: '0' },
  { digits: '99999', sets: 'BAAAB', sum: '3·27 + 9·18 = 243' },
];

/** Set A of ISO/IEC 15420 table 1 as widths, space first; B is A backwards. */
export const SET_A = [
  '3211',
  '2221',
  '2122',
  '1411',
  '1132',
  '1231',
  '1114',
  '1312',
  '1213',
  '3112',
] as const;
