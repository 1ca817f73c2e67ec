import { useEffect, useState } from 'react';
import type { Library } from '../core/titles/title';
import { readLibrary } from '../jobs/titles';
import type { Titles } from './panel-host';

const EMPTY: Library = { titles: [] };

/** The title library as it was last read or written. */
export function useLibrary(titles: Titles | undefined): readonly [Library, (library: Library) => void] {
  const [library, setLibrary] = useState(EMPTY);
  useEffect(() => {
    // A library that cannot be read is told when something is to be written into it.
    if (titles)
      readLibrary(titles.store).then(
        (read) => read.ok && setLibrary(read.value),
        () => {},
      );
  }, [titles]);
  return [library, setLibrary];
}
