import { NOMINAL_X } from '../../core/limits';
import type { Areas } from '../areas';
import { listed } from '../quote';
import { extent, millimetres, quoted } from './manner';

/** Frames that are named to choose from. */
const MOST_NAMED = 5;

function choice(available: readonly string[]): string {
  if (available.length === 0)
    return 'Il n’a aucun bloc nommé : nommez celui qui doit recevoir le code-barres.';
  const named = available.slice(0, MOST_NAMED).map(quoted);
  const more = available.length - named.length;
  return `Il a ${listed(more > 0 ? [...named, `${more} autres`] : named, 'et')}.`;
}

function wayOut(fits: number | null | undefined): string {
  if (fits === undefined)
    return 'Agrandissez le bloc, ou choisissez une taille plus petite ou des barres plus basses.';
  return fits === null
    ? 'Même la plus petite taille n’y entre pas : agrandissez le bloc, ou choisissez des barres plus basses.'
    : `Des modules de ${millimetres(fits, 3)} (${Math.floor((fits / NOMINAL_X) * 100)} %) y entrent ; ou agrandissez le bloc, ou choisissez des barres plus basses.`;
}

export const PLACEMENT: Areas['placement'] = {
  'template/item-not-found': ({ name, available }) =>
    `Le document n’a pas de bloc nommé ${quoted(name)}. ${choice(available)}`,
  'template/item-ambiguous': ({ name, count }) =>
    `${count} blocs du document se nomment ${quoted(name)} ou se trouvent sur le calque de ce nom. Donnez un nom propre à celui qui doit recevoir le code-barres.`,
  'template/item-hidden': ({ name, layer }) =>
    `Le bloc ${quoted(name)} ne s’imprime pas : lui ou son calque ${quoted(layer)} est masqué. Affichez-le, ou choisissez-en un autre.`,
  'template/slot-too-small': ({ name, slot, needed, fits }) =>
    `Le bloc ${quoted(name)} mesure ${extent(slot)} ; le code-barres avec ses zones de silence demande ${extent(needed)}. ${wayOut(fits)}`,
  'template/slot-distorted': ({ name }) =>
    `Le bloc ${quoted(name)} est incliné, en miroir ou sans surface, ce qui gâterait les barres. Choisissez un rectangle droit.`,
  'template/slot-shape': ({ name, shape }) =>
    `${quoted(name)} est du genre ${quoted(shape)} et ne peut pas recevoir de code-barres. Choisissez un rectangle.`,
  'template/in-the-way': ({ name, by }) =>
    `Au-dessus de l’emplacement ${quoted(name)}, ou dans l’espace du code-barres, se trouve ${listed(by.map(quoted), 'et')}. Déplacez-le ou mettez-le dessous, ou choisissez une taille plus petite ou un autre emplacement.`,
  'template/no-old-symbol': ({ available }) =>
    `Rien ne dit où va le code-barres, et le document ne porte aucun code-barres ISSN qu’il pourrait remplacer. Nommez un bloc, ou un point comme 1:20,30. ${choice(available)}`,
  'template/old-symbols-differ': ({ numbers }) =>
    `Rien ne dit où va le code-barres, et le document porte des codes-barres de plusieurs numéros, ${listed(numbers, 'et')}. Nommez le bloc à remplacer.`,
  'template/page-not-found': ({ page, pages }) =>
    `Il n’y a pas de page ${page} ; le document en a ${pages}. Choisissez l’une d’elles.`,
  'template/off-page': ({ page, needed }) =>
    `Le code-barres avec ses zones de silence demande ${extent(needed)} et dépasserait le bord de la page de ${extent(page)}. Déplacez-le, ou choisissez une taille plus petite.`,
};

export const DOCUMENT: Areas['document'] = {
  'document/none': () => 'Aucun document n’est ouvert. Ouvrez la couverture, ou créez un document.',
  'selection/none': () => 'Rien n’est sélectionné. Sélectionnez le bloc qui doit recevoir le code-barres.',
  'selection/several': ({ count }) =>
    `${count} objets sont sélectionnés. Ne sélectionnez que le bloc qui doit recevoir le code-barres.`,
  'selection/unsuitable': ({ kind }) =>
    `La sélection est du genre ${quoted(kind)} et ne peut pas recevoir de code-barres. Sélectionnez un bloc avec la flèche noire.`,
  'layer/locked': ({ layer }) =>
    `Le calque ${quoted(layer)} est verrouillé. Déverrouillez-le, ou choisissez un bloc sur un autre calque.`,
  'layer/hidden': ({ layer }) =>
    `Le calque ${quoted(layer)} est masqué ou ne s’imprime pas. Affichez-le et laissez-le s’imprimer, ou choisissez-en un autre.`,
  'document/rgb': () =>
    'Le document est en couleurs RVB, qui font de 100 % de noir un mélange de quatre encres. Choisissez Fichier > Mode colorimétrique du document > CMJN ; ou placez encore une fois pour un noir RVB malgré tout.',
  'document/isolated': () =>
    'Un objet est ouvert seul (mode isolation) et rien ne peut être dessiné à côté. Appuyez sur Échap jusqu’à revenir au document entier, puis placez de nouveau.',
  'document/large-canvas': ({ scale }) =>
    `Le document a un grand plan de travail où tout est ${scale} fois plus grand qu’annoncé. Copiez la couverture dans un document ordinaire, puis placez de nouveau.`,
  'document/changed': () =>
    'Un autre document ou plan de travail est passé devant pendant le placement. Revenez au bon, puis placez de nouveau.',
  'script/missing': () =>
    'Le script de ce panneau ne tourne pas dans Illustrator. Fermez le panneau et rouvrez-le ; sinon, réinstallez le module.',
  'script/version': ({ expected, got }) =>
    `Le script de ce panneau est en version ${got}, le panneau lui-même en version ${expected}. Redémarrez Illustrator ; sinon, réinstallez le module.`,
  'host/refused': ({ detail }) =>
    `L’application a refusé une étape (${detail}), rien n’a donc été gardé. Réessayez, et cherchez des objets verrouillés ou absents.`,
};
