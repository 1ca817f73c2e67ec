import type { ReactNode } from 'react';

/** A sentence of information. */
export function Note({ children }: { readonly children: ReactNode }) {
  return (
    <sp-help-text className="note" size="s">
      {children}
    </sp-help-text>
  );
}
