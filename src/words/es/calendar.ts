import type { Areas } from '../areas';
import { listed } from '../quote';
import { quoted } from './manner';
import { MARKETS } from './markets';

const WHERE = {
  Germany: 'en Alemania',
  Japan: 'en Japón',
  'the United States': 'en Estados Unidos',
  Canada: 'en Canadá',
  France: 'en Francia',
} as const;

const OTHER_SCHEME = {
  'de-pressecode': 'el Pressecode: 419 o 414, cinco dígitos del título y cuatro del precio',
  'jp-magazine': 'el código de revistas: 491, 0 y los dígitos de título, mes y año',
  upc: 'un UPC con el BIPAD del título',
  'fr-codification':
    'un código que el distribuidor entrega como archivo terminado y que no se debe redibujar',
} as const;

const OFTEN = {
  daily: 'diario',
  weekly: 'semanal',
  fortnightly: 'quincenal',
  monthly: 'mensual',
  bimonthly: 'bimestral',
  quarterly: 'trimestral',
} as const;

const WINDOW = {
  year: 'en un mismo año',
  'week-year': 'en un mismo año de semanas',
  issues: 'en tan poco tiempo',
} as const;

export const CALENDAR: Areas['calendar'] = {
  'rule/unknown': ({ got, nearest }) =>
    `No hay ninguna regla llamada ${quoted(got)}. ¿Quería decir ${listed(nearest, 'o')}?`,
  'rule/other-scheme': ({ got, market, scheme }) =>
    `No hay regla ${quoted(got)}: ${WHERE[market]} las revistas en venta no llevan un código ISSN, sino ${OTHER_SCHEME[scheme]}. Pídaselo al distribuidor; para un título con ISSN fuera de ese sistema elija la regla count.`,
  'date/format': ({ got }) =>
    `${quoted(got)} no es una fecha. Escriba año, mes y día, por ejemplo 2026-06-01.`,
  'date/impossible': ({ got, days }) =>
    days === null
      ? `${quoted(got)} nombra un mes que no existe; los meses van de 01 a 12. Corrija la fecha.`
      : `${quoted(got)} no existe en el calendario; ese mes tiene ${days} días. Corrija la fecha.`,
  'date/no-such-week': ({ got, weeks }) =>
    `${quoted(got)} no es una semana de ese año, cuyas semanas van de 01 a ${weeks} (ISO 8601). Corrija la semana.`,
  'date/range': ({ got, min, max }) =>
    `El año de ${quoted(got)} no está entre ${min} y ${max}. Corrija la fecha.`,
  'date/week-given': ({ got, frequency }) =>
    `${quoted(got)} es una semana, pero un título ${OFTEN[frequency]} se numera por meses. Dé un mes o un día, por ejemplo 2026-06.`,
  'date/day-missing': ({ got, frequency }) =>
    `${quoted(got)} no nombra ${frequency === 'daily' ? 'el día por el' : 'la semana por la'} que se numera un título ${OFTEN[frequency]}. Dé el día de la portada, por ejemplo 2026-06-01.`,
  'date/needed': ({ rule }) =>
    `La regla ${rule} forma el número con la fecha de portada. Dé una, por ejemplo 2026-06-01.`,
  'date/not-needed': ({ rule }) =>
    `La regla ${rule} numera las ediciones de corrido y no usa ninguna fecha. Dé solo la cuenta.`,
  'date/before-last': ({ got, last }) =>
    `La fecha de portada ${got} es anterior a la de la última edición, ${last}. Compruebe ambas.`,
  'count/needed': ({ rule }) =>
    `La regla ${rule} forma el número con la cuenta del editor. Dé el número de la edición, por ejemplo 6.`,
  'count/not-needed': ({ rule }) =>
    `La regla ${rule} forma el número con la fecha de portada y no usa ninguna cuenta. Dé solo la fecha.`,
  'count/format': ({ got }) =>
    `${quoted(got)} no es un número de edición. Dé un número entero, por ejemplo 6.`,
  'count/range': ({ got, min, max }) =>
    `El número de la edición es ${got}; en el código caben de ${min} a ${max}. Compruébelo.`,
  'count/before-last': ({ got, last }) =>
    `El número de la edición es ${got}, pero el último fue ${last}. Compruebe ambos.`,
  'double/not-in-use': ({ rule }) =>
    `La regla ${rule} no conoce ediciones dobles, pues cada día tiene su número. Numérela solo por su fecha.`,
  'double/does-not-fit': ({ months: [first, second] }) =>
    `Los meses ${first} y ${second} no caben en los dos dígitos de una edición doble, que van de 23 (febrero y marzo) a 89 (agosto y septiembre). Numérela por su primer mes, sin double.`,
  'special/unknown': ({ got, rule, known }) =>
    `La regla ${rule} no tiene variante para ediciones de la clase ${quoted(got)}. ${
      known.length === 0 ? 'No conoce ediciones especiales.' : `Conoce ${listed(known, 'y')}.`
    } Elija otra clase, o dé la variante que indique el distribuidor.`,
  'special/exhausted': ({ kind, variant }) =>
    `La última variante para ediciones de la clase ${kind}, ${variant}, ya está en uso. Pida otra al distribuidor.`,
  'variant/one-off': ({ variant, rule }) =>
    `La variante ${variant} es la de un precio único según la regla ${rule}, no la de las ediciones corrientes. Dé la variante de las demás ediciones.`,
  'number/repeats': ({ addOn, variant, window }) =>
    `El número de edición ${addOn} con la variante ${variant} ya es el de la última edición, y las tiendas no pueden distinguir dos ${WINDOW[window.kind]}. Compruebe la fecha, o elija otra variante.`,
  'number/not-of-rule': ({ rule, variant, addOn }) =>
    `La variante ${variant} y el número ${addOn} no son un número de la regla ${rule}. Elija la regla que el título sigue de verdad.`,
  'price/not-in-number': ({ rule, market }) =>
    `La regla ${rule} (${MARKETS[market]}) no muestra un cambio de precio en el número. Deje la variante como está, o pregunte al distribuidor.`,
  'price/exhausted': ({ variant, rule }) =>
    `Tras la variante ${variant} la regla ${rule} no tiene más para un cambio de precio. Pregunte al distribuidor por cuál se empieza de nuevo.`,
};
