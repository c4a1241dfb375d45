import { useState, type KeyboardEvent } from "react";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { shortened } from "~/lib/short";
import type { BoardProps } from "./AssignmentBoard";
import classes from "./Assignment.module.css";
import { cellKey, loadOf, stateOf, type CellState } from "./cells";
import type { Cell } from "./queries";

const signs: Record<CellState, string> = { barred: "×", submitted: "✓", assigned: "●", free: "" };
const moves: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The matrix. One cell is in the order of Tab, arrows go to the others, Enter opens the change. */
export function AssignmentMatrix({ board, cells, onChoose }: BoardProps) {
  const { t } = useTranslation();
  const [at, setAt] = useState<[number, number]>([0, 0]);
  const [seen, setSeen] = useState("");
  const { members } = board;
  const short = shortened(members.map(({ name }) => name));
  const move = (event: KeyboardEvent<HTMLTableElement>) => {
    const step = moves[event.key];
    if (!step) return;
    const [row, column] = [at[0] + step[0], at[1] + step[1]];
    const next = event.currentTarget.querySelector<HTMLElement>(`[data-place="${row} ${column}"]`);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <div className={classes.scroll}>
      <table className={classes.matrix} onKeyDown={move}>
        <caption className="visually-hidden">{t("assignment.caption")}</caption>
        <thead>
          <tr>
            <th scope="col" className={classes.corner}>
              {t("assignment.corner")}
            </th>
            {members.map((member) => (
              <th key={member.unitId} scope="col" title={member.name}>
                <span aria-hidden="true">{short(member.name)}</span>
                <span className="visually-hidden">{member.name}</span>
              </th>
            ))}
            <th scope="col" className="numeric">
              {t("assignment.load")}
            </th>
          </tr>
        </thead>
        <tbody>
          {members.map((scorer, row) => (
            <tr key={scorer.unitId}>
              <th scope="row">{scorer.name}</th>
              {members.map((unit, column) => {
                const cell = cells.get(cellKey(scorer.unitId, unit.unitId));
                if (!cell) return <td key={unit.unitId} />;
                const label = t("assignment.pair", { scorer: scorer.name, unit: unit.name });
                const said = `${label}: ${wordsOf(t, cell)}`;
                return (
                  <td key={unit.unitId} data-state={stateOf(cell)} onMouseEnter={() => setSeen(said)}>
                    <MatrixCell
                      cell={cell}
                      said={said}
                      place={`${row} ${column}`}
                      focusable={at[0] === row && at[1] === column}
                      onFocus={() => {
                        setAt([row, column]);
                        setSeen(said);
                      }}
                      onChoose={onChoose}
                    />
                  </td>
                );
              })}
              <td className="numeric">{loadOf(cells.values(), scorer.unitId)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("assignment.scorers")}</th>
            {members.map((unit) => (
              <td key={unit.unitId} className={classes.count}>
                {[...cells.values()].filter((cell) => cell.assigned && cell.unitId === unit.unitId).length}
              </td>
            ))}
            <td />
          </tr>
        </tfoot>
      </table>
      <p className={classes.said} aria-hidden="true">
        {seen || t("assignment.look")}
      </p>
    </div>
  );
}

/** What a cell says, in words: the signs are for the eye. */
function wordsOf(t: TFunction, cell: Cell): string {
  const state = cell.barText ?? t(`assignment.state.${stateOf(cell)}`);
  return cell.repeated && !cell.bar ? `${state}, ${t("assignment.cell.repeated")}` : state;
}

interface CellProps {
  cell: Cell;
  said: string;
  place: string;
  focusable: boolean;
  onFocus: () => void;
  onChoose: BoardProps["onChoose"];
}

function MatrixCell({ cell, said, place, focusable, onFocus, onChoose }: CellProps) {
  const sign = (
    <span aria-hidden="true">
      {signs[stateOf(cell)]}
      {cell.repeated && !cell.bar && <small>↺</small>}
    </span>
  );
  const locked = cell.bar !== null || cell.submitted;
  if (!onChoose) {
    return (
      <>
        {sign}
        <span className="visually-hidden">{said}</span>
      </>
    );
  }
  return (
    <button
      type="button"
      data-place={place}
      tabIndex={focusable ? 0 : -1}
      aria-label={said}
      aria-disabled={locked || undefined}
      onFocus={onFocus}
      onClick={() => !locked && onChoose(cell)}
    >
      {sign}
    </button>
  );
}
