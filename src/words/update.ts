import type { UpdateFindingCode } from '../core/check/finding';
import type { UpdateProblem } from '../core/update/problem';
import { counted, listed, millimetres, quoted } from './quote';
import type { Words } from './words';

export const UPDATE_LEADS: Readonly<Record<UpdateFindingCode, string>> = {
  'update/scaling-undone': 'The symbol had been scaled, and was drawn in true size again',
  'update/label-disagrees': 'The label does not say what the bars say',
  'update/label-edited': 'The label of the symbol was changed by hand',
  'update/label-newer': 'The label was written by a later version',
  'update/label-lost': 'The symbol has lost its label, so its bars were read',
  'update/foreign': 'The symbol was drawn by another program, so its bars were read',
  'update/foreign-kept': 'The old symbol still stands underneath',
  'update/size-limited': 'The symbol had a size that is not allowed',
  'update/off-page': 'The symbol reaches over the edge of the page',
  'update/covers': 'The symbol takes more room than before and covers something',
  'history/reused': 'This number was given out before',
  'history/not-recorded': 'The number is not in the history of a title',
};

const WAY_TO_A_RULE =
  'Give one with --rule ID ("issn-barcode number --rules" lists all), or enter it with the title in the library.';

export const UPDATE_WORDS: Words<UpdateProblem> = {
  'update/unreadable': ({ name }) =>
    `The bars of ${quoted(name)} cannot be read, so nobody knows what to change. Delete the symbol and place a new one.`,
  'update/not-issn': ({ gtin13 }) =>
    `The bars say ${gtin13}, which is no ISSN number (those begin with 977), and no label tells the ISSN. Place a new symbol.`,
  'update/gone': ({ id }) =>
    `The symbol ${quoted(id)} is not in the document any more. Select it again, and repeat.`,
  'update/distorted': ({ name }) =>
    `${quoted(name)} stands in something that is sheared, mirrored or shrunk to nothing, which cannot be undone within it. Move the symbol out, and repeat.`,
  'update/locked': ({ name }) => `${quoted(name)} is locked. Unlock it (Object > Unlock), and repeat.`,
  'update/foreign-mixed': ({ name, others }) =>
    `${quoted(name)} holds ${counted(others, 'object that is', 'objects that are')} no part of the barcode, so it is not removed. Ungroup them, or keep the old symbol.`,
  'update/other-parts': ({ name, standing }) =>
    `${quoted(name)} consists of ${listed(standing, 'and')}, and the change would add or take away some of it, which cannot be done in place. Keep these parts; or place a new symbol and delete the old one.`,
  'update/foreign-only-files': () =>
    'The symbol was drawn by another program and cannot be replaced where it lies: it is part of a group or of a text. Take it out of there, and repeat; or place a new symbol and delete the old one.',
  'next/no-symbol': ({ issn, found }) =>
    `The document has no barcode ${issn ? `of ISSN ${issn}` : 'with an ISSN'} that can be changed. ${
      found.length > 0 ? `It has ${listed(found, 'and')}.` : 'None was found at all.'
    } Choose another document or number, or place a symbol first.`,
  'next/several': ({ found }) =>
    `The document has ${counted(found.length, 'barcode', 'barcodes')}: ${listed(found, 'and')}. Say which one with --issn; two of one number have to be told apart by removing one.`,
  'next/no-rule': ({ issn, title }) =>
    title === null
      ? `No title with ISSN ${issn} is in the library, so there is no rule for its numbers. ${WAY_TO_A_RULE}`
      : `The title ${quoted(title)} has no rule for its numbers. ${WAY_TO_A_RULE}`,
  'next/volume': ({ isbn }) =>
    `The symbol names the ISBN ${isbn}, and the next volume has one of its own. Place a new symbol with the new ISBN.`,
  'next/no-issue-number': ({ issn }) =>
    `The barcode of ISSN ${issn} carries no issue number to go on from. Say which issue comes with --date or --count.`,
  'next/reused': ({ variant, addOn, earlier }) =>
    `Issue number ${addOn} with variant ${variant} was given out before (${earlier}), and the market forbids to use a number again: sales are booked to the old issue, and fined. Choose another date, or a special variant.`,
  'printed-issn/not-print': ({ issn, medium, title }) =>
    `${issn} is the ${medium} ISSN of ${quoted(title)}. Each medium has its own ISSN, and the cover of the printed edition carries the print one: correct the record.`,
  'printed-issn/same': ({ issn }) =>
    `${issn} is given both for print and for online. Each medium has its own ISSN: enter the right one, or leave the online number out.`,
  'printed-issn/language': ({ got, known }) =>
    `${quoted(got)} is no language this line is written in. Choose ${listed(known, 'or')}.`,
  'printed-issn/page': ({ width, height }) =>
    `The line does not fit into that corner of the page of ${millimetres(width, 0)} × ${millimetres(height, 0)}. Choose smaller type or a smaller margin.`,
  'printed-issn/read-back': ({ expected, got }) =>
    `The line read back from the document is ${quoted(got)} instead of ${quoted(expected)}, so nothing was kept. Look for locked or hidden layers, and try again.`,
};
