import type { Areas } from '../areas';
import { listed } from '../quote';
import { decimals, quoted, quotedPath } from './manner';

const MEGABYTE = 1024 * 1024;
const megabytes = (bytes: number): string => `${decimals(bytes / MEGABYTE, 1)} MB`;
const millions = (count: number): string => `${decimals(count / 1e6, 0)} milhões`;

export const FORMAT: Areas['format'] = {
  'format/not-zip': ({ format }) =>
    `O ficheiro não é um ZIP, como o é todo o ficheiro ${format.toUpperCase()}. Guarde-o de novo na aplicação de onde vem.`,
  'format/not-idml': ({ detail }) =>
    `O ficheiro não é um documento do InDesign em IDML (${detail}). Guarde-o no InDesign como IDML.`,
  'format/too-large': ({ bytes, limit }) =>
    `Descomprimido, o ficheiro ocupa ${megabytes(bytes)}; leem-se no máximo ${megabytes(limit)}. Escolha um menor.`,
  'format/too-many-dots': ({ dots, limit }) =>
    `A imagem teria ${millions(dots)} de pontos; desenham-se no máximo ${millions(limit)}. Escolha uma resolução menor.`,
  'format/xml': ({ part, detail }) =>
    `O XML de ${quotedPath(part)} está danificado (${detail}). Guarde de novo o ficheiro na aplicação de onde vem.`,
  'format/doctype': ({ part }) =>
    `${quotedPath(part)} contém um DOCTYPE, que poderia trazer outros ficheiros ou crescer sem limite, e é recusado. Guarde-o sem ele.`,
  'format/broken': ({ format, detail }) =>
    `O ficheiro ${format.toUpperCase()} não é legível (${detail}). Guarde-o de novo na aplicação de onde vem.`,
  'format/encrypted': ({ format }) =>
    `O ficheiro ${format.toUpperCase()} está cifrado, por isso não se pode ler o que está nas páginas. Guarde-o sem palavra-passe nem definições de segurança na aplicação de onde vem.`,
  'format/swatch-name-taken': ({ name }) =>
    `O documento tem uma amostra chamada ${quoted(name)} que não é uma cor direta. Mude-lhe o nome, ou dê outro nome à tinta.`,
  'format/cannot-hold': ({ format, what }) => {
    const kind = `Um ficheiro ${format.toUpperCase()}`;
    switch (what) {
      case 'live-text':
        return `${kind} não pode conter texto sem o seu tipo de letra. Escolha contornos para os dígitos e a linha do ISSN.`;
      case 'layer':
        return `${kind} não permite escolher a camada. Não dê nenhuma: o código de barras vai para onde está o quadro.`;
      case 'text-wrap':
        return `${kind} não permite definir o texto em redor. Não dê nenhum, e defina-o na paginação.`;
    }
  },
};

export const FILE: Areas['file'] = {
  'file/exists': ({ path }) =>
    `Já existe um ficheiro ${quotedPath(path)}. Escolha outro nome, ou permita substituí-lo (--force).`,
  'file/folder-missing': ({ path }) => `Não há pasta para ${quotedPath(path)}. Crie-a, ou escolha outra.`,
  'file/not-found': ({ path }) => `Não há nenhum ficheiro ${quotedPath(path)}. Verifique o nome e a pasta.`,
  'file/read': ({ path, detail }) =>
    `O ficheiro ${quotedPath(path)} não se pôde ler (${detail}). Verifique se o pode abrir.`,
  'file/write': ({ path, detail }) =>
    `O ficheiro ${quotedPath(path)} não se pôde escrever (${detail}). Verifique a pasta e o espaço livre.`,
  'file/extension': ({ path, known }) =>
    `A extensão de ${quotedPath(path)} não indica nenhum formato que sirva aqui. Escolha ${listed(known, 'ou')}.`,
  'file/template-extension': ({ path, out }) =>
    `O modelo ${quotedPath(path)} e o resultado ${quotedPath(out)} são de tipos diferentes. Dê a ambos a mesma extensão.`,
};

export const PROFILE: Areas['profile'] = {
  'profile/not-json': ({ detail }) =>
    `O perfil não é um objeto JSON (${detail}). Escreva os limites pelo nome, por exemplo {"trimDistanceMin": 10}.`,
  'profile/unknown': ({ key, known }) =>
    `O perfil define ${quoted(key)}, que não é um limite. Escolha entre ${listed(known, 'e')}.`,
  'profile/value': ({ key, got }) =>
    `O perfil define ${quoted(key)} como ${got}. Dê um número que não seja negativo.`,
};
