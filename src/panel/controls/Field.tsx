import type { ReactNode } from 'react';

type FieldProps = {
  readonly label: string;
  /** Its share of a row. */
  readonly width?: 'narrow' | 'wide' | 'widest';
  readonly children: ReactNode;
};

/** A control under its label. */
export function Field({ label, width = 'narrow', children }: FieldProps) {
  return (
    <div className={`field ${width}`}>
      <sp-field-label size="s">{label}</sp-field-label>
      {children}
    </div>
  );
}
