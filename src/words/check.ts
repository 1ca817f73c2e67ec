import type { ProfileProblem } from '../core/check/profile';
import { listed, quoted } from './quote';
import type { Words } from './words';

export const PROFILE_WORDS: Words<ProfileProblem> = {
  'profile/not-json': ({ detail }) =>
    `The profile is not a JSON object (${detail}). Write thresholds by name, for example {"trimDistanceMin": 10}.`,
  'profile/unknown': ({ key, known }) =>
    `The profile sets ${quoted(key)}, which is no threshold. Choose from ${listed(known, 'and')}.`,
  'profile/value': ({ key, got }) =>
    `The profile sets ${quoted(key)} to ${got}. Give a number that is not negative.`,
};
