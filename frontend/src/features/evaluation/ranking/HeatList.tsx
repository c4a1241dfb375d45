import type { Heat } from "./heat";
import classes from "./HeatList.module.css";

/** The lines of one unit with their percent: the heat map for a narrow screen. */
export function HeatList({ heat, unit }: { heat: Heat; unit: number }) {
  return heat.groups.map((group) => (
    <details key={group.key}>
      <summary>
        <b>{`${group.code}. ${group.name}`}</b> {group.cells[unit]?.text}
      </summary>
      <ul className={classes.lines}>
        {group.lines.map((line) => (
          <li key={line.key}>
            <span>{`${line.code}. ${line.name}`}</span>
            <span className={classes.value} data-mark={line.cells[unit]?.mark}>
              {line.cells[unit]?.text}
            </span>
          </li>
        ))}
      </ul>
    </details>
  ));
}
