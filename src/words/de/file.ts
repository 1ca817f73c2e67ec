import type { Areas } from '../areas';
import { listed } from '../quote';
import { decimals, quoted, quotedPath } from './manner';

const MEGABYTE = 1024 * 1024;
const megabytes = (bytes: number): string => `${decimals(bytes / MEGABYTE, 1)} MB`;
const millions = (count: number): string => `${decimals(count / 1e6, 0)} Millionen`;

export const FORMAT: Areas['format'] = {
  'format/not-zip': ({ format }) =>
    `Die Datei ist kein ZIP-Archiv, wie es jede ${format.toUpperCase()}-Datei ist. Sichern Sie sie neu aus dem Programm, aus dem sie kommt.`,
  'format/not-idml': ({ detail }) =>
    `Die Datei ist kein InDesign-Dokument in IDML (${detail}). Sichern Sie sie aus InDesign als IDML.`,
  'format/too-large': ({ bytes, limit }) =>
    `Ausgepackt hat die Datei ${megabytes(bytes)}; gelesen werden höchstens ${megabytes(limit)}. Wählen Sie eine kleinere.`,
  'format/too-many-dots': ({ dots, limit }) =>
    `Das Bild hätte ${millions(dots)} Punkte; gezeichnet werden höchstens ${millions(limit)}. Wählen Sie eine gröbere Auflösung.`,
  'format/xml': ({ part, detail }) =>
    `Das XML in ${quotedPath(part)} ist beschädigt (${detail}). Sichern Sie die Datei neu aus dem Programm, aus dem sie kommt.`,
  'format/doctype': ({ part }) =>
    `${quotedPath(part)} enthält einen DOCTYPE, der andere Dateien hereinziehen oder grenzenlos wachsen könnte, und wird abgelehnt. Sichern Sie es ohne ihn.`,
  'format/broken': ({ format, detail }) =>
    `Die ${format.toUpperCase()}-Datei ist nicht lesbar (${detail}). Sichern Sie sie neu aus dem Programm, aus dem sie kommt.`,
  'format/encrypted': ({ format }) =>
    `Die ${format.toUpperCase()}-Datei ist verschlüsselt; was auf ihren Seiten steht, ist nicht zu lesen. Sichern Sie sie ohne Kennwort und ohne Sicherheitseinstellungen aus dem Programm, aus dem sie kommt.`,
  'format/swatch-name-taken': ({ name }) =>
    `Das Dokument hat ein Farbfeld namens ${quoted(name)}, das keine Volltonfarbe ist. Benennen Sie es um, oder geben Sie der Farbe einen anderen Namen.`,
  'format/cannot-hold': ({ format, what }) => {
    const kind = `${format.toUpperCase()}-Datei`;
    switch (what) {
      case 'live-text':
        return `Eine ${kind} kann keinen Text ohne seine Schrift enthalten. Wählen Sie Pfade für die Ziffern und die ISSN-Zeile.`;
      case 'layer':
        return `In einer ${kind} lässt sich die Ebene nicht wählen. Lassen Sie sie weg: Der Strichcode kommt dorthin, wo sein Rahmen liegt.`;
      case 'text-wrap':
        return `In einer ${kind} lässt sich kein Textumfluss setzen. Lassen Sie ihn weg, und setzen Sie ihn im Layout.`;
    }
  },
};

export const FILE: Areas['file'] = {
  'file/exists': ({ path }) =>
    `Eine Datei ${quotedPath(path)} gibt es schon. Wählen Sie einen anderen Namen, oder erlauben Sie, sie zu ersetzen (--force).`,
  'file/folder-missing': ({ path }) =>
    `Für ${quotedPath(path)} gibt es keinen Ordner. Legen Sie ihn an, oder wählen Sie einen anderen.`,
  'file/not-found': ({ path }) =>
    `Eine Datei ${quotedPath(path)} gibt es nicht. Prüfen Sie Namen und Ordner.`,
  'file/read': ({ path, detail }) =>
    `Die Datei ${quotedPath(path)} war nicht zu lesen (${detail}). Prüfen Sie, ob Sie sie öffnen dürfen.`,
  'file/write': ({ path, detail }) =>
    `Die Datei ${quotedPath(path)} war nicht zu schreiben (${detail}). Prüfen Sie den Ordner und den freien Platz.`,
  'file/extension': ({ path, known }) =>
    `Die Endung von ${quotedPath(path)} nennt kein Format, das hier geht. Wählen Sie ${listed(known, 'oder')}.`,
  'file/template-extension': ({ path, out }) =>
    `Die Vorlage ${quotedPath(path)} und das Ergebnis ${quotedPath(out)} sind von verschiedener Art. Geben Sie beiden dieselbe Endung.`,
};

export const PROFILE: Areas['profile'] = {
  'profile/not-json': ({ detail }) =>
    `Das Profil ist kein JSON-Objekt (${detail}). Schreiben Sie Grenzwerte mit ihrem Namen, etwa {"trimDistanceMin": 10}.`,
  'profile/unknown': ({ key, known }) =>
    `Das Profil setzt ${quoted(key)}, und das ist kein Grenzwert. Wählen Sie aus ${listed(known, 'und')}.`,
  'profile/value': ({ key, got }) =>
    `Das Profil setzt ${quoted(key)} auf ${got}. Geben Sie eine Zahl an, die nicht negativ ist.`,
};
