import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Tag } from "~/ui/Tag";
import type { BoardProps } from "./AssignmentBoard";
import classes from "./Assignment.module.css";
import { cellKey, stateOf } from "./cells";
import type { Board, Cell } from "./queries";

/** One card for each unit: who scores it, and who may not. */
export function AssignmentCards({ board, cells, onChoose }: BoardProps) {
  return (
    <ul className={classes.cards}>
      {board.members.map((unit) => (
        <li key={unit.unitId}>
          <UnitCard board={board} unit={unit} cells={cells} onChoose={onChoose} />
        </li>
      ))}
    </ul>
  );
}

function UnitCard({ board, unit, cells, onChoose }: BoardProps & { unit: Board["members"][number] }) {
  const { t } = useTranslation();
  const column = board.members.flatMap((scorer) => {
    const cell = cells.get(cellKey(scorer.unitId, unit.unitId));
    return cell && scorer.unitId !== unit.unitId ? [{ scorer, cell }] : [];
  });
  const given = column.filter(({ cell }) => cell.assigned);
  const barred = column.filter(({ cell }) => cell.bar !== null);
  const free = column.find(({ cell }) => stateOf(cell) === "free");
  return (
    <article className={classes.card}>
      <h3>{unit.name}</h3>
      {given.length === 0 && <p className="muted">{t("assignment.nobody")}</p>}
      <ul>
        {given.map(({ scorer, cell }) => (
          <li key={scorer.unitId}>
            <span>{scorer.name}</span>
            <CellTag cell={cell} />
            {onChoose && !cell.submitted && (
              <Button
                size="xs"
                variant="default"
                aria-label={t("assignment.changeOf", { scorer: scorer.name, unit: unit.name })}
                onClick={() => onChoose(cell)}
              >
                {t("assignment.change")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {barred.length > 0 && (
        <details>
          <summary>{t("assignment.barredCount", { count: barred.length })}</summary>
          <ul>
            {barred.map(({ scorer, cell }) => (
              <li key={scorer.unitId}>
                <span>
                  {scorer.name}: {cell.barText}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {onChoose && free && (
        <Button size="xs" variant="subtle" onClick={() => onChoose(free.cell)}>
          {t("assignment.add")}
        </Button>
      )}
    </article>
  );
}

function CellTag({ cell }: { cell: Cell }) {
  const { t } = useTranslation();
  return (
    <span className={classes.tags}>
      {cell.submitted && (
        <Tag tone="ok" icon="check">
          {t("round.submitted")}
        </Tag>
      )}
      {cell.repeated && (
        <Tag tone="warn" icon="history">
          {t("assignment.cell.repeated")}
        </Tag>
      )}
    </span>
  );
}
