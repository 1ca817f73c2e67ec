import { NOMINAL_X } from '../../core/limits';
import type { Areas } from '../areas';
import { listed } from '../quote';
import { extent, millimetres, quoted } from './manner';

/** Frames that are named to choose from. */
const MOST_NAMED = 5;

function choice(available: readonly string[]): string {
  if (available.length === 0)
    return 'Det har ingen ramme med navn: giv den et navn, der skal have stregkoden.';
  const named = available.slice(0, MOST_NAMED).map(quoted);
  const more = available.length - named.length;
  return `Det har ${listed(more > 0 ? [...named, `${more} mere`] : named, 'og')}.`;
}

function wayOut(fits: number | null | undefined): string {
  if (fits === undefined) return 'Gør rammen større, eller vælg en mindre størrelse eller lavere streger.';
  return fits === null
    ? 'Ikke engang den mindste størrelse passer: gør rammen større, eller vælg lavere streger.'
    : `Moduler på ${millimetres(fits, 3)} (${Math.floor((fits / NOMINAL_X) * 100)} %) passer; eller gør rammen større, eller vælg lavere streger.`;
}

export const PLACEMENT: Areas['placement'] = {
  'template/item-not-found': ({ name, available }) =>
    `Dokumentet har ingen ramme ved navn ${quoted(name)}. ${choice(available)}`,
  'template/item-ambiguous': ({ name, count }) =>
    `${count} rammer i dokumentet hedder ${quoted(name)} eller ligger på laget af det navn. Giv den, der skal have stregkoden, sit eget navn.`,
  'template/item-hidden': ({ name, layer }) =>
    `Rammen ${quoted(name)} trykkes ikke: den eller dens lag ${quoted(layer)} er skjult. Vis den, eller vælg en anden.`,
  'template/slot-too-small': ({ name, slot, needed, fits }) =>
    `Rammen ${quoted(name)} er ${extent(slot)}; stregkoden med sine stillezoner kræver ${extent(needed)}. ${wayOut(fits)}`,
  'template/slot-distorted': ({ name }) =>
    `Rammen ${quoted(name)} er skæv, spejlvendt eller uden areal, hvilket ville ødelægge stregerne. Vælg et lige rektangel.`,
  'template/slot-shape': ({ name, shape }) =>
    `${quoted(name)} er af typen ${quoted(shape)} og kan ikke rumme en stregkode. Vælg et rektangel.`,
  'template/in-the-way': ({ name, by }) =>
    `Over pladsen ${quoted(name)}, eller i stregkodens rum, står ${listed(by.map(quoted), 'og')}. Flyt det væk eller bagved, eller vælg en mindre størrelse eller en anden plads.`,
  'template/no-old-symbol': ({ available }) =>
    `Intet siger, hvor stregkoden skal hen, og dokumentet bærer ingen ISSN-stregkode, som den kunne erstatte. Nævn en ramme eller et punkt som 1:20,30. ${choice(available)}`,
  'template/old-symbols-differ': ({ numbers }) =>
    `Intet siger, hvor stregkoden skal hen, og dokumentet bærer stregkoder med flere numre, ${listed(numbers, 'og')}. Nævn den ramme, der skal erstattes.`,
  'template/page-not-found': ({ page, pages }) =>
    `Der er ingen side ${page}; dokumentet har ${pages}. Vælg en af dem.`,
  'template/off-page': ({ page, needed }) =>
    `Stregkoden med sine stillezoner fylder ${extent(needed)} og ville række ud over siden på ${extent(page)}. Flyt den, eller vælg en mindre størrelse.`,
};

export const DOCUMENT: Areas['document'] = {
  'document/none': () => 'Intet dokument er åbent. Åbn forsiden, eller lav et nyt dokument.',
  'selection/none': () => 'Intet er valgt. Vælg den ramme, der skal have stregkoden.',
  'selection/several': ({ count }) =>
    `${count} objekter er valgt. Vælg kun den ramme, der skal have stregkoden.`,
  'selection/unsuitable': ({ kind }) =>
    `Det valgte er af typen ${quoted(kind)} og kan ikke rumme en stregkode. Vælg en ramme med den sorte pil.`,
  'layer/locked': ({ layer }) =>
    `Laget ${quoted(layer)} er låst. Lås det op, eller vælg en ramme på et andet lag.`,
  'layer/hidden': ({ layer }) =>
    `Laget ${quoted(layer)} er skjult eller trykkes ikke. Vis det og lad det trykkes, eller vælg et andet lag.`,
  'document/rgb': () =>
    'Dokumentet er i RGB-farver, som gør 100 % sort til en blanding af fire farver. Vælg Filer > Dokumentfarvetilstand > CMYK-farve; eller placer endnu en gang for alligevel at få RGB-sort.',
  'document/isolated': () =>
    'Ét objekt er åbnet for sig selv (isoleringstilstand), og intet kan tegnes ved siden af. Tryk Esc, til hele dokumentet er tilbage, og placer igen.',
  'document/large-canvas': ({ scale }) =>
    `Dokumentet har et stort lærred, hvor alt er ${scale} gange større, end det siger. Kopiér forsiden til et almindeligt dokument, og placer igen.`,
  'document/changed': () =>
    'Et andet dokument eller tegnebræt kom forrest under placeringen. Gå tilbage til det rigtige, og placer igen.',
  'script/missing': () =>
    'Panelets script kører ikke i Illustrator. Luk panelet og åbn det igen; hvis det ikke hjælper, så installér plug-in’et på ny.',
  'script/version': ({ expected, got }) =>
    `Panelets script er version ${got}, panelet selv version ${expected}. Genstart Illustrator; hvis det ikke hjælper, så installér plug-in’et på ny.`,
  'host/refused': ({ detail }) =>
    `Programmet afviste et trin (${detail}), så intet blev beholdt. Prøv igen, og se efter låste eller manglende objekter.`,
};
