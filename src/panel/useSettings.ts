import { useEffect, useRef, useState } from 'react';
import type { TextStore } from '../text-store';
import { formatSettings, parseSettings, type Settings, STARTING_SETTINGS } from './settings';

/** The settings as they were left, and a way to change and keep them. A store that fails costs only the memory. */
export function useSettings(
  store: TextStore | undefined,
): readonly [Settings, (change: Partial<Settings>) => void] {
  const [settings, setSettings] = useState(STARTING_SETTINGS);
  const changed = useRef(false);

  useEffect(() => {
    // What the user has chosen meanwhile is newer than what was kept.
    store?.read().then(
      (text) => changed.current || setSettings(parseSettings(text)),
      () => {},
    );
  }, [store]);

  const change = (some: Partial<Settings>) => {
    changed.current = true;
    const next = { ...settings, ...some };
    setSettings(next);
    store?.write(formatSettings(next)).catch(() => {});
  };
  return [settings, change];
}
