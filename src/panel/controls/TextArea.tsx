import { Field } from './Field';

type TextAreaProps = {
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  readonly onType: (text: string) => void;
};

/** Several lines of text with a label above; native, since Adobe's widget of this kind has no counterpart elsewhere. */
export function TextArea({ label, value, placeholder, onType }: TextAreaProps) {
  return (
    <Field label={label} width="wide">
      <textarea
        className="text-area"
        aria-label={label}
        value={value}
        placeholder={placeholder}
        // Not onChange, for which React asks the page whether it knows of input events; UXP may not answer.
        onInput={(event) => onType(event.currentTarget.value)}
      ></textarea>
    </Field>
  );
}
