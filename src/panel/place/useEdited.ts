import { useEffect, useRef, useState } from 'react';
import { findStanding } from '../../jobs/update';
import { fieldsOf, isSame } from '../fields';
import type { PanelHost } from '../panel-host';
import type { Work } from '../useWork';
import { type Edited, editable } from './edited';

/** While a selection is being dragged together, only its last state matters. */
const SETTLED_MS = 150;

/** The symbol that is edited, and the ways to it. */
export type Editing = {
  readonly edited: Edited | null;
  readonly change: (edited: Edited | null) => void;
  /** How many are selected where it should be one; null while nobody asked. */
  readonly selected: number | null;
  /** Takes the selected symbol, or says why not. */
  readonly edit: () => void;
};

/**
 * The symbol that is edited: the one selected when the user asks, and where the host tells of selections the one that is
 * selected at the moment. What was typed over a symbol is never lost to another selection.
 */
export function useEdited(host: PanelHost, work: Work, isFree: boolean): Editing {
  const [edited, setEdited] = useState<Edited | null>(null);
  const [selected, setSelected] = useState<number | null>(null);
  const mayFollow = useRef(true);
  mayFollow.current =
    isFree && !work.busy && (edited === null || isSame(edited.fields, fieldsOf(edited.known)));

  const { standing, followSelection } = host;
  useEffect(() => {
    if (!standing || !followSelection) return;
    let settling: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      if (!mayFollow.current) return;
      const found = editable(await findStanding(standing(), 'selection'));
      if (!mayFollow.current) return;
      setSelected(null);
      setEdited(found.ok && 'symbol' in found.value ? found.value : null);
    };
    const stop = followSelection(() => {
      clearTimeout(settling);
      // Nobody asked: trouble is told when the user does.
      settling = setTimeout(() => void look().catch(() => {}), SETTLED_MS);
    });
    return () => {
      clearTimeout(settling);
      stop();
    };
  }, [standing, followSelection]);

  const edit = () => {
    if (!standing) return;
    work.run(
      async () => editable(await findStanding(standing(), 'selection')),
      (found) => {
        setSelected('selected' in found ? found.selected : null);
        if (!('selected' in found)) setEdited(found);
      },
    );
  };
  return { edited, change: setEdited, selected, edit };
}
