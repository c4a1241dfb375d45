import { memo } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/i18n/useFormat";
import { Icon } from "~/ui/Icon";
import { CellMark } from "./CellMark";
import { LineMessage } from "./LineMessage";
import type { Line } from "./lines";
import { ScoreFields } from "./ScoreFields";
import classes from "./Sheet.module.css";
import { useLineView } from "./SheetContext";
import { StoredPoints } from "./StoredPoints";

interface Props {
  line: Line;
  readOnly: boolean;
  withReference: boolean;
  selected: boolean;
  onOpen: (id: string) => void;
}

/** One criterion of the grid. It renders again only when its own line has changed. */
export const SheetRow = memo(function SheetRow({ line, readOnly, withReference, selected, onOpen }: Props) {
  const { t } = useTranslation();
  const { points } = useFormat();
  const view = useLineView(line.id);
  const { needsEvidence } = view;
  return (
    <tr className={classes.row} data-selected={selected} data-mark={view.mark} id={`dong-${line.code}`}>
      <td className={classes.code}>{line.code}</td>
      <th scope="row" className={classes.name}>
        {line.name}
        <div className={classes.rule}>{line.rule.explanation}</div>
      </th>
      <td className="numeric">
        {line.section === "PENALTY" && "−"}
        {points(line.maximum)}
      </td>
      {withReference && (
        <td className="numeric">
          <StoredPoints state={line.reference.state} points={line.reference.points} />
        </td>
      )}
      <td className={classes.entry}>
        <ScoreFields line={line} view={view} readOnly={readOnly || !line.editable} />
        <LineMessage line={line} view={view} />
      </td>
      <td className={`numeric ${classes.result}`}>
        {withReference ? (
          <Difference line={line} value={view.stored.points} />
        ) : (
          <StoredPoints state={view.stored.state} points={view.stored.points} />
        )}
        <CellMark mark={view.mark} />
      </td>
      <td className={classes.evidence}>
        <button
          type="button"
          className={classes.open}
          data-missing={needsEvidence}
          aria-label={`${line.code}: ${needsEvidence ? t("sheet.evidence.missing") : t("sheet.evidence.count", { count: view.evidence.length })}`}
          onClick={() => onOpen(line.id)}
        >
          <Icon name={needsEvidence ? "warn" : "clip"} size={16} />
          {needsEvidence ? t("sheet.evidence.missingShort") : view.evidence.length}
        </button>
        {view.note && <div className={classes.note}>{view.note}</div>}
      </td>
    </tr>
  );
});

/** How far this scorer stands from the self-score. */
function Difference({ line, value }: { line: Line; value: number | null }) {
  const { points } = useFormat();
  if (value === null || line.reference.points === null) return <>–</>;
  const difference = value - line.reference.points;
  return (
    <span className={difference === 0 ? "muted" : classes.differs}>
      {difference > 0 && "+"}
      {points(difference)}
    </span>
  );
}
