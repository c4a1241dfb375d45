import { Link } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/i18n/useFormat";
import { DataTable, type Column } from "~/ui/DataTable";
import { baseGroups } from "./bars";
import type { PublishedResult } from "./queries";

type Row = PublishedResult["rows"][number];

export function ResultTable({ result }: { result: PublishedResult }) {
  const { t } = useTranslation();
  const { points } = useFormat();
  const base = baseGroups(result.rows, result.groups);
  const columns: Column<Row>[] = [
    { key: "rank", head: t("ranking.rank"), label: t("ranking.rank"), cell: (row) => row.rank ?? "–" },
    {
      key: "unit",
      head: t("unit.name"),
      rowHead: true,
      cell: (row) => row.unitName,
    },
    ...(base > 0 ? result.groups.slice(0, base) : result.groups).map((group): Column<Row> => ({
      key: group.code,
      head: <abbr title={`${group.name}, ${points(group.maximum)}`}>{group.code}</abbr>,
      label: group.code,
      numeric: true,
      half: true,
      cell: (row) => points(row.groups.find(({ code }) => code === group.code)?.points),
    })),
    {
      key: "bonus",
      head: t("sheet.total.bonus"),
      label: t("sheet.total.bonus"),
      numeric: true,
      half: true,
      cell: (row) => points(row.bonus),
    },
    {
      key: "penalty",
      head: t("sheet.total.penalty"),
      label: t("sheet.total.penalty"),
      numeric: true,
      half: true,
      cell: (row) => `${row.penalty === "0.00" ? "" : "−"}${points(row.penalty)}`,
    },
    {
      key: "total",
      head: t("sheet.total.all"),
      label: t("sheet.total.all"),
      numeric: true,
      cell: (row) => <b>{points(row.total)}</b>,
    },
    { key: "class", head: t("ranking.class"), label: t("ranking.class"), cell: (row) => row.classification ?? "–" },
    ...(result.bundleUrl ? [explanation(t, result.id)] : []),
  ];
  return <DataTable caption={t("ranking.table")} columns={columns} rows={result.rows} rowKey={(row) => row.unitCode} />;
}

/** The way from a row to what explains its points; on paper it leads nowhere. */
function explanation(t: TFunction, resultId: string): Column<Row> {
  return {
    key: "receipt",
    head: <span className="visually-hidden">{t("receipt.link")}</span>,
    cell: (row) => (
      <Link
        className="no-print"
        style={{ whiteSpace: "nowrap" }}
        to="/ket-qua/$resultId/don-vi/$unitCode"
        params={{ resultId, unitCode: row.unitCode }}
        aria-label={t("receipt.linkLabel", { unit: row.unitName })}
      >
        {t("receipt.link")}
      </Link>
    ),
  };
}
