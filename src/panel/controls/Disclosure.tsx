import { type ReactNode, useState } from 'react';

type DisclosureProps = { readonly label: string; readonly children: ReactNode };

/** Something that is shown on demand. */
export function Disclosure({ label, children }: DisclosureProps) {
  const [open, setOpen] = useState(false);
  return (
    <div className="disclosure">
      <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? '▾ ' : '▸ '}
        {label}
      </button>
      {open && children}
    </div>
  );
}
