import { FIELDS } from '../../core/batch/fields';
import type { Areas } from '../areas';
import { counted, listed } from '../quote';
import { quoted, quotedPath } from './manner';

/** The columns of a list. */
export const FIELD = {
  issn: 'ISSN',
  variant: 'variant',
  issue: 'udgavenummer',
  date: 'dato',
  title: 'titel',
  size: 'størrelse',
  height: 'højde',
  ink: 'farve',
  template: 'skabelon',
  place: 'plads',
  output: 'filnavn',
} as const;

const SAVE_FROM_EXCEL = 'Åbn den i Excel, og gem den som »Excel-projektmappe (.xlsx)« eller »CSV UTF-8«.';

const FOREIGN = {
  xls: `Listen er en gammel Excel-fil (.xls) eller låst med en adgangskode. ${SAVE_FROM_EXCEL}`,
  numbers:
    'Listen er et Numbers-dokument. Vælg i Numbers Arkiv > Eksporter til > CSV eller Excel, og brug den fil.',
  ods: 'Listen er et OpenDocument-regneark. Gem det som .xlsx eller som CSV i UTF-8.',
  xlsb: `Listen er en binær Excel-fil (.xlsb). ${SAVE_FROM_EXCEL}`,
  markup: `Listen er en webside eller en XML-fil, hvad den end hedder. ${SAVE_FROM_EXCEL}`,
  pdf: 'Listen er en PDF, hvis rækker ikke sikkert kan skelnes. Bed om det regneark, den er lavet af.',
  picture: 'Filen er et billede og ingen liste. Vælg en CSV- eller XLSX-fil.',
  rtf: 'Listen er et tekstdokument (RTF). Gem dens tabel som CSV eller XLSX.',
  zip: 'Filen er et arkiv eller et dokument af en anden slags og intet regneark. Vælg en CSV- eller XLSX-fil.',
  binary: 'Filen indeholder data, der ikke er tekst. Vælg en CSV- eller XLSX-fil.',
} as const;

const OUTPUT_FAULT = {
  absolute: 'begynder ved et drev eller sin egen mappe. Angiv et navn inden for uddatamappen.',
  'leaves-folder': 'ville føre ud af uddatamappen. Angiv et navn uden »..«.',
  character:
    'har et tegn, som nogle systemer ikke tillader i navne. Undgå < > : | ? *, lige anførselstegn og styretegn.',
  reserved: 'er navnet på en enhed i Windows. Vælg et andet.',
  ending:
    'har en del, der er tom eller ender med punktum eller mellemrum, hvilket Windows ville ændre. Fjern den.',
  'too-long': 'er længere, end nogle systemer kan skrive. Vælg et kortere.',
} as const;

const ENCODING = { 'utf-8': 'UTF-8', 'windows-1252': 'Windows-1252' } as const;

const AS_TEXT = 'Giv kolonnen i regnearket formatet »Tekst«, og skriv værdien igen.';
const MAP_BY_HAND = 'Omdøb en overskrift, eller sig, hvilken kolonne der rummer hvad.';

const quotedList = (names: readonly string[], last: 'og' | 'eller'): string =>
  names.length === 0 ? 'ingen' : listed(names.map(quoted), last);

const rows = (count: number): string => counted(count, 'række', 'rækker');

