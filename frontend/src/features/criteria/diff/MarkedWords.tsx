import classes from "./Diff.module.css";
import type { Run } from "./words";

/** A text with the words that changed marked: struck out where they went, underlined where they came, never by colour alone. */
export function MarkedWords({ runs, side }: { runs: readonly Run[]; side: "before" | "after" }) {
  const Mark = side === "before" ? "del" : "ins";
  return (
    <>
      {runs.map(({ text, changed }, index) =>
        changed ? (
          <Mark key={index} className={classes.mark}>
            {text}
          </Mark>
        ) : (
          <span key={index}>{text}</span>
        ),
      )}
    </>
  );
}
