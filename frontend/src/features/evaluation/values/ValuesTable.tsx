import { useTranslation } from "react-i18next";
import { useFormat } from "~/i18n/useFormat";
import { DataTable, type Column } from "~/ui/DataTable";
import { StoredPoints } from "../sheet/StoredPoints";
import type { EvaluationValues, ValueLine } from "./queries";
import classes from "./Values.module.css";

/** One line per criterion with the values of all stages; the deciding stage is named beside the final value. */
export function ValuesTable({ evaluation }: { evaluation: EvaluationValues }) {
  const { t } = useTranslation();
  const { points } = useFormat();
  const stage = (key: "self" | "agreed" | "appraised", head: string): Column<ValueLine> => ({
    key,
    head,
    label: head,
    numeric: true,
    half: true,
    cell: (line) => <StoredPoints state={line[key].state} points={line[key].points} />,
  });
  const columns: Column<ValueLine>[] = [
    { key: "code", head: t("sheet.column.code"), wide: true, cell: (line) => line.criterion.code },
    { key: "name", head: t("values.criterion"), rowHead: true, cell: (line) => line.criterion.name },
    {
      key: "maximum",
      head: t("sheet.column.maximum"),
      label: t("sheet.column.maximum"),
      numeric: true,
      half: true,
      cell: (line) => points(line.criterion.maximum),
    },
    stage("self", t("enum.SheetStage.SELF")),
    {
      key: "cross",
      head: t("enum.SheetStage.CROSS"),
      label: t("enum.SheetStage.CROSS"),
      numeric: true,
      half: true,
      cell: (line) => <CrossValue line={line} />,
    },
    stage("agreed", t("enum.SheetStage.AGREED")),
    stage("appraised", t("enum.SheetStage.APPRAISED")),
    {
      key: "final",
      head: t("values.final"),
      label: t("values.final"),
      numeric: true,
      cell: (line) => (
        <>
          <b>
            <StoredPoints state={line.final.state} points={line.final.points} />
          </b>
          {line.finalStage && <div className={classes.stage}>{t(`enum.SheetStage.${line.finalStage}`)}</div>}
          {line.correctedFrom && (
            <div className="muted">
              {t("values.corrected")} <StoredPoints {...line.correctedFrom} />
            </div>
          )}
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={t("values.lines")}
      columns={columns}
      rows={evaluation.lines}
      rowKey={(line) => line.criterion.id}
    />
  );
}

/** The aggregated cross-score; what each scorer gave, and what became of it, opens below it. */
function CrossValue({ line }: { line: ValueLine }) {
  const { t } = useTranslation();
  const value = <StoredPoints state={line.cross.state} points={line.cross.points} />;
  if (!line.crossExplanation) return value;
  return (
    <details className={classes.cross}>
      <summary>{value}</summary>
      {line.crossExplanation.judgements.map((judgement, index) => (
        <div key={index} className="muted">
          {judgement.scorer?.shortName ?? t("round.scorer")}:{" "}
          {(judgement.handedIn || judgement.handling !== "LEFT_OUT") && (
            <StoredPoints state={judgement.value.state} points={judgement.value.points} />
          )}{" "}
          {judgement.handedIn || judgement.handling === "LEFT_OUT"
            ? t(`enum.CrossHandling.${judgement.handling}`)
            : t("values.asOwn")}
        </div>
      ))}
    </details>
  );
}