export const LIST: Areas['list'] = {
  'list/empty': () => 'Listen er tom. Vælg en med overskrifter og mindst én række.',
  'list/header-only': () => 'Listen har overskrifter, men ingen rækker. Tilføj en for hver forside.',
  'list/kind': ({ kind }) => FOREIGN[kind],
  'list/row-too-large': ({ limit }) =>
    `Rækken rummer mere end ${limit / 1024} kB tekst og blev ikke læst. Se efter et anførselstegn, der aldrig lukkes, eller gør rækken kortere.`,
  'list/too-many-cells': ({ limit }) =>
    `Rækken har mere end ${limit} celler og blev ikke læst. Kontrollér, hvilket tegn der skiller cellerne.`,
  'list/nul': () =>
    'Rækken rummer et NUL-tegn, som ingen tekst har, og blev ikke læst. Skriv den igen, eller gem listen på ny.',
  'list/mixed-encoding': ({ encoding }) =>
    `Rækken er ikke skrevet i ${ENCODING[encoding]} som resten af listen, og dens bogstaver kan ikke kendes. Gem hele listen som CSV i UTF-8.`,
  'list/quote-open': () =>
    'Et anførselstegn, der begynder i denne række, lukkes aldrig, så herfra blev intet læst. Luk det, eller skriv det dobbelt, hvor det hører til teksten.',
  'list/cells-beyond-header': ({ cells, columns }) =>
    `Rækken har ${cells} celler under ${counted(columns, 'overskrift', 'overskrifter')}, måske i forkerte kolonner. Sæt tekst, der indeholder skilletegnet, i lige anførselstegn.`,
  'columns/not-recognised': ({ names }) =>
    `Ingen kolonne kendes som ISSN eller titel; den første række siger ${quotedList(names, 'og')}. Brug overskrifter som ${listed(
      FIELDS.slice(0, 5).map((field) => FIELD[field]),
      'og',
    )}, eller sig, hvilken kolonne der rummer hvad.`,
  'columns/only-online-issn': ({ name }) =>
    `Den eneste ISSN-kolonne, ${quoted(name)}, rummer onlineudgavers ISSN, og en stregkode bærer den trykte udgaves. Tilføj en kolonne med det.`,
  'columns/duplicate': ({ field, names }) =>
    `Kolonnen ${FIELD[field]} kan være mere end én: ${quotedList(names, 'eller')}. ${MAP_BY_HAND}`,
  'columns/not-found': ({ name, field, available }) =>
    `Der er ingen kolonne ${quoted(name)} (${FIELD[field]}). Overskrifterne er ${quotedList(available, 'og')}; et kolonnebogstav som B går også.`,
  'cell/became-date': ({ field, got }) =>
    `Kolonnen ${FIELD[field]}: ${quoted(got)} er en dato, som regnearket nok har lavet af noget som 5-6. ${AS_TEXT}`,
  'cell/became-exponent': ({ field, got }) =>
    `Kolonnen ${FIELD[field]}: ${quoted(got)} er et tal, som regnearket har forkortet, og de sidste cifre er tabt. ${AS_TEXT}`,
  'cell/zeros-unproved': ({ got, padded }) =>
    `ISSN ${quoted(got)} har færre end otte tegn. Med de nuller, et regneark udelader, ville det være ${padded}, hvis kontroltegn er forkert. Skriv ISSN helt ud, med kontroltegn.`,
  'cell/formula': ({ field, got }) =>
    `Kolonnen ${FIELD[field]}: ${quoted(got)} er en formel uden værdi. Kopiér kolonnen, og sæt den ind som værdier.`,
  'cell/spreadsheet-error': ({ field, got }) =>
    `Kolonnen ${FIELD[field]}: med ${quoted(got)} siger regnearket, at det ingen værdi har. Ret formlen, eller gør kolonnen bredere før eksporten.`,
  'cell/date-ambiguous': ({ got, readings }) =>
    `Datoen ${quoted(got)} kan være ${listed(readings, 'eller')}. Skriv den som år-måned-dag.`,
  'cell/no-such-day': ({ got }) =>
    `Der er ingen dag ${quoted(got)} i kalenderen. Skriv datoen som år-måned-dag, for eksempel 2026-05-01.`,
  'output/name': ({ got, fault }) => `Filnavnet ${quoted(got)} ${OUTPUT_FAULT[fault]}`,
  'series/count': ({ got, max }) =>
    `${quoted(got)} er intet antal udgaver. Angiv et helt tal fra 1 til ${max}.`,
  'series/step': ({ got, max }) => `${quoted(got)} er intet trin. Angiv et helt tal fra 1 til ${max}.`,
  'series/beyond': ({ last, fits }) =>
    `Rækken ville ende med udgave ${last}, som har flere cifre end den første. Kun ${counted(fits, 'udgave', 'udgaver')} er der plads til; begynd forfra med det nye år.`,
  'batch/shard': ({ got, max }) =>
    `${quoted(got)} er ingen del af en liste. Angiv delen og antallet af dele, for eksempel 2/8; højst ${max}.`,
  'batch/same-output': ({ output, line }) =>
    `Række ${line} skriver også filen ${quotedPath(output)}. Giv en af rækkerne et andet filnavn.`,
  'batch/same-number': ({ number, line }) =>
    `Række ${line} har samme nummer, ${number}. Giv hver udgave sit eget, eller tag en af rækkerne ud.`,
  'batch/number-used': ({ number, date, document }) =>
    `Nummeret ${number} er givet før${date === null ? '' : `, til udgaven ${date}`}${
      document === null ? '' : `, i ${quoted(document)}`
    }. Giv udgaven sit eget nummer.`,
  'batch/template-missing': () =>
    `Rækken nævner ingen skabelon, og uden den kan forsiden ikke laves. Nævn den i kolonnen ${quoted(FIELD.template)}.`,
  'batch/place-without-template': ({ place }) =>
    `Pladsen ${quoted(place)} hører til en skabelon, og ingen er nævnt. Nævn den i kolonnen ${quoted(FIELD.template)} eller med --template, eller udelad pladsen.`,
  'batch/unfinished': ({ path }) =>
    `En tidligere kørsel har efterladt sin log ${quotedPath(path)}. Fortsæt den (--resume), begynd forfra (--force), eller vælg en anden mappe.`,
  'batch/other-run': ({ path }) =>
    `Loggen ${quotedPath(path)} er fra en kørsel med en anden liste, andre skabeloner eller andre valg, så den kan ikke fortsættes. Angiv det, der blev angivet dengang, eller begynd forfra (--force).`,
};

