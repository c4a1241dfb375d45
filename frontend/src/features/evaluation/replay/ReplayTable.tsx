import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/i18n/useFormat";
import { DataTable, type Column } from "~/ui/DataTable";
import type { ReplayRow } from "./queries";
import classes from "./Replay.module.css";
import { Swaps } from "./Swaps";

/** How far a unit moved, in words a reader can say aloud: "▲ 2" is up two places. */
export function useMovement() {
  const { t } = useTranslation();
  return ({ rankBefore, rankAfter }: Pick<ReplayRow, "rankBefore" | "rankAfter">): string => {
    if (!rankBefore || !rankAfter || rankBefore === rankAfter) return t("replay.same");
    const count = Math.abs(rankBefore - rankAfter);
    return t(rankAfter < rankBefore ? "replay.up" : "replay.down", { count });
  };
}

/** Each unit before and after, and because of which lines it moved. */
export function ReplayTable({ rows }: { rows: readonly ReplayRow[] }) {
  const { t } = useTranslation();
  const { points } = useFormat();
  const movement = useMovement();
  const columns: Column<ReplayRow>[] = [
    {
      key: "rank",
      head: t("replay.rankAfter"),
      label: t("replay.rankAfter"),
      cell: (row) => (
        <>
          <b>{row.rankAfter ?? "–"}</b> <span className={classes.movement}>{movement(row)}</span>
        </>
      ),
    },
    {
      key: "unit",
      head: t("unit.name"),
      rowHead: true,
      cell: (row) => (
        <Link to="/danh-gia/$evaluationId" params={{ evaluationId: row.evaluation.id }}>
          {row.unitName}
        </Link>
      ),
    },
    {
      key: "before",
      head: t("replay.rankBefore"),
      label: t("replay.rankBefore"),
      numeric: true,
      cell: (row) => row.rankBefore ?? "–",
    },
    {
      key: "totals",
      head: t("replay.totals"),
      label: t("replay.totals"),
      numeric: true,
      cell: (row) => (
        <>
          {points(row.totalBefore)} → <b>{points(row.totalAfter)}</b>
        </>
      ),
    },
    {
      key: "class",
      head: t("ranking.class"),
      label: t("ranking.class"),
      cell: (row) =>
        row.classBefore?.code === row.classAfter?.code
          ? (row.classAfter?.name ?? "–")
          : `${row.classBefore?.name ?? "–"} → ${row.classAfter?.name ?? "–"}`,
    },
    {
      key: "why",
      head: t("replay.why"),
      label: t("replay.why"),
      cell: (row) => <Swaps row={row} />,
    },
  ];
  return <DataTable caption={t("replay.table")} columns={columns} rows={rows} rowKey={(row) => row.evaluation.id} />;
}
