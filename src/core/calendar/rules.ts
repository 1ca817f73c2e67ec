import { ANY } from './markets/any';
import { AUSTRALIA } from './markets/australia';
import { BELGIUM } from './markets/belgium';
import { BULGARIA } from './markets/bulgaria';
import { CHINA } from './markets/china';
import { CROATIA } from './markets/croatia';
import { DENMARK } from './markets/denmark';
import { ITALY } from './markets/italy';
import { POLAND } from './markets/poland';
import { RUSSIA } from './markets/russia';
import { SLOVAKIA } from './markets/slovakia';
import { UNITED_KINGDOM } from './markets/united-kingdom';
import type { Rule } from './rule';

/** Every rule there is, market by market. */
export const RULES: readonly Rule[] = [
  ...UNITED_KINGDOM,
  ...SLOVAKIA,
  ...POLAND,
  ...CHINA,
  ...BELGIUM,
  ...ITALY,
  ...DENMARK,
  ...CROATIA,
  ...BULGARIA,
  ...AUSTRALIA,
  ...RUSSIA,
  ...ANY,
];
