import { NOMINAL_X } from '../../core/limits';
import type { Areas } from '../areas';
import { listed } from '../quote';
import { extent, millimetres, quoted } from './manner';

/** Frames that are named to choose from. */
const MOST_NAMED = 5;

function choice(available: readonly string[]): string {
  if (available.length === 0) return 'В него няма рамка с име: дайте име на тази, в която да бъде баркодът.';
  const named = available.slice(0, MOST_NAMED).map(quoted);
  const more = available.length - named.length;
  return `В него има ${listed(more > 0 ? [...named, `още ${more}`] : named, 'и')}.`;
}

function wayOut(fits: number | null | undefined): string {
  if (fits === undefined) return 'Увеличете рамката, или изберете по-малък размер или по-ниски черти.';
  return fits === null
    ? 'Не се побира дори най-малкият размер: увеличете рамката, или изберете по-ниски черти.'
    : `Побират се модули от ${millimetres(fits, 3)} (${Math.floor((fits / NOMINAL_X) * 100)} %); или увеличете рамката, или изберете по-ниски черти.`;
}

export const PLACEMENT: Areas['placement'] = {
  'template/item-not-found': ({ name, available }) =>
    `В документа няма рамка с име ${quoted(name)}. ${choice(available)}`,
  'template/item-ambiguous': ({ name, count }) =>
    `${count} рамки в документа се казват ${quoted(name)} или са на слоя с това име. Дайте отделно име на тази, в която да бъде баркодът.`,
  'template/item-hidden': ({ name, layer }) =>
    `Рамката ${quoted(name)} не се печата: тя или слоят ѝ ${quoted(layer)} е скрит. Покажете я, или изберете друга.`,
  'template/slot-too-small': ({ name, slot, needed, fits }) =>
    `Рамката ${quoted(name)} е ${extent(slot)}; на баркода с тихите му зони са нужни ${extent(needed)}. ${wayOut(fits)}`,
  'template/slot-distorted': ({ name }) =>
    `Рамката ${quoted(name)} е скосена, огледална или без площ, което би развалило чертите. Изберете прав правоъгълник.`,
  'template/slot-shape': ({ name, shape }) =>
    `${quoted(name)} е от вида ${quoted(shape)} и не може да побере баркод. Изберете правоъгълник.`,
  'template/in-the-way': ({ name, by }) =>
    `Над мястото ${quoted(name)} или в полето на баркода стои ${listed(by.map(quoted), 'и')}. Преместете го встрани или отдолу, или изберете по-малък размер или друго място.`,
  'template/no-old-symbol': ({ available }) =>
    `Никъде не пише къде да отиде баркодът, а в документа няма баркод с ISSN, който той да замени. Посочете рамка или точка като 1:20,30. ${choice(available)}`,
  'template/old-symbols-differ': ({ numbers }) =>
    `Никъде не пише къде да отиде баркодът, а в документа има баркодове с няколко номера, ${listed(numbers, 'и')}. Посочете рамката, която да бъде заменена.`,
  'template/page-not-found': ({ page, pages }) =>
    `Няма страница ${page}; документът има ${pages}. Изберете една от тях.`,
  'template/off-page': ({ page, needed }) =>
    `Баркодът с тихите си зони заема ${extent(needed)} и би излязъл от страницата от ${extent(page)}. Преместете го, или изберете по-малък размер.`,
};

export const DOCUMENT: Areas['document'] = {
  'document/none': () => 'Няма отворен документ. Отворете корицата, или създайте нов документ.',
  'selection/none': () => 'Нищо не е избрано. Изберете рамката, в която да бъде баркодът.',
  'selection/several': ({ count }) =>
    `Избрани са ${count} обекта. Изберете само рамката, в която да бъде баркодът.`,
  'selection/unsuitable': ({ kind }) =>
    `Избраното е от вида ${quoted(kind)} и не може да побере баркод. Изберете рамка с черната стрелка.`,
  'layer/locked': ({ layer }) =>
    `Слоят ${quoted(layer)} е заключен. Отключете го, или изберете рамка на друг слой.`,
  'layer/hidden': ({ layer }) =>
    `Слоят ${quoted(layer)} е скрит или не се печата. Покажете го и разрешете печата му, или изберете друг.`,
  'document/rgb': () =>
    'Документът е в цветове RGB, които правят от 100 % черно смес от четири мастила. Изберете File > Document Color Mode > CMYK Color; или поставете още веднъж, за да получите все пак черно в RGB.',
  'document/isolated': () =>
    'Един обект е отворен сам за себе си (режим на изолация) и до него не може да се чертае. Натискайте Esc, докато се върне целият документ, и поставете отново.',
  'document/large-canvas': ({ scale }) =>
    `Документът е с голямо платно, на което всичко е ${scale} пъти по-голямо, отколкото пише. Копирайте корицата в обикновен документ, и поставете отново.`,
  'document/changed': () =>
    'По време на поставянето отпред излезе друг документ или друга работна площ. Върнете се към правилния, и поставете отново.',
  'script/missing': () =>
    'Скриптът на този панел не работи в Illustrator. Затворете панела и го отворете отново; ако не помогне, инсталирайте добавката наново.',
  'script/version': ({ expected, got }) =>
    `Скриптът на този панел е версия ${got}, а самият панел е версия ${expected}. Рестартирайте Illustrator; ако не помогне, инсталирайте добавката наново.`,
  'host/refused': ({ detail }) =>
    `Програмата отказа една стъпка (${detail}), затова нищо не беше запазено. Опитайте пак, и потърсете заключени или липсващи обекти.`,
};
