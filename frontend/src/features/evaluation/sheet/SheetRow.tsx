import { memo } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/i18n/useFormat";
import { Icon } from "~/ui/Icon";
import { AgreeButton } from "./AgreeButton";
import { CellMark } from "./CellMark";
import { latestOf, type Earlier } from "./earlier";
import { LineMessage } from "./LineMessage";
import type { Line } from "./lines";
import { ScoreFields } from "./ScoreFields";
import classes from "./Sheet.module.css";
import { useLineView } from "./SheetContext";
import { StoredPoints } from "./StoredPoints";

interface Props {
  line: Line;
  readOnly: boolean;
  earlier: Earlier;
  selected: boolean;
  onOpen: (id: string) => void;
}

/** One criterion of the grid. It renders again only when its own line has changed. */
export const SheetRow = memo(function SheetRow({ line, readOnly, earlier, selected, onOpen }: Props) {
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
      {earlier.of(line).map((value, index) => (
        <td key={earlier.stages[index]} className="numeric">
          {value && <StoredPoints state={value.state} points={value.points} />}
        </td>
      ))}
      <td className={classes.entry}>
        <ScoreFields line={line} view={view} readOnly={readOnly || !line.editable} />
        <AgreeButton line={line} view={view} />
        <LineMessage line={line} view={view} onReason={() => onOpen(line.id)} />
      </td>
      <td className={`numeric ${classes.result}`}>
        {earlier.stages.length > 0 ? (
          <Difference from={latestOf(earlier, line)?.points ?? null} value={view.stored.points} />
        ) : (
          <StoredPoints state={view.stored.state} points={view.stored.points} />
        )}
        <CellMark mark={view.mark} />
      </td>
      <td className={classes.evidence}>
        {/* Tab goes from box to box; Ctrl+; opens this from the box itself. */}
        <button
          type="button"
          tabIndex={-1}
          className={classes.open}
          data-missing={needsEvidence}
          aria-label={`${line.code}: ${needsEvidence ? t("sheet.evidence.missing") : t("sheet.evidence.count", { count: view.evidence.length })}`}
          onClick={() => onOpen(line.id)}
        >
          <Icon name={needsEvidence ? "warn" : "clip"} size={16} />
          {needsEvidence ? t("sheet.evidence.missingShort") : view.evidence.length}
        </button>
        {view.evidence.map((item, index) => (
          <div key={index} className={classes.printed}>
            {item.document?.reference} {item.text} {item.file?.name}
          </div>
        ))}
        {view.note && <div className={classes.note}>{view.note}</div>}
      </td>
    </tr>
  );
});

/** How far this value stands from the one of the stage before. */
function Difference({ from, value }: { from: number | null; value: number | null }) {
  const { points } = useFormat();
  if (value === null || from === null) return <>–</>;
  const difference = value - from;
  return (
    <span className={difference === 0 ? "muted" : classes.differs}>
      {difference > 0 && "+"}
      {points(difference)}
    </span>
  );
}
