import { NOMINAL_X } from '../../core/limits';
import type { Areas } from '../areas';
import { listed } from '../quote';
import { extent, millimetres, quoted } from './manner';

/** Frames that are named to choose from. */
const MOST_NAMED = 5;

function choice(available: readonly string[]): string {
  if (available.length === 0)
    return 'Es hat keinen benannten Rahmen: Benennen Sie den, der den Strichcode aufnehmen soll.';
  const named = available.slice(0, MOST_NAMED).map(quoted);
  const more = available.length - named.length;
  return `Es hat ${listed(more > 0 ? [...named, `${more} weitere`] : named, 'und')}.`;
}

function wayOut(fits: number | null | undefined): string {
  if (fits === undefined)
    return 'Vergrößern Sie den Rahmen, oder wählen Sie eine kleinere Größe oder kürzere Balken.';
  return fits === null
    ? 'Auch die kleinste Größe passt nicht: Vergrößern Sie den Rahmen, oder wählen Sie kürzere Balken.'
    : `Module von ${millimetres(fits, 3)} (${Math.floor((fits / NOMINAL_X) * 100)} %) passen; oder vergrößern Sie den Rahmen, oder wählen Sie kürzere Balken.`;
}

export const PLACEMENT: Areas['placement'] = {
  'template/item-not-found': ({ name, available }) =>
    `Das Dokument hat keinen Rahmen namens ${quoted(name)}. ${choice(available)}`,
  'template/item-ambiguous': ({ name, count }) =>
    `${count} Rahmen des Dokuments heißen ${quoted(name)} oder liegen auf der Ebene dieses Namens. Geben Sie dem, der den Strichcode aufnehmen soll, einen eigenen Namen.`,
  'template/item-hidden': ({ name, layer }) =>
    `Der Rahmen ${quoted(name)} wird nicht gedruckt: Er oder seine Ebene ${quoted(layer)} ist ausgeblendet. Blenden Sie ihn ein, oder wählen Sie einen anderen.`,
  'template/slot-too-small': ({ name, slot, needed, fits }) =>
    `Der Rahmen ${quoted(name)} misst ${extent(slot)}; der Strichcode braucht mit seinen Ruhezonen ${extent(needed)}. ${wayOut(fits)}`,
  'template/slot-distorted': ({ name }) =>
    `Der Rahmen ${quoted(name)} ist verzerrt, gespiegelt oder ohne Fläche, was die Balken verdürbe. Wählen Sie ein gerades Rechteck.`,
  'template/slot-shape': ({ name, shape }) =>
    `${quoted(name)} ist von der Art ${quoted(shape)} und kann keinen Strichcode aufnehmen. Wählen Sie ein Rechteck.`,
  'template/in-the-way': ({ name, by }) =>
    `Über dem Platz ${quoted(name)} oder im Raum des Strichcodes steht ${listed(by.map(quoted), 'und')}. Rücken Sie es weg oder dahinter, oder wählen Sie eine kleinere Größe oder einen anderen Platz.`,
  'template/no-old-symbol': ({ available }) =>
    `Wohin der Strichcode soll, steht nirgends, und das Dokument trägt keinen ISSN-Strichcode, den er ersetzen könnte. Nennen Sie einen Rahmen oder einen Punkt wie 1:20,30. ${choice(available)}`,
  'template/old-symbols-differ': ({ numbers }) =>
    `Wohin der Strichcode soll, steht nirgends, und das Dokument trägt Strichcodes mehrerer Nummern, ${listed(numbers, 'und')}. Nennen Sie den Rahmen, der ersetzt werden soll.`,
  'template/page-not-found': ({ page, pages }) =>
    `Eine Seite ${page} gibt es nicht; das Dokument hat ${pages}. Wählen Sie eine davon.`,
  'template/off-page': ({ page, needed }) =>
    `Der Strichcode braucht mit seinen Ruhezonen ${extent(needed)} und ragte über den Rand der Seite von ${extent(page)}. Verschieben Sie ihn, oder wählen Sie eine kleinere Größe.`,
};

export const DOCUMENT: Areas['document'] = {
  'document/none': () =>
    'Es ist kein Dokument geöffnet. Öffnen Sie das Titelblatt, oder legen Sie ein neues an.',
  'selection/none': () =>
    'Nichts ist ausgewählt. Wählen Sie den Rahmen aus, der den Strichcode aufnehmen soll.',
  'selection/several': ({ count }) =>
    `${count} Objekte sind ausgewählt. Wählen Sie nur den Rahmen aus, der den Strichcode aufnehmen soll.`,
  'selection/unsuitable': ({ kind }) =>
    `Die Auswahl ist von der Art ${quoted(kind)} und kann keinen Strichcode aufnehmen. Wählen Sie einen Rahmen mit dem schwarzen Pfeil aus.`,
  'layer/locked': ({ layer }) =>
    `Die Ebene ${quoted(layer)} ist gesperrt. Entsperren Sie sie, oder wählen Sie einen Rahmen auf einer anderen.`,
  'layer/hidden': ({ layer }) =>
    `Die Ebene ${quoted(layer)} ist ausgeblendet oder wird nicht gedruckt. Schalten Sie sie ein, oder wählen Sie eine andere.`,
  'document/rgb': () =>
    'Das Dokument ist in RGB-Farben, die aus 100 % Schwarz ein Gemisch von vier Farben machen. Wählen Sie Datei > Dokumentfarbmodus > CMYK-Farbe; oder platzieren Sie noch einmal, um dennoch RGB-Schwarz zu bekommen.',
  'document/isolated': () =>
    'Ein Objekt wird für sich allein bearbeitet (Isolationsmodus), daneben lässt sich nichts zeichnen. Drücken Sie Esc, bis das ganze Dokument bearbeitet wird, und platzieren Sie noch einmal.',
  'document/large-canvas': ({ scale }) =>
    `Das Dokument hat eine große Arbeitsfläche, auf der alles ${scale}-mal so groß ist, wie es heißt. Kopieren Sie das Titelblatt in ein gewöhnliches Dokument, und platzieren Sie noch einmal.`,
  'document/changed': () =>
    'Während des Platzierens kam ein anderes Dokument oder eine andere Zeichenfläche nach vorn. Gehen Sie zurück zur richtigen, und platzieren Sie noch einmal.',
  'script/missing': () =>
    'Das Skript dieses Bedienfelds läuft in Illustrator nicht. Schließen und öffnen Sie das Bedienfeld; hilft das nicht, installieren Sie das Plug-in neu.',
  'script/version': ({ expected, got }) =>
    `Das Skript dieses Bedienfelds hat die Version ${got}, das Bedienfeld selbst ${expected}. Starten Sie Illustrator neu; hilft das nicht, installieren Sie das Plug-in neu.`,
  'host/refused': ({ detail }) =>
    `Das Programm hat einen Schritt abgelehnt (${detail}), deshalb wurde nichts behalten. Versuchen Sie es noch einmal, und achten Sie auf gesperrte oder fehlende Objekte.`,
};
