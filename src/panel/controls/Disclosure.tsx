import { type ReactNode, useState } from 'react';

type DisclosureProps = {
  readonly label: string;
  /** Something in it wants to be seen. */
  readonly isNeeded?: boolean;
  readonly children: ReactNode;
};

/** Something that is shown on demand. */
export function Disclosure({ label, isNeeded = false, children }: DisclosureProps) {
  const [asked, setAsked] = useState(false);
  const open = asked || isNeeded;
  return (
    <div className="disclosure">
      <button type="button" className="link" aria-expanded={open} onClick={() => setAsked(!open)}>
        {open ? '▾ ' : '▸ '}
        {label}
      </button>
      {open && children}
    </div>
  );
}
