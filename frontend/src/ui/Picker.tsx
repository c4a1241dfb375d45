import type { ReactNode } from "react";
import { Icon } from "./Icon";
import classes from "./Picker.module.css";

interface Props<T> {
  label: string;
  /** What was picked, in words; null while nothing is. */
  chosen: string | null;
  onClear: () => void;
  clearLabel: string;
  /** Said when a search finds nothing. */
  none: string;
  /** What the search found; undefined while nobody searches. */
  found: readonly T[] | undefined;
  itemKey: (item: T) => string;
  item: (item: T) => ReactNode;
  onPick: (item: T) => void;
  /** The search box. */
  children: ReactNode;
}

/** A box that searches a long register, and the one thing picked from it. */
export function Picker<T>(props: Props<T>) {
  const { label, chosen, onClear, clearLabel, none, found, itemKey, item, onPick, children } = props;
  if (chosen !== null) {
    return (
      <div>
        <span className={classes.label}>{label}</span>
        <span className={classes.value}>
          {chosen}
          <button type="button" onClick={onClear} aria-label={clearLabel}>
            <Icon name="close" size={16} />
          </button>
        </span>
      </div>
    );
  }
  return (
    <div>
      {children}
      {found && (
        <ul className={classes.results}>
          {found.map((entry) => (
            <li key={itemKey(entry)}>
              <button type="button" onClick={() => onPick(entry)}>
                {item(entry)}
              </button>
            </li>
          ))}
          {found.length === 0 && <li className="muted">{none}</li>}
        </ul>
      )}
    </div>
  );
}
