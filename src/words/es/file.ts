import type { Areas } from '../areas';
import { listed } from '../quote';
import { decimals, quoted, quotedPath } from './manner';

const MEGABYTE = 1024 * 1024;
const megabytes = (bytes: number): string => `${decimals(bytes / MEGABYTE, 1)} MB`;
const millions = (count: number): string => `${decimals(count / 1e6, 0)} millones`;

export const FORMAT: Areas['format'] = {
  'format/not-zip': ({ format }) =>
    `El archivo no es un ZIP, como lo es todo archivo ${format.toUpperCase()}. Guárdelo de nuevo desde la aplicación de la que viene.`,
  'format/not-idml': ({ detail }) =>
    `El archivo no es un documento de InDesign en IDML (${detail}). Guárdelo desde InDesign como IDML.`,
  'format/too-large': ({ bytes, limit }) =>
    `Descomprimido, el archivo ocupa ${megabytes(bytes)}; se leen ${megabytes(limit)} como mucho. Elija uno menor.`,
  'format/too-many-dots': ({ dots, limit }) =>
    `La imagen tendría ${millions(dots)} de puntos; se dibujan ${millions(limit)} como mucho. Elija una resolución menor.`,
  'format/xml': ({ part, detail }) =>
    `El XML de ${quotedPath(part)} está dañado (${detail}). Guarde de nuevo el archivo desde la aplicación de la que viene.`,
  'format/doctype': ({ part }) =>
    `${quotedPath(part)} contiene un DOCTYPE, que podría traer otros archivos o crecer sin límite, y se rechaza. Guárdelo sin él.`,
  'format/broken': ({ format, detail }) =>
    `El archivo ${format.toUpperCase()} no se puede leer (${detail}). Guárdelo de nuevo desde la aplicación de la que viene.`,
  'format/encrypted': ({ format }) =>
    `El archivo ${format.toUpperCase()} está cifrado, así que no se puede leer lo que hay en sus páginas. Guárdelo sin contraseña ni ajustes de seguridad desde la aplicación de la que viene.`,
  'format/swatch-name-taken': ({ name }) =>
    `El documento tiene una muestra llamada ${quoted(name)} que no es una tinta plana. Cámbiele el nombre, o dé otro nombre a la tinta.`,
  'format/cannot-hold': ({ format, what }) => {
    const kind = `Un archivo ${format.toUpperCase()}`;
    switch (what) {
      case 'live-text':
        return `${kind} no puede contener texto sin su fuente. Elija trazados para los dígitos y la línea del ISSN.`;
      case 'layer':
        return `${kind} no permite elegir la capa. No dé ninguna: el código de barras va donde está su marco.`;
      case 'text-wrap':
        return `${kind} no permite fijar la ceñida de texto. No dé ninguna, y fíjela en la maqueta.`;
    }
  },
};

export const FILE: Areas['file'] = {
  'file/exists': ({ path }) =>
    `Ya hay un archivo ${quotedPath(path)}. Elija otro nombre, o permita reemplazarlo (--force).`,
  'file/folder-missing': ({ path }) => `No hay carpeta para ${quotedPath(path)}. Créela, o elija otra.`,
  'file/not-found': ({ path }) =>
    `No hay ningún archivo ${quotedPath(path)}. Compruebe su nombre y su carpeta.`,
  'file/read': ({ path, detail }) =>
    `El archivo ${quotedPath(path)} no se pudo leer (${detail}). Compruebe que puede abrirlo.`,
  'file/write': ({ path, detail }) =>
    `El archivo ${quotedPath(path)} no se pudo escribir (${detail}). Compruebe la carpeta y el espacio libre.`,
  'file/extension': ({ path, known }) =>
    `La extensión de ${quotedPath(path)} no nombra ningún formato que sirva aquí. Elija ${listed(known, 'o')}.`,
  'file/template-extension': ({ path, out }) =>
    `La plantilla ${quotedPath(path)} y el resultado ${quotedPath(out)} son de clases distintas. Dé a ambos la misma extensión.`,
};

export const PROFILE: Areas['profile'] = {
  'profile/not-json': ({ detail }) =>
    `El perfil no es un objeto JSON (${detail}). Escriba los umbrales por su nombre, por ejemplo {"trimDistanceMin": 10}.`,
  'profile/unknown': ({ key, known }) =>
    `El perfil fija ${quoted(key)}, que no es un umbral. Elija entre ${listed(known, 'y')}.`,
  'profile/value': ({ key, got }) =>
    `El perfil fija ${quoted(key)} en ${got}. Dé un número que no sea negativo.`,
};
