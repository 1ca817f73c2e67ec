import { FIELDS } from '../../core/batch/fields';
import type { Areas } from '../areas';
import { counted, listed } from '../quote';
import { quoted, quotedPath } from './manner';

/** The columns of a list. */
export const FIELD = {
  issn: 'ISSN',
  variant: 'variante',
  issue: 'numéro de parution',
  date: 'date',
  title: 'titre',
  size: 'taille',
  height: 'hauteur',
  ink: 'encre',
  template: 'modèle',
  place: 'emplacement',
  output: 'nom du fichier',
} as const;

const SAVE_FROM_EXCEL =
  'Ouvrez-la dans Excel et enregistrez-la comme « Classeur Excel (.xlsx) » ou « CSV UTF-8 ».';

const FOREIGN = {
  xls: `La liste est un ancien fichier Excel (.xls) ou protégée par un mot de passe. ${SAVE_FROM_EXCEL}`,
  numbers:
    'La liste est un document Numbers. Dans Numbers, choisissez Fichier > Exporter vers > CSV ou Excel, et prenez ce fichier.',
  ods: 'La liste est un classeur OpenDocument. Enregistrez-la en .xlsx ou en CSV UTF-8.',
  xlsb: `La liste est un fichier Excel binaire (.xlsb). ${SAVE_FROM_EXCEL}`,
  markup: `La liste est une page web ou un fichier XML, quel que soit son nom. ${SAVE_FROM_EXCEL}`,
  pdf: 'La liste est un PDF, dont les lignes ne se distinguent pas avec certitude. Demandez le tableau dont il est tiré.',
  picture: 'Le fichier est une image et non une liste. Choisissez un fichier CSV ou XLSX.',
  rtf: 'La liste est un document de texte (RTF). Enregistrez son tableau en CSV ou XLSX.',
  zip: 'Le fichier est une archive ou un document d’une autre sorte, et non un tableau. Choisissez un fichier CSV ou XLSX.',
  binary: 'Le fichier contient des données qui ne sont pas du texte. Choisissez un fichier CSV ou XLSX.',
} as const;

const OUTPUT_FAULT = {
  absolute: 'commence par un lecteur ou un dossier à lui. Donnez un nom à l’intérieur du dossier de sortie.',
  'leaves-folder': 'sortirait du dossier de sortie. Donnez un nom sans « .. ».',
  character:
    'a un caractère que certains systèmes n’admettent pas dans un nom. Évitez < > : | ? *, les guillemets droits et les caractères de commande.',
  reserved: 'est le nom d’un périphérique sous Windows. Choisissez-en un autre.',
  ending:
    'a une partie vide ou finissant par un point ou une espace, ce que Windows changerait. Supprimez-la.',
  'too-long': 'est plus long que certains systèmes ne savent écrire. Choisissez-en un plus court.',
} as const;

const ENCODING = { 'utf-8': 'UTF-8', 'windows-1252': 'Windows-1252' } as const;

const AS_TEXT = 'Dans le tableur, donnez à la colonne le format « Texte » et saisissez à nouveau la valeur.';
const MAP_BY_HAND = 'Renommez un en-tête, ou dites quelle colonne contient quoi.';

const quotedList = (names: readonly string[], last: 'et' | 'ou'): string =>
  names.length === 0 ? 'aucun' : listed(names.map(quoted), last);

const rows = (count: number): string => counted(count, 'ligne', 'lignes');

