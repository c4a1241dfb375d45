import type { MatrixCell } from "~/ui/chart/Matrix";
import type { Heat } from "./heat";
import classes from "./HeatList.module.css";

/** The lines of one unit with their percent: the heat map for a narrow screen. */
export function HeatList({ heat, unit }: { heat: Heat; unit: number }) {
  return (
    <div className={classes.groups}>
      {heat.groups.map((group) => (
        <details key={group.key}>
          <summary className={classes.group}>
            <b>{`${group.code}. ${group.name}`}</b>
            <Value cell={group.cells[unit]} />
          </summary>
          <ul className={classes.lines}>
            {group.lines.map((line) => (
              <li key={line.key}>
                <span>{`${line.code}. ${line.name}`}</span>
                <Value cell={line.cells[unit]} />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}

function Value({ cell }: { cell: MatrixCell | undefined }) {
  return (
    <span className={classes.value} data-mark={cell?.mark}>
      {cell?.text}
    </span>
  );
}
