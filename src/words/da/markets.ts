import type { Areas, MarketNames } from '../areas';

export const MARKETS: MarketNames = {
  'United Kingdom, magazines': 'Storbritannien, blade',
  'United Kingdom, daily newspapers': 'Storbritannien, dagblade',
  'Slovakia and Czechia': 'Slovakiet og Tjekkiet',
  Poland: 'Polen',
  'Poland, daily newspapers': 'Polen, dagblade',
  'China, variant by the standard': 'Kina, variant efter standarden',
  'China, variant by practice': 'Kina, variant efter praksis',
  'Belgium and Luxembourg': 'Belgien og Luxembourg',
  Italy: 'Italien',
  Denmark: 'Danmark',
  Croatia: 'Kroatien',
  Bulgaria: 'Bulgarien',
  'Australia and New Zealand': 'Australien og New Zealand',
  Russia: 'Rusland',
  'any market': 'alle markeder',
};

export const DOUBTS: Areas['doubts'] = {
  'on-sale':
    'Vejledningen er kun set i citater. nne.navigacloud.com nævner de uger eller måneder, hvor udgaven er til salg; det behøver ikke være forsidens.',
  'frequency-unnamed':
    'Kilden nævner uger og måneder, men ikke hvilke af dem titler med denne frekvens bruger.',
  'one-private-page': 'Det siger en privat side, uden at nævne rækkefølgen af ugedag og byudgave.',
  'standard-or-year':
    'Efter standarden tæller varianten prisændringer, som regel 00; udgivere skriver året der. Spørg distributøren, eller se reglerne cn-…-year.',
  'year-or-standard':
    'Udgivere skriver årets to sidste cifre i varianten; efter GB/T 16827-1997 tæller den prisændringer. Spørg distributøren.',
  'not-seen-whole':
    'Et add-on med løbenummeret er et krav; reglerne efter frekvens er ikke set i deres helhed.',
  'date-or-number':
    'Add-on’et siger udgavens dato eller nummer, uden at det siges hvordan; aviser har varianter fra 61, som ikke er set i deres helhed.',
  'library-rule': 'Varianten følger bibliotekets regel; hvad add-on’et siger, blev ikke fundet.',
  'agency-rule': 'Varianten følger agenturets regel; hvad add-on’et siger, blev ikke fundet.',
  'seen-on-covers': 'Fem cifre er set på forsider; ingen offentliggjort regel blev fundet.',
  'as-elsewhere':
    'Uger efter ISO 8601 og forsidedatoens måneder er, hvad andre europæiske markeder bruger. Spørg distributøren.',
  'double-issue':
    'Hvordan en dobbeltudgave nummereres, blev ikke fundet; nummeret på dens første del er det almindeligste.',
};
