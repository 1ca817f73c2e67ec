import type { Areas } from '../areas';
import { listed } from '../quote';
import { decimals, quoted, quotedPath } from './manner';

const MEGABYTE = 1024 * 1024;
const megabytes = (bytes: number): string => `${decimals(bytes / MEGABYTE, 1)} MB`;
const millions = (count: number): string => `${decimals(count / 1e6, 0)} милиона`;

export const FORMAT: Areas['format'] = {
  'format/not-zip': ({ format }) =>
    `Файлът не е ZIP архив, какъвто е всеки файл ${format.toUpperCase()}. Запишете го отново от програмата, от която идва.`,
  'format/not-idml': ({ detail }) =>
    `Файлът не е документ на InDesign в IDML (${detail}). Запишете го от InDesign като IDML.`,
  'format/too-large': ({ bytes, limit }) =>
    `Разархивиран, файлът е ${megabytes(bytes)}; четат се най-много ${megabytes(limit)}. Изберете по-малък.`,
  'format/too-many-dots': ({ dots, limit }) =>
    `Картинката би имала ${millions(dots)} точки; чертаят се най-много ${millions(limit)}. Изберете по-ниска разделителна способност.`,
  'format/xml': ({ part, detail }) =>
    `XML в ${quotedPath(part)} е повреден (${detail}). Запишете файла отново от програмата, от която идва.`,
  'format/doctype': ({ part }) =>
    `${quotedPath(part)} съдържа DOCTYPE, който би могъл да привлече други файлове или да расте без край, и се отказва. Запишете го без него.`,
  'format/broken': ({ format, detail }) =>
    `Файлът ${format.toUpperCase()} не може да се прочете (${detail}). Запишете го отново от програмата, от която идва.`,
  'format/encrypted': ({ format }) =>
    `Файлът ${format.toUpperCase()} е шифрован, затова страниците му не могат да се прочетат. Запишете го без парола и без настройки за защита от програмата, от която идва.`,
  'format/swatch-name-taken': ({ name }) =>
    `В документа има цветова мостра с име ${quoted(name)}, която не е допълнителен цвят. Преименувайте я, или дайте друго име на мастилото.`,
  'format/cannot-hold': ({ format, what }) => {
    const kind = `Файл ${format.toUpperCase()}`;
    switch (what) {
      case 'live-text':
        return `${kind} не може да съдържа текст без шрифта му. Изберете контури за цифрите и реда с ISSN.`;
      case 'layer':
        return `${kind} не позволява избор на слой. Не посочвайте такъв: баркодът отива там, където е рамката му.`;
      case 'text-wrap':
        return `${kind} не позволява обтичане на текст. Не посочвайте такова, а го задайте в оформлението.`;
    }
  },
};

export const FILE: Areas['file'] = {
  'file/exists': ({ path }) =>
    `Вече има файл ${quotedPath(path)}. Изберете друго име, или разрешете да бъде заменен (--force).`,
  'file/folder-missing': ({ path }) => `Няма папка за ${quotedPath(path)}. Създайте я, или изберете друга.`,
  'file/not-found': ({ path }) => `Няма файл ${quotedPath(path)}. Проверете името и папката му.`,
  'file/read': ({ path, detail }) =>
    `Файлът ${quotedPath(path)} не можа да се прочете (${detail}). Проверете дали имате право да го отворите.`,
  'file/write': ({ path, detail }) =>
    `Файлът ${quotedPath(path)} не можа да се запише (${detail}). Проверете папката и свободното място.`,
  'file/extension': ({ path, known }) =>
    `Окончанието на ${quotedPath(path)} не е на формат, който може да се използва тук. Изберете ${listed(known, 'или')}.`,
  'file/template-extension': ({ path, out }) =>
    `Шаблонът ${quotedPath(path)} и резултатът ${quotedPath(out)} са от различен вид. Дайте им еднакво окончание.`,
};

export const PROFILE: Areas['profile'] = {
  'profile/not-json': ({ detail }) =>
    `Профилът не е обект JSON (${detail}). Напишете праговете по име, например {"trimDistanceMin": 10}.`,
  'profile/unknown': ({ key, known }) =>
    `Профилът задава ${quoted(key)}, което не е праг. Изберете от ${listed(known, 'и')}.`,
  'profile/value': ({ key, got }) =>
    `Профилът задава ${quoted(key)} на ${got}. Дайте число, което не е отрицателно.`,
};
