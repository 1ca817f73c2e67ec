import type { FormEvent } from 'react';
import { Field } from './Field';

type TextFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly width?: 'narrow' | 'wide' | 'widest';
  readonly invalid: boolean;
  readonly onType: (text: string) => void;
};

/** One line of text with its label above. */
export function TextField({ label, value, placeholder = '', width, invalid, onType }: TextFieldProps) {
  return (
    <Field label={label} {...(width && { width })}>
      <sp-textfield
        className="control"
        size="s"
        label={label}
        value={value}
        placeholder={placeholder}
        invalid={invalid}
        onInput={(event: FormEvent<HTMLElement>) => onType((event.target as HTMLInputElement).value)}
      ></sp-textfield>
    </Field>
  );
}
