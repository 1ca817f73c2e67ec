import type { Areas } from '../areas';
import { counted, listed } from '../quote';
import { millimetres, quoted } from './manner';

const WAY_TO_A_RULE =
  'Dé una con --rule ID («issn-barcode number --rules» las nombra todas), o anótela con el título en la biblioteca.';

const MEDIUM = { online: 'en línea', disc: 'en disco', other: 'en otro medio' } as const;

export const UPDATE: Areas['update'] = {
  'update/unreadable': ({ name }) =>
    `Las barras de ${quoted(name)} no se pueden leer, así que no se sabe qué cambiar. Borre el símbolo y coloque uno nuevo.`,
  'update/not-issn': ({ gtin13 }) =>
    `Las barras dicen ${gtin13}, que no es un número ISSN (estos empiezan por 977), y ninguna etiqueta dice el ISSN. Coloque un símbolo nuevo.`,
  'update/gone': ({ id }) =>
    `El símbolo ${quoted(id)} ya no está en el documento. Selecciónelo otra vez, y repita.`,
  'update/distorted': ({ name }) =>
    `${quoted(name)} está dentro de algo sesgado, reflejado o reducido a nada, que ahí no se puede deshacer. Saque el símbolo, y repita.`,
  'update/locked': ({ name }) =>
    `${quoted(name)} está bloqueado. Desbloquéelo (Objeto > Desbloquear), y repita.`,
  'update/foreign-mixed': ({ name, others }) =>
    `${quoted(name)} contiene ${counted(others, 'objeto que no es', 'objetos que no son')} del código de barras, así que no se quita. Desagrúpelo, o conserve el símbolo antiguo.`,
  'update/other-parts': ({ name, standing }) =>
    `${quoted(name)} consta de ${listed(standing, 'y')}, y el cambio quitaría o añadiría partes, lo que no se puede hacer en su sitio. Conserve estas partes; o coloque un símbolo nuevo y borre el antiguo.`,
  'update/foreign-only-files': () =>
    'El símbolo es de otro programa y no se puede reemplazar donde está: forma parte de un grupo o de un texto. Sáquelo de ahí, y repita; o coloque un símbolo nuevo y borre el antiguo.',
  'next/no-symbol': ({ issn, found }) =>
    `El documento no tiene ningún código de barras ${issn ? `del ISSN ${issn}` : 'con ISSN'} que se pueda cambiar. ${
      found.length > 0 ? `Tiene ${listed(found, 'y')}.` : 'No se halló ninguno.'
    } Elija otro documento u otro número, o coloque antes un símbolo.`,
  'next/several': ({ found }) =>
    `El documento tiene ${counted(found.length, 'código de barras', 'códigos de barras')}: ${listed(found, 'y')}. Diga cuál con --issn; de dos con un mismo número hay que quitar uno.`,
  'next/no-rule': ({ issn, title }) =>
    title === null
      ? `Ningún título con el ISSN ${issn} está en la biblioteca, así que no hay regla para sus números. ${WAY_TO_A_RULE}`
      : `El título ${quoted(title)} no tiene regla para sus números. ${WAY_TO_A_RULE}`,
  'next/volume': ({ isbn }) =>
    `El símbolo nombra el ISBN ${isbn}, y el volumen siguiente tiene el suyo. Coloque un símbolo nuevo con el nuevo ISBN.`,
  'next/no-issue-number': ({ issn }) =>
    `El código de barras del ISSN ${issn} no lleva número de edición del que seguir. Diga qué edición viene con --date o --count.`,
  'next/reused': ({ variant, addOn, earlier }) =>
    `El número de edición ${addOn} con la variante ${variant} ya se asignó (${earlier}), y el mercado prohíbe repetir un número: las ventas se anotan a la edición antigua, con multa. Elija otra fecha, o una variante especial.`,
  'printed-issn/not-print': ({ issn, medium, title }) =>
    `${issn} es el ISSN de la edición ${MEDIUM[medium]} de ${quoted(title)}. Cada medio tiene su ISSN, y la portada lleva el de la edición impresa: corrija la ficha.`,
  'printed-issn/same': ({ issn }) =>
    `${issn} se da a la vez para la edición impresa y para la edición en línea. Cada medio tiene su ISSN: escriba el correcto, o quite el número en línea.`,
  'printed-issn/language': ({ got, known }) =>
    `${quoted(got)} no es un idioma en que se escriba esta línea. Elija ${listed(known, 'o')}.`,
  'printed-issn/page': ({ width, height }) =>
    `La línea no cabe en esa esquina de la página de ${millimetres(width, 0)} × ${millimetres(height, 0)}. Elija un cuerpo menor o un margen menor.`,
  'printed-issn/read-back': ({ expected, got }) =>
    `La línea leída de nuevo en el documento es ${quoted(got)} en vez de ${quoted(expected)}, así que no se conservó nada. Busque capas bloqueadas u ocultas, e inténtelo de nuevo.`,
};
