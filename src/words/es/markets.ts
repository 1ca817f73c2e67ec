import type { Areas, MarketNames } from '../areas';

export const MARKETS: MarketNames = {
  'United Kingdom, magazines': 'Reino Unido, revistas',
  'United Kingdom, daily newspapers': 'Reino Unido, diarios',
  'Slovakia and Czechia': 'Eslovaquia y Chequia',
  Poland: 'Polonia',
  'Poland, daily newspapers': 'Polonia, diarios',
  'China, variant by the standard': 'China, variante según la norma',
  'China, variant by practice': 'China, variante según el uso',
  'Belgium and Luxembourg': 'Bélgica y Luxemburgo',
  Italy: 'Italia',
  Denmark: 'Dinamarca',
  Croatia: 'Croacia',
  Bulgaria: 'Bulgaria',
  'Australia and New Zealand': 'Australia y Nueva Zelanda',
  Russia: 'Rusia',
  'any market': 'cualquier mercado',
};

export const DOUBTS: Areas['doubts'] = {
  'on-sale':
    'La guía solo se vio en citas. nne.navigacloud.com dice las semanas o los meses en que la edición está a la venta, que no tienen por qué ser los de la portada.',
  'frequency-unnamed':
    'La fuente nombra semanas y meses, pero no cuáles usan los títulos de esta periodicidad.',
  'one-private-page':
    'Lo dice una página privada, sin nombrar el orden del día de la semana y la edición local.',
  'standard-or-year':
    'Según la norma la variante cuenta cambios de precio, por lo común 00; los editores escriben ahí el año. Pregunte al distribuidor, o vea las reglas cn-…-year.',
  'year-or-standard':
    'Los editores escriben los dos últimos dígitos del año en la variante; según GB/T 16827-1997 cuenta cambios de precio. Pregunte al distribuidor.',
  'not-seen-whole':
    'Es obligatorio un add-on con el número de serie; las reglas por periodicidad no se vieron completas.',
  'date-or-number':
    'El add-on dice la fecha o el número de la edición, sin que conste cómo; los diarios tienen variantes desde 61 que no se vieron completas.',
  'library-rule': 'La variante sigue la regla de la biblioteca nacional; lo que dice el add-on no se halló.',
  'agency-rule': 'La variante sigue la regla de la agencia; lo que dice el add-on no se halló.',
  'seen-on-covers': 'Se vieron cinco dígitos en portadas; no se halló ninguna regla publicada.',
  'as-elsewhere':
    'Las semanas ISO 8601 y los meses de la fecha de portada son el uso de otros mercados europeos. Pregunte al distribuidor.',
  'double-issue':
    'No se halló cómo se numera una edición doble; lo más común es el número de su primera parte.',
};
