import { FIELDS } from '../../core/batch/fields';
import type { Areas } from '../areas';
import { counted, listed } from '../quote';
import { quoted, quotedPath } from './manner';

/** The columns of a list. */
export const FIELD = {
  issn: 'ISSN',
  variant: 'вариант',
  issue: 'номер на брой',
  date: 'дата',
  title: 'заглавие',
  size: 'размер',
  height: 'височина',
  ink: 'мастило',
  template: 'шаблон',
  place: 'място',
  output: 'име на файл',
} as const;

const SAVE_FROM_EXCEL =
  'Отворете го в Excel и го запишете като „Работна книга на Excel (.xlsx)“ или „CSV UTF-8“.';

const FOREIGN = {
  xls: `Списъкът е стар файл на Excel (.xls) или е заключен с парола. ${SAVE_FROM_EXCEL}`,
  numbers:
    'Списъкът е документ на Numbers. В Numbers изберете File > Export To > CSV или Excel и вземете този файл.',
  ods: 'Списъкът е таблица на OpenDocument. Запишете го като .xlsx или като CSV в UTF-8.',
  xlsb: `Списъкът е двоичен файл на Excel (.xlsb). ${SAVE_FROM_EXCEL}`,
  markup: `Списъкът е уебстраница или XML файл, както и да се нарича. ${SAVE_FROM_EXCEL}`,
  pdf: 'Списъкът е PDF, чиито редове не могат да се различат със сигурност. Поискайте таблицата, от която е направен.',
  picture: 'Файлът е картинка, а не списък. Изберете файл CSV или XLSX.',
  rtf: 'Списъкът е текстов документ (RTF). Запишете таблицата му като CSV или XLSX.',
  zip: 'Файлът е архив или документ от друг вид, а не таблица. Изберете файл CSV или XLSX.',
  binary: 'Файлът съдържа данни, които не са текст. Изберете файл CSV или XLSX.',
} as const;

const OUTPUT_FAULT = {
  absolute: 'започва от устройство или собствена папка. Дайте име в рамките на изходната папка.',
  'leaves-folder': 'би излязло от изходната папка. Дайте име без „..“.',
  character:
    'има знак, който някои системи не допускат в имена. Избягвайте < > : | ? *, прави кавички и контролни знаци.',
  reserved: 'е име на устройство в Windows. Изберете друго.',
  ending: 'има част, която е празна или завършва с точка или интервал, което Windows би променил. Махнете я.',
  'too-long': 'е по-дълго, отколкото някои системи могат да запишат. Изберете по-кратко.',
} as const;

const ENCODING = { 'utf-8': 'UTF-8', 'windows-1252': 'Windows-1252' } as const;

const AS_TEXT = 'Дайте на колоната в таблицата формат „Текст“ и въведете стойността отново.';
const MAP_BY_HAND = 'Преименувайте заглавка, или посочете коя колона какво съдържа.';

const quotedList = (names: readonly string[], last: 'и' | 'или'): string =>
  names.length === 0 ? 'няма' : listed(names.map(quoted), last);

const rows = (count: number): string => counted(count, 'ред', 'реда');

