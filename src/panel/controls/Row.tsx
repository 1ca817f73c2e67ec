import type { ReactNode } from 'react';
import { Problems } from './Problems';

type RowProps = {
  /** Sentences about what stands in the fields of the row. */
  readonly problems: readonly string[];
  readonly children: ReactNode;
};

/** Fields side by side, and beneath them what is wrong with them. */
export function Row({ problems, children }: RowProps) {
  return (
    <div>
      <div className="row">{children}</div>
      <Problems texts={problems} />
    </div>
  );
}
