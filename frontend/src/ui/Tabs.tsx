import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import classes from "./Tabs.module.css";

interface Tab {
  key: string;
  label: ReactNode;
  content: () => ReactNode;
}

/** Two or more views of one thing. Arrow keys move between the tabs; only the shown view is built. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState(tabs[0]?.key);
  const at = Math.max(
    0,
    tabs.findIndex(({ key }) => key === chosen),
  );
  const move = (event: KeyboardEvent) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (step === 0 || !next) return;
    event.preventDefault();
    setChosen(next.key);
    list.current?.querySelectorAll("button")[tabs.indexOf(next)]?.focus();
  };
  return (
    <div>
      <div ref={list} role="tablist" aria-label={label} className={classes.list}>
        {tabs.map(({ key, label: name }, index) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`${id}-${key}`}
            aria-selected={index === at}
            aria-controls={`${id}-panel`}
            tabIndex={index === at ? 0 : -1}
            className={classes.tab}
            onClick={() => setChosen(key)}
            onKeyDown={move}
          >
            {name}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tabs[at]?.key}`} className={classes.panel}>
        {tabs[at]?.content()}
      </div>
    </div>
  );
}
