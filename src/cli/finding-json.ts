import type { Finding } from '../core/check/finding';
import { findingFigures, findingText } from '../words/en';

/** A finding as other programs read it: its figures in English, and all of it as a sentence. */
export const findingJson = (finding: Finding) => ({
  ...finding,
  ...findingFigures(finding),
  message: findingText(finding),
});
