import { useMediaQuery } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { AssignmentCards } from "./AssignmentCards";
import { AssignmentMatrix } from "./AssignmentMatrix";
import classes from "./Assignment.module.css";
import type { CellKey } from "./cells";
import type { Board, Cell } from "./queries";

export interface BoardProps {
  board: Board;
  cells: ReadonlyMap<CellKey, Cell>;
  /** Opens the change of a pair; null for readers. */
  onChoose: ((cell: Cell) => void) | null;
}

/** Scorers × units on a desktop; on a phone one card for each unit. */
export function AssignmentBoard(props: BoardProps) {
  const { t } = useTranslation();
  const phone = useMediaQuery("screen and (max-width: 48em)", undefined, { getInitialValueInEffect: false });
  if (phone) return <AssignmentCards {...props} />;
  return (
    <>
      <AssignmentMatrix {...props} />
      <ul className={classes.legend}>
        <li>
          <b aria-hidden="true">●</b> {t("assignment.cell.assigned")}
        </li>
        <li>
          <b aria-hidden="true">✓</b> {t("assignment.cell.submitted")}
        </li>
        <li>
          <b aria-hidden="true">×</b> {t("assignment.cell.barred")}
        </li>
        <li>
          <b aria-hidden="true">↺</b> {t("assignment.cell.repeated")}
        </li>
        {props.onChoose && <li>{t("assignment.keys")}</li>}
      </ul>
    </>
  );
}