export const LIST_NOTES: Areas['listNotes'] = {
  'list/windows-1252': () =>
    'Listen er ikke i UTF-8 og blev læst som Windows-1252. Kontrollér æ, ø og å, eller gem listen som CSV i UTF-8.',
  'list/sheet': ({ name, sheets }) =>
    `Projektmappen har ${sheets} ark; ${quoted(name)}, det første synlige, blev læst.`,
  'list/rows-above-header': ({ rows: above }) => `${rows(above)} over overskrifterne blev sprunget over.`,
  'columns/positional': ({ fields }) =>
    `Listen har ingen overskrifter. Dens kolonner blev læst som ${listed(
      fields.map((field) => FIELD[field]),
      'og',
    )}.`,
  'columns/unused': ({ names }) => `Ikke brugt: ${quotedList(names, 'og')}.`,
  'columns/online-issn': ({ name }) =>
    `Kolonnen ${quoted(name)} rummer onlineudgavers ISSN, som ikke hører til på en forside. Den bruges ikke.`,
  'columns/preferred': ({ field, taken, left }) =>
    `Kolonnen ${FIELD[field]}: ${quoted(taken)} blev læst og ikke ${quotedList(left, 'eller')}.`,
  'cell/understood': ({ field, got, understood }) =>
    `Kolonnen ${FIELD[field]}: ${quoted(got)} blev forstået som ${understood}.`,
  'row/only-online-issn': ({ got }) =>
    `Rækken har kun onlineudgavens ISSN ${quoted(got)}, som ikke hører til på en forside. Det bruges ikke.`,
  'row/date-unused': ({ got }) =>
    `Datoen ${quoted(got)} blev ikke brugt: ingen kendt regel danner et udgavenummer af den. Nævn en med --rule eller i titelbiblioteket.`,
};
