type TabBarProps<T extends string> = {
  readonly label: string;
  readonly tabs: readonly { readonly name: T; readonly label: string }[];
  readonly open: T;
  readonly onOpen: (tab: T) => void;
};

/** The parts of the panel as native buttons: each can be reached with Tab wherever arrow keys are not heard. */
export function TabBar<T extends string>({ label, tabs, open, onOpen }: TabBarProps<T>) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <button
          key={tab.name}
          type="button"
          className={tab.name === open ? 'tab open' : 'tab'}
          aria-current={tab.name === open ? 'page' : undefined}
          onClick={() => onOpen(tab.name)}
        >
          {tab.label}
        </button>
      ))}
    </nav>
  );
}
