import type { Areas } from '../areas';
import { listed } from '../quote';
import { quoted } from './manner';

const EXPECTED = {
  object: 'um objeto',
  list: 'uma lista',
  text: 'um texto',
  name: 'o nome do título',
  issn: 'um ISSN como 1144-875X',
  medium: 'online, disc ou other',
  'two-digits': 'dois dígitos',
  'two-or-five-digits': 'dois ou cinco dígitos',
  date: 'uma data como 2026-06-01',
  time: 'uma hora como 2026-06-01T09:30:00Z',
  'whole-number': 'um número inteiro',
  'true-or-false': 'true ou false',
  'schema-1': '1',
} as const;

const MEDIUM = { online: 'em linha', disc: 'em disco', other: 'noutro suporte' } as const;

export const LIBRARY: Areas['library'] = {
  'library/not-json': ({ detail }) =>
    `A biblioteca de títulos não é JSON legível (${detail}). Corrija-a, ou importe uma cópia; o ficheiro fica como está.`,
  'library/file': ({ path }) =>
    `${quoted(path)} não é uma biblioteca de títulos que se possa aproveitar; a linha seguinte diz porquê. Corrija-a, ou deixe-a de fora.`,
  'library/newer': ({ schema, known }) =>
    `A biblioteca de títulos é de uma versão posterior (esquema ${schema}; esta conhece ${known}). Atualize o plug-in; o ficheiro fica como está.`,
  'library/value': ({ path, got, expected }) =>
    `Na biblioteca de títulos ${got === null ? `falta ${path}` : `${path} é ${got}`}. Espera-se: ${EXPECTED[expected]}. Corrija isso; o ficheiro fica como está.`,
  'library/same-issn': ({ issn, names }) =>
    `A biblioteca de títulos tem ${issn} ${names.length} vezes: ${listed(names.map(quoted), 'e')}. Mantenha um.`,
  'library/not-print': ({ name, issn, medium }) =>
    `Para ${quoted(name)} a biblioteca indica ${issn} ao mesmo tempo para a edição impressa e para a edição ${MEDIUM[medium]}. Cada suporte tem o seu ISSN, e o código de barras leva o da impressa: escreva o certo.`,
  'library/title-known': ({ issn, name }) =>
    `A biblioteca já tem ${issn}: ${quoted(name)}. Altere esse título, ou corrija o ISSN.`,
  'library/name-missing': ({ issn }) =>
    `O título com o ISSN ${issn} não tem nome. Dê-lhe o que está na capa.`,
  'library/title-unknown': ({ got, nearest }) =>
    nearest.length > 0
      ? `Não há nenhum título ${quoted(got)} na biblioteca. Queria dizer ${listed(nearest.map(quoted), 'ou')}?`
      : `Não há nenhum título ${quoted(got)} na biblioteca, que está vazia. Acrescente primeiro o título.`,
  'library/title-ambiguous': ({ got, names }) =>
    `${quoted(got)} serve a ${listed(names.map(quoted), 'e')}. Dê mais do nome, ou o ISSN.`,
};
