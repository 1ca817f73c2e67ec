import type { Areas } from '../areas';
import { counted, listed } from '../quote';
import { millimetres, quoted } from './manner';

const WAY_TO_A_RULE =
  'Geben Sie eine mit --rule ID an („issn-barcode number --rules“ nennt alle), oder tragen Sie sie beim Titel in der Bibliothek ein.';

const MEDIUM = {
  online: 'Online-Ausgabe',
  disc: 'Ausgabe auf Datenträger',
  other: 'anderen Ausgabe',
} as const;

export const UPDATE: Areas['update'] = {
  'update/unreadable': ({ name }) =>
    `Die Balken von ${quoted(name)} sind nicht lesbar, niemand weiß also, was zu ändern ist. Löschen Sie das Symbol, und platzieren Sie ein neues.`,
  'update/not-issn': ({ gtin13 }) =>
    `Die Balken sagen ${gtin13}; das ist keine ISSN-Nummer (diese beginnen mit 977), und kein Etikett nennt die ISSN. Platzieren Sie ein neues Symbol.`,
  'update/gone': ({ id }) =>
    `Das Symbol ${quoted(id)} ist nicht mehr im Dokument. Wählen Sie es noch einmal aus, und wiederholen Sie.`,
  'update/distorted': ({ name }) =>
    `${quoted(name)} steht in etwas, das verzerrt, gespiegelt oder auf nichts geschrumpft ist; darin lässt sich das nicht aufheben. Nehmen Sie das Symbol heraus, und wiederholen Sie.`,
  'update/locked': ({ name }) =>
    `${quoted(name)} ist gesperrt. Entsperren Sie es (Objekt > Entsperren), und wiederholen Sie.`,
  'update/foreign-mixed': ({ name, others }) =>
    `${quoted(name)} enthält ${counted(others, 'Objekt, das', 'Objekte, die')} nicht zum Strichcode ${others === 1 ? 'gehört' : 'gehören'}, und wird deshalb nicht entfernt. Lösen Sie die Gruppe auf, oder behalten Sie das alte Symbol.`,
  'update/other-parts': ({ name, standing }) =>
    `${quoted(name)} besteht aus ${listed(standing, 'und')}; die Änderung nähme davon weg oder fügte hinzu, was an Ort und Stelle nicht geht. Behalten Sie diese Teile; oder platzieren Sie ein neues Symbol, und löschen Sie das alte.`,
  'update/foreign-only-files': () =>
    'Das Symbol ist von einem anderen Programm und lässt sich dort, wo es liegt, nicht ersetzen: Es gehört zu einer Gruppe oder einem Text. Nehmen Sie es heraus, und wiederholen Sie; oder platzieren Sie ein neues Symbol, und löschen Sie das alte.',
  'next/no-symbol': ({ issn, found }) =>
    `Das Dokument hat keinen Strichcode ${issn ? `der ISSN ${issn}` : 'mit ISSN'}, der sich ändern lässt. ${
      found.length > 0 ? `Es hat ${listed(found, 'und')}.` : 'Gefunden wurde gar keiner.'
    } Wählen Sie ein anderes Dokument oder eine andere Nummer, oder platzieren Sie erst ein Symbol.`,
  'next/several': ({ found }) =>
    `Das Dokument hat ${counted(found.length, 'Strichcode', 'Strichcodes')}: ${listed(found, 'und')}. Sagen Sie mit --issn, welcher gemeint ist; von zweien mit einer Nummer muss einer weg.`,
  'next/no-rule': ({ issn, title }) =>
    title === null
      ? `Kein Titel mit der ISSN ${issn} ist in der Bibliothek, also gibt es keine Regel für seine Nummern. ${WAY_TO_A_RULE}`
      : `Der Titel ${quoted(title)} hat keine Regel für seine Nummern. ${WAY_TO_A_RULE}`,
  'next/volume': ({ isbn }) =>
    `Das Symbol nennt die ISBN ${isbn}, und der nächste Band hat seine eigene. Platzieren Sie ein neues Symbol mit der neuen ISBN.`,
  'next/no-issue-number': ({ issn }) =>
    `Der Strichcode der ISSN ${issn} trägt keine Heftnummer, von der es weitergeht. Sagen Sie mit --date oder --count, welches Heft kommt.`,
  'next/reused': ({ variant, addOn, earlier }) =>
    `Die Heftnummer ${addOn} mit der Variante ${variant} wurde schon vergeben (${earlier}), und der Markt verbietet, eine Nummer zweimal zu benutzen: Verkäufe würden dem alten Heft zugerechnet und mit Strafe belegt. Wählen Sie ein anderes Datum oder eine besondere Variante.`,
  'printed-issn/not-print': ({ issn, medium, title }) =>
    `${issn} ist die ISSN der ${MEDIUM[medium]} von ${quoted(title)}. Jedes Medium hat seine eigene ISSN, und das Titelblatt trägt die der gedruckten: Berichtigen Sie den Eintrag.`,
  'printed-issn/same': ({ issn }) =>
    `${issn} ist für Druck und Online zugleich angegeben. Jedes Medium hat seine eigene ISSN: Geben Sie die richtige ein, oder lassen Sie die Online-Nummer weg.`,
  'printed-issn/language': ({ got, known }) =>
    `${quoted(got)} ist keine Sprache, in der diese Zeile geschrieben wird. Wählen Sie ${listed(known, 'oder')}.`,
  'printed-issn/page': ({ width, height }) =>
    `Die Zeile passt nicht in diese Ecke der Seite von ${millimetres(width, 0)} × ${millimetres(height, 0)}. Wählen Sie eine kleinere Schrift oder einen kleineren Abstand.`,
  'printed-issn/read-back': ({ expected, got }) =>
    `Aus dem Dokument zurückgelesen lautet die Zeile ${quoted(got)} statt ${quoted(expected)}, deshalb wurde nichts behalten. Achten Sie auf gesperrte oder ausgeblendete Ebenen, und versuchen Sie es noch einmal.`,
};
