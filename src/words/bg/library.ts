import type { Areas } from '../areas';
import { listed } from '../quote';
import { quoted } from './manner';

const EXPECTED = {
  object: 'обект',
  list: 'списък',
  text: 'текст',
  name: 'името на заглавието',
  issn: 'ISSN като 1144-875X',
  medium: 'online, disc или other',
  'two-digits': 'две цифри',
  'two-or-five-digits': 'две или пет цифри',
  date: 'дата като 2026-06-01',
  time: 'време като 2026-06-01T09:30:00Z',
  'whole-number': 'цяло число',
  'true-or-false': 'true или false',
  'schema-1': '1',
} as const;

const MEDIUM = {
  online: 'онлайн изданието',
  disc: 'изданието на диск',
  other: 'друго издание',
} as const;

export const LIBRARY: Areas['library'] = {
  'library/not-json': ({ detail }) =>
    `Библиотеката със заглавия не е четим JSON (${detail}). Поправете я, или внесете копие; файлът остава, както е.`,
  'library/file': ({ path }) =>
    `${quoted(path)} не е библиотека със заглавия, която може да се поеме; следващият ред казва защо. Поправете я, или я оставете настрана.`,
  'library/newer': ({ schema, known }) =>
    `Библиотеката със заглавия е от по-нова версия (схема ${schema}; тази познава ${known}). Обновете добавката; файлът остава, както е.`,
  'library/value': ({ path, got, expected }) =>
    `В библиотеката със заглавия ${got === null ? `липсва ${path}` : `${path} е ${got}`}. Очаква се: ${EXPECTED[expected]}. Поправете го; файлът остава, както е.`,
  'library/same-issn': ({ issn, names }) =>
    `В библиотеката със заглавия ${issn} се среща ${names.length} пъти: ${listed(names.map(quoted), 'и')}. Запазете едно от тях.`,
  'library/not-print': ({ name, issn, medium }) =>
    `За ${quoted(name)} библиотеката посочва ${issn} и за печатното издание, и за ${MEDIUM[medium]}. Всеки носител има свой ISSN, а баркодът носи този на печатното: въведете правилния.`,
  'library/title-known': ({ issn, name }) =>
    `В библиотеката вече има ${issn}: ${quoted(name)}. Променете това заглавие, или поправете ISSN.`,
  'library/name-missing': ({ issn }) =>
    `Заглавието с ISSN ${issn} няма име. Дайте му това, което стои на корицата.`,
  'library/title-unknown': ({ got, nearest }) =>
    nearest.length > 0
      ? `В библиотеката няма заглавие ${quoted(got)}. Имахте предвид ${listed(nearest.map(quoted), 'или')}?`
      : `В библиотеката няма заглавие ${quoted(got)}; тя е празна. Първо добавете заглавието.`,
  'library/title-ambiguous': ({ got, names }) =>
    `${quoted(got)} отговаря на ${listed(names.map(quoted), 'и')}. Дайте повече от името, или ISSN.`,
};
