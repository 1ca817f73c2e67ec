import type { ReactNode } from 'react';
import { Problems } from './Problems';

type FieldProps = {
  readonly label: string;
  readonly problems: readonly string[];
  /** Takes twice its share of a row. */
  readonly wide?: boolean;
  readonly children: ReactNode;
};

/** A control under its label and above what is wrong with it. */
export function Field({ label, problems, wide = false, children }: FieldProps) {
  return (
    <div className={wide ? 'field wide' : 'field'}>
      <sp-field-label size="s">{label}</sp-field-label>
      {children}
      <Problems texts={problems} />
    </div>
  );
}
