import type { FormEvent } from 'react';
import { Field } from './Field';

type PickerProps = {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly problems: readonly string[];
  readonly onPick: (value: string) => void;
};

/** UXP's own picker tells the place of the chosen item, the web component its value. */
type PickedElement = { readonly selectedIndex?: number; readonly value: string };

/** One choice of several. */
export function Picker({ label, value, options, problems, onPick }: PickerProps) {
  const pick = (event: FormEvent<HTMLElement>) => {
    const { selectedIndex, value: picked } = event.target as unknown as PickedElement;
    onPick(selectedIndex === undefined ? picked : (options[selectedIndex]?.value ?? value));
  };
  return (
    <Field label={label} problems={problems} wide>
      <sp-picker className="control" size="s" label={label} value={value} onChange={pick}>
        <sp-menu size="s" slot={menuSlot()}>
          {options.map((option) => (
            <sp-menu-item key={option.value} value={option.value} selected={option.value === value}>
              {option.label}
            </sp-menu-item>
          ))}
        </sp-menu>
      </sp-picker>
    </Field>
  );
}

/** UXP's own picker looks for its menu in this slot; the web component has no such slot. */
const menuSlot = (): string | undefined =>
  globalThis.customElements?.get('sp-picker') ? undefined : 'options';