export const LIST: Areas['list'] = {
  'list/empty': () => 'La liste est vide. Choisissez-en une avec des en-têtes et au moins une ligne.',
  'list/header-only': () => 'La liste a des en-têtes mais aucune ligne. Ajoutez-en une par couverture.',
  'list/kind': ({ kind }) => FOREIGN[kind],
  'list/row-too-large': ({ limit }) =>
    `La ligne contient plus de ${limit / 1024} ko de texte et n’a pas été lue. Cherchez un guillemet jamais fermé, ou raccourcissez la ligne.`,
  'list/too-many-cells': ({ limit }) =>
    `La ligne a plus de ${limit} cellules et n’a pas été lue. Vérifiez quel caractère sépare les cellules.`,
  'list/nul': () =>
    'La ligne contient un caractère NUL, qu’aucun texte n’a, et n’a pas été lue. Saisissez-la à nouveau, ou enregistrez la liste une autre fois.',
  'list/mixed-encoding': ({ encoding }) =>
    `La ligne n’est pas écrite en ${ENCODING[encoding]} comme le reste de la liste, et ses lettres ne se reconnaissent pas. Enregistrez toute la liste en CSV UTF-8.`,
  'list/quote-open': () =>
    'Un guillemet ouvert dans cette ligne n’est jamais fermé, rien n’a donc été lu à partir d’ici. Fermez-le, ou doublez-le là où il fait partie du texte.',
  'list/cells-beyond-header': ({ cells, columns }) =>
    `La ligne a ${cells} cellules sous ${counted(columns, 'en-tête', 'en-têtes')} ; elles sont peut-être dans de mauvaises colonnes. Mettez entre guillemets droits un texte qui contient le séparateur.`,
  'columns/not-recognised': ({ names }) =>
    `Aucune colonne n’est reconnue comme l’ISSN ou le titre ; la première ligne dit ${quotedList(names, 'et')}. Prenez des en-têtes comme ${listed(
      FIELDS.slice(0, 5).map((field) => FIELD[field]),
      'et',
    )}, ou dites quelle colonne contient quoi.`,
  'columns/only-online-issn': ({ name }) =>
    `La seule colonne d’ISSN, ${quoted(name)}, contient des ISSN en ligne, et un code-barres porte celui de l’édition imprimée. Ajoutez une colonne avec celui-ci.`,
  'columns/duplicate': ({ field, names }) =>
    `Colonne ${FIELD[field]} : plusieurs peuvent l’être, ${quotedList(names, 'ou')}. ${MAP_BY_HAND}`,
  'columns/not-found': ({ name, field, available }) =>
    `Il n’y a pas de colonne ${quoted(name)} (${FIELD[field]}). Les en-têtes sont ${quotedList(available, 'et')} ; une lettre de colonne comme B convient aussi.`,
  'cell/became-date': ({ field, got }) =>
    `Colonne ${FIELD[field]} : ${quoted(got)} est une date, qu’un tableur a sans doute tirée de quelque chose comme 5-6. ${AS_TEXT}`,
  'cell/became-exponent': ({ field, got }) =>
    `Colonne ${FIELD[field]} : ${quoted(got)} est un nombre abrégé par un tableur, dont les derniers chiffres sont perdus. ${AS_TEXT}`,
  'cell/zeros-unproved': ({ got, padded }) =>
    `L’ISSN ${quoted(got)} a moins de huit caractères. Avec les zéros qu’un tableur supprime, ce serait ${padded}, dont le caractère de contrôle est faux. Écrivez l’ISSN en entier, avec son caractère de contrôle.`,
  'cell/formula': ({ field, got }) =>
    `Colonne ${FIELD[field]} : ${quoted(got)} est une formule sans valeur. Copiez la colonne et collez-la en valeurs.`,
  'cell/spreadsheet-error': ({ field, got }) =>
    `Colonne ${FIELD[field]} : par ${quoted(got)}, le tableur dit qu’il n’a pas de valeur. Corrigez la formule, ou élargissez la colonne avant l’export.`,
  'cell/date-ambiguous': ({ got, readings }) =>
    `La date ${quoted(got)} peut être ${listed(readings, 'ou')}. Écrivez-la comme année-mois-jour.`,
  'cell/no-such-day': ({ got }) =>
    `Il n’y a pas de jour ${quoted(got)} au calendrier. Écrivez la date comme année-mois-jour, par exemple 2026-05-01.`,
  'output/name': ({ got, fault }) => `Le nom de fichier ${quoted(got)} ${OUTPUT_FAULT[fault]}`,
  'series/count': ({ got, max }) =>
    `${quoted(got)} n’est pas un nombre de parutions. Donnez un nombre entier de 1 à ${max}.`,
  'series/step': ({ got, max }) => `${quoted(got)} n’est pas un pas. Donnez un nombre entier de 1 à ${max}.`,
  'series/beyond': ({ last, fits }) =>
    `La série finirait au numéro ${last}, qui a plus de chiffres que le premier. Seules ${counted(fits, 'parution y entre', 'parutions y entrent')} ; recommencez avec la nouvelle année.`,
  'batch/shard': ({ got, max }) =>
    `${quoted(got)} n’est pas une part de liste. Donnez la part et le nombre de parts, par exemple 2/8 ; ${max} au plus.`,
  'batch/same-output': ({ output, line }) =>
    `La ligne ${line} écrit aussi le fichier ${quotedPath(output)}. Donnez à l’une des lignes un autre nom de fichier.`,
  'batch/same-number': ({ number, line }) =>
    `La ligne ${line} a le même numéro, ${number}. Donnez à chaque parution le sien, ou retirez l’une des lignes.`,
  'batch/number-used': ({ number, date, document }) =>
    `Le numéro ${number} a déjà été attribué${date === null ? '' : `, à la parution du ${date}`}${
      document === null ? '' : `, dans ${quoted(document)}`
    }. Donnez à la parution le sien.`,
  'batch/template-missing': () =>
    `La ligne ne nomme pas de modèle, et sans lui la couverture ne peut pas se faire. Nommez-le dans la colonne ${quoted(FIELD.template)}.`,
  'batch/place-without-template': ({ place }) =>
    `L’emplacement ${quoted(place)} est celui d’un modèle, et aucun n’est nommé. Nommez-le dans la colonne ${quoted(FIELD.template)} ou avec --template, ou supprimez l’emplacement.`,
  'batch/unfinished': ({ path }) =>
    `Une exécution précédente a laissé son journal ${quotedPath(path)}. Continuez-la (--resume), recommencez (--force), ou choisissez un autre dossier.`,
  'batch/other-run': ({ path }) =>
    `Le journal ${quotedPath(path)} est celui d’une exécution avec une autre liste, d’autres modèles ou d’autres options, qui ne peut donc pas continuer. Donnez ce qui fut donné alors, ou recommencez (--force).`,
};

