import type { FormEvent } from 'react';
import { Field } from './Field';

type TextFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  /** Sentences about what was typed. */
  readonly problems: readonly string[];
  readonly onType: (text: string) => void;
};

/** One line of text with its label above and what is wrong with it below. */
export function TextField({ label, value, placeholder = '', problems, onType }: TextFieldProps) {
  return (
    <Field label={label} problems={problems}>
      <sp-textfield
        className="control"
        size="s"
        label={label}
        value={value}
        placeholder={placeholder}
        invalid={problems.length > 0}
        onInput={(event: FormEvent<HTMLElement>) => onType((event.target as HTMLInputElement).value)}
      ></sp-textfield>
    </Field>
  );
}
