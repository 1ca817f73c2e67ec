import type { FormEvent } from 'react';
import { Field } from './Field';

type PickerProps<T extends string> = {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly width?: 'wide' | 'widest';
  /** Without a label to be seen where the choice speaks for itself. */
  readonly bare?: boolean;
  readonly onPick: (value: T) => void;
};

/** UXP's own picker tells the place of the chosen item, the web component its value. */
type PickedElement = { readonly selectedIndex?: number; readonly value: string };

/** One choice of several. */
export function Picker<T extends string>({
  label,
  value,
  options,
  width = 'wide',
  bare = false,
  onPick,
}: PickerProps<T>) {
  const pick = (event: FormEvent<HTMLElement>) => {
    const { selectedIndex, value: picked } = event.target as unknown as PickedElement;
    // To the web component an empty value is none, and it tells the words instead.
    const option =
      selectedIndex === undefined
        ? options.find((o) => (o.value || o.label) === picked)
        : options[selectedIndex];
    if (option) onPick(option.value);
  };
  const items = options.map((option) => (
    <sp-menu-item key={option.value} value={option.value} selected={option.value === value}>
      {option.label}
    </sp-menu-item>
  ));
  const picker = (
    <sp-picker className="control" size="s" label={label} value={value} onChange={pick}>
      {hasOwnMenu() ? items : <sp-menu slot="options">{items}</sp-menu>}
    </sp-picker>
  );
  return bare ? (
    picker
  ) : (
    <Field label={label} width={width}>
      {picker}
    </Field>
  );
}

/** The web component brings its menu along; UXP's own picker looks for one in a slot. */
const hasOwnMenu = (): boolean => globalThis.customElements?.get('sp-picker') !== undefined;
