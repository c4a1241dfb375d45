import classes from "./CountBar.module.css";

export interface CountPart {
  key: string;
  label: string;
  count: number;
  tone: "strong" | "middle" | "light" | "empty";
}

interface Props {
  parts: readonly CountPart[];
  /** What a full bar stands for; the sum of the parts when left out. */
  full?: number;
  /** The finding, in a sentence. */
  caption?: string;
  /** Names only the parts that count something: for a row of a list. */
  terse?: boolean;
}

/** One bar divided by count, with every part named and counted in words below it. */
export function CountBar({ parts, full, caption, terse = false }: Props) {
  const sum = parts.reduce((total, { count }) => total + count, 0);
  const named = terse ? parts.filter(({ count }) => count > 0) : parts;
  const whole = Math.max(1, full ?? sum);
  return (
    <figure className={classes.figure}>
      {caption && <figcaption>{caption}</figcaption>}
      <div className={classes.track} aria-hidden="true">
        {parts.map(
          ({ key, count, tone }) =>
            count > 0 && (
              <span
                key={key}
                className={classes.part}
                data-tone={tone}
                style={{ width: `${(100 * count) / whole}%` }}
              />
            ),
        )}
      </div>
      <ul className={classes.legend}>
        {named.map(({ key, label, count, tone }) => (
          <li key={key}>
            <span className={classes.swatch} data-tone={tone} aria-hidden="true" />
            {label}: <b>{count}</b>
          </li>
        ))}
      </ul>
    </figure>
  );
}
