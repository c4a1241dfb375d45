import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/i18n/useFormat";
import { DataTable, type Column } from "~/ui/DataTable";
import { Tag } from "~/ui/Tag";
import type { RankedRound, RankingRow } from "./queries";

interface Props {
  rows: readonly RankingRow[];
  groups: readonly RankedRound["criteriaSet"]["groups"][number][];
}

export function RankingTable({ rows, groups }: Props) {
  const { t } = useTranslation();
  const { points } = useFormat();
  const columns: Column<RankingRow>[] = [
    {
      key: "rank",
      head: t("ranking.rank"),
      label: t("ranking.rank"),
      cell: (row) => (
        <>
          {row.rank ?? "–"} {row.tied && <Tag>{t("ranking.tied")}</Tag>}
        </>
      ),
    },
    {
      key: "unit",
      head: t("unit.name"),
      rowHead: true,
      cell: (row) => (
        <>
          <Link to="/danh-gia/$evaluationId" params={{ evaluationId: row.evaluation.id }}>
            {row.unitName}
          </Link>
          {row.tieTrace.map((step) => (
            <div key={step} className="muted" style={{ fontWeight: 400 }}>
              {step}
            </div>
          ))}
          {row.evaluation.disqualifications.map((reason) => (
            <div key={reason.code} className="muted" style={{ fontWeight: 400 }}>
              {t(`enum.DisqualifierEffect.${reason.effect}`)}: {reason.name}. {reason.reason}
            </div>
          ))}
        </>
      ),
    },
    ...groups.map((group): Column<RankingRow> => ({
      key: group.code,
      head: <abbr title={group.name}>{group.code}</abbr>,
      label: `${group.code}. ${group.name}`,
      numeric: true,
      cell: (row) => {
        const part = row.total.groups.find(({ code }) => code === group.code);
        return part ? `${group.section === "PENALTY" && part.points !== "0.00" ? "−" : ""}${points(part.points)}` : "–";
      },
    })),
    {
      key: "total",
      head: t("sheet.total.all"),
      label: t("sheet.total.all"),
      numeric: true,
      cell: (row) => <b>{points(row.total.total)}</b>,
    },
    {
      key: "class",
      head: t("ranking.class"),
      label: t("ranking.class"),
      cell: (row) => (
        <>
          {row.classification?.name ?? "–"}
          {row.classification?.reason && <div className="muted">{row.classification.reason}</div>}
        </>
      ),
    },
  ];
  return <DataTable caption={t("ranking.table")} columns={columns} rows={rows} rowKey={(row) => row.evaluation.id} />;
}
