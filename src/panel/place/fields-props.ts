import type { FieldName, Fields } from '../fields';

/** What a row of fields is given: the texts, the sentences about each, and where typing goes. */
export type FieldsProps = {
  readonly fields: Fields;
  readonly problemsOf: (field: FieldName) => readonly string[];
  readonly onType: (field: FieldName, text: string) => void;
};
