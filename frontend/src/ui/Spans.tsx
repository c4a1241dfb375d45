import classes from "./Spans.module.css";

export interface Span {
  key: string;
  label: string;
  /** The window in words, shown beside the bar. */
  when: string;
  /** First and last day, YYYY-MM-DD; null where the window is open. */
  from: string | null;
  until: string | null;
}

interface Props {
  /** The finding, in a sentence. */
  caption: string;
  spans: readonly Span[];
  today: string;
  todayLabel: string;
}

const dayOf = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/** What runs when: one bar for each window on a shared scale of whole years, with today marked. */
export function Spans({ caption, spans, today, todayLabel }: Props) {
  const days = spans.flatMap(({ from, until }) => [from, until]).filter((day) => day !== null);
  const years = [...days, today].map((day) => Number(day.slice(0, 4)));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const [start, end] = [dayOf(`${first}-01-01`), dayOf(`${last}-12-31`) + 1];
  const at = (day: number) => `${(100 * (day - start)) / (end - start)}%`;
  const bar = ({ from, until }: Span) => {
    const [left, right] = [from ? dayOf(from) : start, until ? dayOf(until) + 1 : end];
    return { left: at(left), width: `${(100 * (right - left)) / (end - start)}%` };
  };
  return (
    <figure className={classes.figure}>
      <figcaption>{caption}</figcaption>
      <div className={classes.scale} aria-hidden="true">
        <span>{first}</span>
        <span>{last}</span>
      </div>
      <ol className={classes.spans}>
        {spans.map((span) => (
          <li key={span.key}>
            <div className={classes.words}>
              <strong>{span.label}</strong> <span className="muted">{span.when}</span>
            </div>
            <div className={classes.track} aria-hidden="true">
              {(span.from ?? span.until) && (
                <span
                  className={classes.bar}
                  data-open-start={span.from === null}
                  data-open-end={span.until === null}
                  style={bar(span)}
                />
              )}
              <span className={classes.today} style={{ left: at(dayOf(today)) }} title={todayLabel} />
            </div>
          </li>
        ))}
      </ol>
      <p className={classes.key}>
        <span className={classes.todayKey} aria-hidden="true" /> {todayLabel}
      </p>
    </figure>
  );
}