export const LIST: Areas['list'] = {
  'list/empty': () => 'Списъкът е празен. Изберете такъв със заглавки и поне един ред.',
  'list/header-only': () => 'Списъкът има заглавки, но няма редове. Добавете по един за всяка корица.',
  'list/kind': ({ kind }) => FOREIGN[kind],
  'list/row-too-large': ({ limit }) =>
    `Редът съдържа повече от ${limit / 1024} kB текст и не беше прочетен. Потърсете кавичка, която не е затворена, или скъсете реда.`,
  'list/too-many-cells': ({ limit }) =>
    `Редът има повече от ${limit} клетки и не беше прочетен. Проверете кой знак разделя клетките.`,
  'list/nul': () =>
    'Редът съдържа знак NUL, какъвто няма в никой текст, и не беше прочетен. Въведете го отново, или запишете списъка наново.',
  'list/mixed-encoding': ({ encoding }) =>
    `Редът не е написан в ${ENCODING[encoding]} като останалия списък и буквите му не се разпознават. Запишете целия списък като CSV в UTF-8.`,
  'list/quote-open': () =>
    'Кавичка, която започва в този ред, не се затваря, затова оттук нататък нищо не беше прочетено. Затворете я, или я удвоете там, където е част от текста.',
  'list/cells-beyond-header': ({ cells, columns }) =>
    `Редът има ${cells} клетки под ${counted(columns, 'заглавка', 'заглавки')}, може би в грешни колони. Поставете текста, който съдържа разделителя, в прави кавички.`,
  'columns/not-recognised': ({ names }) =>
    `Никоя колона не се разпознава като ISSN или заглавие; първият ред гласи ${quotedList(names, 'и')}. Използвайте заглавки като ${listed(
      FIELDS.slice(0, 5).map((field) => FIELD[field]),
      'и',
    )}, или посочете коя колона какво съдържа.`,
  'columns/only-online-issn': ({ name }) =>
    `Единствената колона с ISSN, ${quoted(name)}, съдържа тези на онлайн издания, а баркодът носи този на печатното. Добавете колона с него.`,
  'columns/duplicate': ({ field, names }) =>
    `Колона ${quoted(FIELD[field])} може да е повече от една: ${quotedList(names, 'или')}. ${MAP_BY_HAND}`,
  'columns/not-found': ({ name, field, available }) =>
    `Няма колона ${quoted(name)} (${FIELD[field]}). Заглавките са ${quotedList(available, 'и')}; може и буква на колона като B.`,
  'cell/became-date': ({ field, got }) =>
    `Колона ${quoted(FIELD[field])}: ${quoted(got)} е дата, която таблицата вероятно е направила от нещо като 5-6. ${AS_TEXT}`,
  'cell/became-exponent': ({ field, got }) =>
    `Колона ${quoted(FIELD[field])}: ${quoted(got)} е число, съкратено от таблицата, и последните му цифри са загубени. ${AS_TEXT}`,
  'cell/zeros-unproved': ({ got, padded }) =>
    `ISSN ${quoted(got)} има по-малко от осем знака. С нулите, които таблицата пропуска, той би бил ${padded}, чийто контролен знак е грешен. Напишете ISSN изцяло, с контролния знак.`,
  'cell/formula': ({ field, got }) =>
    `Колона ${quoted(FIELD[field])}: ${quoted(got)} е формула без стойност. Копирайте колоната и я поставете като стойности.`,
  'cell/spreadsheet-error': ({ field, got }) =>
    `Колона ${quoted(FIELD[field])}: с ${quoted(got)} таблицата казва, че няма стойност. Поправете формулата, или разширете колоната преди експорта.`,
  'cell/date-ambiguous': ({ got, readings }) =>
    `Датата ${quoted(got)} може да е ${listed(readings, 'или')}. Напишете я като година-месец-ден.`,
  'cell/no-such-day': ({ got }) =>
    `В календара няма ден ${quoted(got)}. Напишете датата като година-месец-ден, например 2026-05-01.`,
  'output/name': ({ got, fault }) => `Името на файл ${quoted(got)} ${OUTPUT_FAULT[fault]}`,
  'series/count': ({ got, max }) => `${quoted(got)} не е брой издания. Дайте цяло число от 1 до ${max}.`,
  'series/step': ({ got, max }) => `${quoted(got)} не е стъпка. Дайте цяло число от 1 до ${max}.`,
  'series/beyond': ({ last, fits }) =>
    `Редицата би завършила с брой ${last}, който има повече цифри от първия. Побират се само ${counted(fits, 'брой', 'броя')}; започнете отначало с новата година.`,
  'batch/shard': ({ got, max }) =>
    `${quoted(got)} не е част от списък. Дайте частта и броя на частите, например 2/8; най-много ${max}.`,
  'batch/same-output': ({ output, line }) =>
    `И ред ${line} записва файла ${quotedPath(output)}. Дайте на един от редовете друго име на файл.`,
  'batch/same-number': ({ number, line }) =>
    `Ред ${line} има същия номер, ${number}. Дайте на всеки брой свой номер, или махнете един от редовете.`,
  'batch/number-used': ({ number, date, document }) =>
    `Номерът ${number} вече е даден${date === null ? '' : `, за броя от ${date}`}${
      document === null ? '' : `, в ${quoted(document)}`
    }. Дайте на броя свой номер.`,
  'batch/template-missing': () =>
    `Редът не посочва шаблон, а без него корицата не може да се направи. Посочете го в колона ${quoted(FIELD.template)}.`,
  'batch/place-without-template': ({ place }) =>
    `Мястото ${quoted(place)} е от шаблон, а не е посочен никакъв. Посочете го в колона ${quoted(FIELD.template)} или с --template, или махнете мястото.`,
  'batch/unfinished': ({ path }) =>
    `Предишно изпълнение е оставило дневника си ${quotedPath(path)}. Продължете го (--resume), започнете отначало (--force), или изберете друга папка.`,
  'batch/other-run': ({ path }) =>
    `Дневникът ${quotedPath(path)} е от изпълнение с друг списък, други шаблони или други настройки, затова не може да се продължи. Дайте същото като тогава, или започнете отначало (--force).`,
};

export const LIST_NOTES: Areas['listNotes'] = {
  'list/windows-1252': () =>
    'Списъкът не е в UTF-8 и беше прочетен като Windows-1252. Проверете буквите, или запишете списъка като CSV в UTF-8.',
  'list/sheet': ({ name, sheets }) =>
    `Работната книга има ${sheets} листа; прочетен беше ${quoted(name)}, първият видим.`,
  'list/rows-above-header': ({ rows: above }) =>
    `${rows(above)} над заглавките ${above === 1 ? 'беше пропуснат' : 'бяха пропуснати'}.`,
  'columns/positional': ({ fields }) =>
    `Списъкът няма заглавки. Колоните му бяха прочетени като ${listed(
      fields.map((field) => FIELD[field]),
      'и',
    )}.`,
  'columns/unused': ({ names }) => `Неизползвани: ${quotedList(names, 'и')}.`,
  'columns/online-issn': ({ name }) =>
    `Колона ${quoted(name)} съдържа ISSN на онлайн издания, чието място не е на корица. Тя не се използва.`,
  'columns/preferred': ({ field, taken, left }) =>
    `Колона ${quoted(FIELD[field])}: прочетена беше ${quoted(taken)}, а не ${quotedList(left, 'или')}.`,
  'cell/understood': ({ field, got, understood }) =>
    `Колона ${quoted(FIELD[field])}: ${quoted(got)} беше разбрано като ${understood}.`,
  'row/only-online-issn': ({ got }) =>
    `Редът има само ISSN на онлайн издание, ${quoted(got)}, чието място не е на корица. Той не се използва.`,
  'row/date-unused': ({ got }) =>
    `Датата ${quoted(got)} не беше използвана: не е известно правило, което прави от нея номер на брой. Посочете такова с --rule, или в библиотеката със заглавия.`,
};
