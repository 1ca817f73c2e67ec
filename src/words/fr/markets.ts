import type { Areas, MarketNames } from '../areas';

export const MARKETS: MarketNames = {
  'United Kingdom, magazines': 'Royaume-Uni, magazines',
  'United Kingdom, daily newspapers': 'Royaume-Uni, quotidiens',
  'Slovakia and Czechia': 'Slovaquie et Tchéquie',
  Poland: 'Pologne',
  'Poland, daily newspapers': 'Pologne, quotidiens',
  'China, variant by the standard': 'Chine, variante selon la norme',
  'China, variant by practice': 'Chine, variante selon l’usage',
  'Belgium and Luxembourg': 'Belgique et Luxembourg',
  Italy: 'Italie',
  Denmark: 'Danemark',
  Croatia: 'Croatie',
  Bulgaria: 'Bulgarie',
  'Australia and New Zealand': 'Australie et Nouvelle-Zélande',
  Russia: 'Russie',
  'any market': 'tout marché',
};

export const DOUBTS: Areas['doubts'] = {
  'on-sale':
    'Le guide n’a été vu qu’en citations. nne.navigacloud.com dit les semaines ou les mois de mise en vente, qui ne sont pas forcément ceux de la couverture.',
  'frequency-unnamed':
    'La source nomme des semaines et des mois, mais non lesquels emploient les titres de cette périodicité.',
  'one-private-page':
    'Une page privée le dit, sans nommer l’ordre du jour de semaine et de l’édition locale.',
  'standard-or-year':
    'Selon la norme, la variante compte les changements de prix, d’ordinaire 00 ; les éditeurs y écrivent l’année. Demandez au distributeur, ou voyez les règles cn-…-year.',
  'year-or-standard':
    'Les éditeurs écrivent les deux derniers chiffres de l’année dans la variante ; selon GB/T 16827-1997, elle compte les changements de prix. Demandez au distributeur.',
  'not-seen-whole':
    'Un add-on avec le numéro de série est obligatoire ; les règles par périodicité n’ont pas été vues en entier.',
  'date-or-number':
    'L’add-on dit la date ou le numéro de la parution, sans que l’on sache comment ; les journaux ont des variantes à partir de 61 qui n’ont pas été vues en entier.',
  'library-rule':
    'La variante suit la règle de la bibliothèque nationale ; ce que dit l’add-on n’a pas été trouvé.',
  'agency-rule': 'La variante suit la règle de l’agence ; ce que dit l’add-on n’a pas été trouvé.',
  'seen-on-covers': 'Cinq chiffres ont été vus sur des couvertures ; aucune règle publiée n’a été trouvée.',
  'as-elsewhere':
    'Les semaines ISO 8601 et les mois de la date de couverture sont l’usage d’autres marchés européens. Demandez au distributeur.',
  'double-issue':
    'La numérotation d’un numéro double n’a pas été trouvée ; le plus courant est le numéro de sa première partie.',
};
