import classes from "./SegmentBars.module.css";

export interface Bar {
  key: string;
  label: string;
  value: string;
  /** Parts of the bar, in hundredths of a point. */
  segments: { key: string; amount: number; title: string }[];
}

interface Props {
  /** The finding, in a sentence. */
  caption: string;
  bars: readonly Bar[];
  /** What a full bar stands for, in hundredths of a point; bars begin at zero. */
  maximum: number;
  legend: readonly { key: string; label: string }[];
}

/**
 * Horizontal bars with one segment per group. Drawn with boxes: they print, keep their text, and do not move. The
 * numbers stand in a table beside it, so the picture itself is hidden from screen readers.
 */
export function SegmentBars({ caption, bars, maximum, legend }: Props) {
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.caption}>{caption}</figcaption>
      <ul className={classes.legend} aria-hidden="true">
        {legend.map((entry, index) => (
          <li key={entry.key}>
            <span className={classes.swatch} data-hue={(index % 6) + 1} />
            {entry.label}
          </li>
        ))}
      </ul>
      <div className={classes.bars} aria-hidden="true">
        {bars.map((bar) => (
          <div key={bar.key} className={classes.line}>
            <span className={classes.label}>{bar.label}</span>
            <span className={classes.track}>
              {bar.segments.map((segment) => {
                const hue = (legend.findIndex((entry) => entry.key === segment.key) % 6) + 1;
                const width = `${Math.max(0, (100 * segment.amount) / Math.max(1, maximum))}%`;
                return (
                  <span
                    key={segment.key}
                    className={classes.segment}
                    data-hue={hue}
                    style={{ width }}
                    title={segment.title}
                  >
                    {segment.amount / Math.max(1, maximum) > 0.05 && segment.key}
                  </span>
                );
              })}
            </span>
            <span className={classes.value}>{bar.value}</span>
          </div>
        ))}
      </div>
    </figure>
  );
}
