import type { Areas } from '../areas';
import { counted, listed } from '../quote';
import { millimetres, quoted } from './manner';

const WAY_TO_A_RULE =
  'Dê uma com --rule ID (“issn-barcode number --rules” indica todas), ou registe-a com o título na biblioteca.';

const MEDIUM = { online: 'em linha', disc: 'em disco', other: 'noutro suporte' } as const;

export const UPDATE: Areas['update'] = {
  'update/unreadable': ({ name }) =>
    `As barras de ${quoted(name)} não são legíveis, por isso não se sabe o que mudar. Apague o símbolo e coloque um novo.`,
  'update/not-issn': ({ gtin13 }) =>
    `As barras dizem ${gtin13}, que não é um número ISSN (esses começam por 977), e nenhuma etiqueta diz o ISSN. Coloque um símbolo novo.`,
  'update/gone': ({ id }) =>
    `O símbolo ${quoted(id)} já não está no documento. Selecione-o outra vez, e repita.`,
  'update/distorted': ({ name }) =>
    `${quoted(name)} está dentro de algo inclinado, espelhado ou reduzido a nada, o que aí não se pode desfazer. Tire o símbolo para fora, e repita.`,
  'update/locked': ({ name }) =>
    `${quoted(name)} está bloqueado. Desbloqueie-o (Objeto > Desbloquear), e repita.`,
  'update/foreign-mixed': ({ name, others }) =>
    `${quoted(name)} contém ${counted(others, 'objeto que não é', 'objetos que não são')} do código de barras, por isso não é removido. Desagrupe-o, ou mantenha o símbolo antigo.`,
  'update/other-parts': ({ name, standing }) =>
    `${quoted(name)} compõe-se de ${listed(standing, 'e')}, e a mudança tiraria ou acrescentaria partes, o que não se pode fazer no lugar. Mantenha estas partes; ou coloque um símbolo novo e apague o antigo.`,
  'update/foreign-only-files': () =>
    'O símbolo é de outro programa e não se pode substituir onde está: faz parte de um grupo ou de um texto. Tire-o daí, e repita; ou coloque um símbolo novo e apague o antigo.',
  'next/no-symbol': ({ issn, found }) =>
    `O documento não tem nenhum código de barras ${issn ? `do ISSN ${issn}` : 'com ISSN'} que se possa mudar. ${
      found.length > 0 ? `Tem ${listed(found, 'e')}.` : 'Não se encontrou nenhum.'
    } Escolha outro documento ou outro número, ou coloque primeiro um símbolo.`,
  'next/several': ({ found }) =>
    `O documento tem ${counted(found.length, 'código de barras', 'códigos de barras')}: ${listed(found, 'e')}. Diga qual com --issn; de dois com o mesmo número é preciso retirar um.`,
  'next/no-rule': ({ issn, title }) =>
    title === null
      ? `Nenhum título com o ISSN ${issn} está na biblioteca, por isso não há regra para os seus números. ${WAY_TO_A_RULE}`
      : `O título ${quoted(title)} não tem regra para os seus números. ${WAY_TO_A_RULE}`,
  'next/volume': ({ isbn }) =>
    `O símbolo indica o ISBN ${isbn}, e o volume seguinte tem o seu. Coloque um símbolo novo com o novo ISBN.`,
  'next/no-issue-number': ({ issn }) =>
    `O código de barras do ISSN ${issn} não leva número de edição de onde continuar. Diga que edição vem com --date ou --count.`,
  'next/reused': ({ variant, addOn, earlier }) =>
    `O número de edição ${addOn} com a variante ${variant} já foi atribuído (${earlier}), e o mercado proíbe repetir um número: as vendas são lançadas à edição antiga, com multa. Escolha outra data, ou uma variante especial.`,
  'printed-issn/not-print': ({ issn, medium, title }) =>
    `${issn} é o ISSN da edição ${MEDIUM[medium]} de ${quoted(title)}. Cada suporte tem o seu ISSN, e a capa leva o da edição impressa: corrija o registo.`,
  'printed-issn/same': ({ issn }) =>
    `${issn} é dado ao mesmo tempo para a edição impressa e para a edição em linha. Cada suporte tem o seu ISSN: escreva o certo, ou retire o número em linha.`,
  'printed-issn/language': ({ got, known }) =>
    `${quoted(got)} não é um idioma em que se escreva esta linha. Escolha ${listed(known, 'ou')}.`,
  'printed-issn/page': ({ width, height }) =>
    `A linha não cabe nesse canto da página de ${millimetres(width, 0)} × ${millimetres(height, 0)}. Escolha um corpo menor ou uma margem menor.`,
  'printed-issn/read-back': ({ expected, got }) =>
    `A linha lida de volta do documento é ${quoted(got)} em vez de ${quoted(expected)}, por isso nada foi mantido. Procure camadas bloqueadas ou ocultas, e tente de novo.`,
};