export const LIST_NOTES: Areas['listNotes'] = {
  'list/windows-1252': () =>
    'La liste n’est pas en UTF-8 et a été lue comme Windows-1252. Vérifiez les lettres accentuées, ou enregistrez la liste en CSV UTF-8.',
  'list/sheet': ({ name, sheets }) =>
    `Le classeur a ${sheets} feuilles ; ${quoted(name)}, la première visible, a été lue.`,
  'list/rows-above-header': ({ rows: above }) =>
    `${rows(above)} au-dessus des en-têtes ${above === 1 ? 'a été passée' : 'ont été passées'}.`,
  'columns/positional': ({ fields }) =>
    `La liste n’a pas d’en-têtes. Ses colonnes ont été lues comme ${listed(
      fields.map((field) => FIELD[field]),
      'et',
    )}.`,
  'columns/unused': ({ names }) => `Non utilisé : ${quotedList(names, 'et')}.`,
  'columns/online-issn': ({ name }) =>
    `La colonne ${quoted(name)} contient des ISSN en ligne, qui n’ont pas leur place sur une couverture. Elle n’est pas utilisée.`,
  'columns/preferred': ({ field, taken, left }) =>
    `Colonne ${FIELD[field]} : ${quoted(taken)} a été lue, et non ${quotedList(left, 'ou')}.`,
  'cell/understood': ({ field, got, understood }) =>
    `Colonne ${FIELD[field]} : ${quoted(got)} a été compris comme ${understood}.`,
  'row/only-online-issn': ({ got }) =>
    `La ligne n’a que l’ISSN en ligne ${quoted(got)}, qui n’a pas sa place sur une couverture. Il n’est pas utilisé.`,
  'row/date-unused': ({ got }) =>
    `La date ${quoted(got)} n’a pas été utilisée : aucune règle connue n’en tire un numéro de parution. Nommez-en une avec --rule, ou dans la bibliothèque de titres.`,
};
