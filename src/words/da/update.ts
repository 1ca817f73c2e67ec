import type { Areas } from '../areas';
import { counted, listed } from '../quote';
import { millimetres, quoted } from './manner';

const WAY_TO_A_RULE =
  'Angiv en med --rule ID (»issn-barcode number --rules« nævner alle), eller skriv den ved titlen i biblioteket.';

const MEDIUM = { online: 'onlineudgaven', disc: 'udgaven på disk', other: 'en anden udgave' } as const;

export const UPDATE: Areas['update'] = {
  'update/unreadable': ({ name }) =>
    `Stregerne i ${quoted(name)} kan ikke læses, så ingen ved, hvad der skal ændres. Slet symbolet, og placer et nyt.`,
  'update/not-issn': ({ gtin13 }) =>
    `Stregerne siger ${gtin13}, som ikke er et ISSN-nummer (de begynder med 977), og ingen etiket nævner ISSN. Placer et nyt symbol.`,
  'update/gone': ({ id }) => `Symbolet ${quoted(id)} er ikke længere i dokumentet. Vælg det igen, og gentag.`,
  'update/distorted': ({ name }) =>
    `${quoted(name)} står i noget, der er skævt, spejlvendt eller skrumpet til intet, hvilket ikke kan ophæves derinde. Flyt symbolet ud, og gentag.`,
  'update/locked': ({ name }) => `${quoted(name)} er låst. Lås det op (Objekt > Lås op), og gentag.`,
  'update/foreign-mixed': ({ name, others }) =>
    `${quoted(name)} rummer ${counted(others, 'objekt', 'objekter')}, der ikke hører til stregkoden, så det fjernes ikke. Opløs gruppen, eller behold det gamle symbol.`,
  'update/other-parts': ({ name, standing }) =>
    `${quoted(name)} består af ${listed(standing, 'og')}, og ændringen ville fjerne eller tilføje dele, hvilket ikke kan gøres på stedet. Behold disse dele; eller placer et nyt symbol, og slet det gamle.`,
  'update/foreign-only-files': () =>
    'Symbolet er fra et andet program og kan ikke erstattes, hvor det ligger: det er en del af en gruppe eller en tekst. Tag det ud, og gentag; eller placer et nyt symbol, og slet det gamle.',
  'next/no-symbol': ({ issn, found }) =>
    `Dokumentet har ingen stregkode ${issn ? `for ISSN ${issn}` : 'med ISSN'}, der kan ændres. ${
      found.length > 0 ? `Det har ${listed(found, 'og')}.` : 'Der blev slet ingen fundet.'
    } Vælg et andet dokument eller nummer, eller placer først et symbol.`,
  'next/several': ({ found }) =>
    `Dokumentet har ${counted(found.length, 'stregkode', 'stregkoder')}: ${listed(found, 'og')}. Sig hvilken med --issn; af to med samme nummer må den ene væk.`,
  'next/no-rule': ({ issn, title }) =>
    title === null
      ? `Ingen titel med ISSN ${issn} er i biblioteket, så der er ingen regel for dens numre. ${WAY_TO_A_RULE}`
      : `Titlen ${quoted(title)} har ingen regel for sine numre. ${WAY_TO_A_RULE}`,
  'next/volume': ({ isbn }) =>
    `Symbolet nævner ISBN ${isbn}, og det næste bind har sit eget. Placer et nyt symbol med det nye ISBN.`,
  'next/no-issue-number': ({ issn }) =>
    `Stregkoden for ISSN ${issn} bærer intet udgavenummer at gå videre fra. Sig med --date eller --count, hvilken udgave der kommer.`,
  'next/reused': ({ variant, addOn, earlier }) =>
    `Udgavenummeret ${addOn} med varianten ${variant} er givet før (${earlier}), og markedet forbyder at bruge et nummer igen: salget bogføres på den gamle udgave, med bøde. Vælg en anden dato eller en særlig variant.`,
  'printed-issn/not-print': ({ issn, medium, title }) =>
    `${issn} er ISSN for ${MEDIUM[medium]} af ${quoted(title)}. Hvert medie har sit eget ISSN, og forsiden bærer den trykte udgaves: ret posten.`,
  'printed-issn/same': ({ issn }) =>
    `${issn} er angivet både for tryk og online. Hvert medie har sit eget ISSN: skriv det rigtige, eller udelad onlinenummeret.`,
  'printed-issn/language': ({ got, known }) =>
    `${quoted(got)} er intet sprog, denne linje skrives på. Vælg ${listed(known, 'eller')}.`,
  'printed-issn/page': ({ width, height }) =>
    `Linjen passer ikke i det hjørne af siden på ${millimetres(width, 0)} × ${millimetres(height, 0)}. Vælg mindre skrift eller en mindre margen.`,
  'printed-issn/read-back': ({ expected, got }) =>
    `Linjen læst tilbage fra dokumentet er ${quoted(got)} i stedet for ${quoted(expected)}, så intet blev beholdt. Se efter låste eller skjulte lag, og prøv igen.`,
};
