import { NOMINAL_X } from '../../core/limits';
import type { Areas } from '../areas';
import { listed } from '../quote';
import { extent, millimetres, quoted } from './manner';

/** Frames that are named to choose from. */
const MOST_NAMED = 5;

function choice(available: readonly string[]): string {
  if (available.length === 0)
    return 'No tiene ningún marco con nombre: ponga nombre al que debe llevar el código de barras.';
  const named = available.slice(0, MOST_NAMED).map(quoted);
  const more = available.length - named.length;
  return `Tiene ${listed(more > 0 ? [...named, `${more} más`] : named, 'y')}.`;
}

function wayOut(fits: number | null | undefined): string {
  if (fits === undefined) return 'Agrande el marco, o elija un tamaño menor o barras más bajas.';
  return fits === null
    ? 'Ni el tamaño más pequeño cabe: agrande el marco, o elija barras más bajas.'
    : `Caben módulos de ${millimetres(fits, 3)} (${Math.floor((fits / NOMINAL_X) * 100)} %); o agrande el marco, o elija barras más bajas.`;
}

export const PLACEMENT: Areas['placement'] = {
  'template/item-not-found': ({ name, available }) =>
    `El documento no tiene ningún marco llamado ${quoted(name)}. ${choice(available)}`,
  'template/item-ambiguous': ({ name, count }) =>
    `${count} marcos del documento se llaman ${quoted(name)} o están en la capa de ese nombre. Dé un nombre propio al que debe llevar el código de barras.`,
  'template/item-hidden': ({ name, layer }) =>
    `El marco ${quoted(name)} no se imprime: él o su capa ${quoted(layer)} está oculto. Muéstrelo, o elija otro.`,
  'template/slot-too-small': ({ name, slot, needed, fits }) =>
    `El marco ${quoted(name)} mide ${extent(slot)}; el código de barras con sus zonas de silencio necesita ${extent(needed)}. ${wayOut(fits)}`,
  'template/slot-distorted': ({ name }) =>
    `El marco ${quoted(name)} está sesgado, reflejado o sin superficie, lo que estropearía las barras. Elija un rectángulo recto.`,
  'template/slot-shape': ({ name, shape }) =>
    `${quoted(name)} es de la clase ${quoted(shape)} y no puede llevar un código de barras. Elija un rectángulo.`,
  'template/in-the-way': ({ name, by }) =>
    `Sobre el lugar ${quoted(name)}, o en el espacio del código de barras, está ${listed(by.map(quoted), 'y')}. Apártelo o póngalo debajo, o elija un tamaño menor u otro lugar.`,
  'template/no-old-symbol': ({ available }) =>
    `Nada dice dónde va el código de barras, y el documento no lleva ningún código de barras ISSN que pueda sustituir. Nombre un marco, o un punto como 1:20,30. ${choice(available)}`,
  'template/old-symbols-differ': ({ numbers }) =>
    `Nada dice dónde va el código de barras, y el documento lleva códigos de barras de varios números, ${listed(numbers, 'y')}. Nombre el marco que hay que sustituir.`,
  'template/page-not-found': ({ page, pages }) =>
    `No hay página ${page}; el documento tiene ${pages}. Elija una de ellas.`,
  'template/off-page': ({ page, needed }) =>
    `El código de barras con sus zonas de silencio ocupa ${extent(needed)} y sobresaldría de la página de ${extent(page)}. Muévalo, o elija un tamaño menor.`,
};

export const DOCUMENT: Areas['document'] = {
  'document/none': () => 'No hay ningún documento abierto. Abra la portada, o cree un documento.',
  'selection/none': () =>
    'No hay nada seleccionado. Seleccione el marco que debe llevar el código de barras.',
  'selection/several': ({ count }) =>
    `Hay ${count} objetos seleccionados. Seleccione solo el marco que debe llevar el código de barras.`,
  'selection/unsuitable': ({ kind }) =>
    `La selección es de la clase ${quoted(kind)} y no puede llevar un código de barras. Seleccione un marco con la flecha negra.`,
  'layer/locked': ({ layer }) =>
    `La capa ${quoted(layer)} está bloqueada. Desbloquéela, o elija un marco de otra capa.`,
  'layer/hidden': ({ layer }) =>
    `La capa ${quoted(layer)} está oculta o no se imprime. Muéstrela y permita que se imprima, o elija otra.`,
  'document/rgb': () =>
    'El documento está en colores RGB, que hacen del negro al 100 % una mezcla de cuatro tintas. Elija Archivo > Modo de color del documento > Color CMYK; o coloque otra vez para tener negro RGB de todos modos.',
  'document/isolated': () =>
    'Un objeto está abierto por separado (modo de aislamiento) y no se puede dibujar nada a su lado. Pulse Esc hasta volver al documento entero, y coloque otra vez.',
  'document/large-canvas': ({ scale }) =>
    `El documento tiene un lienzo grande, donde todo es ${scale} veces mayor de lo que dice. Copie la portada en un documento corriente, y coloque otra vez.`,
  'document/changed': () =>
    'Otro documento o mesa de trabajo pasó al frente mientras se colocaba. Vuelva al correcto, y coloque otra vez.',
  'script/missing': () =>
    'El script de este panel no está en marcha en Illustrator. Cierre el panel y ábralo de nuevo; si no basta, instale otra vez el complemento.',
  'script/version': ({ expected, got }) =>
    `El script de este panel es de la versión ${got}, el panel mismo de la ${expected}. Reinicie Illustrator; si no basta, instale otra vez el complemento.`,
  'host/refused': ({ detail }) =>
    `La aplicación rechazó un paso (${detail}), así que no se conservó nada. Inténtelo de nuevo, y busque objetos bloqueados o ausentes.`,
};
