import { Button, Checkbox } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/i18n/useFormat";
import { DataTable, type Column } from "~/ui/DataTable";
import { Tag } from "~/ui/Tag";
import { GroupBar, longestBar } from "./GroupBar";
import { LinesDetail } from "./LinesDetail";
import { MOST_COMPARED } from "./compared";
import { ReceiptLink } from "../receipt/ReceiptLink";
import classes from "./Ranking.module.css";
import type { RankedRound, RankingRow } from "./queries";

interface Props {
  rows: readonly RankingRow[];
  groups: readonly RankedRound["criteriaSet"]["groups"][number][];
  compared: readonly string[];
  onCompare: (evaluationId: string) => void;
  /** The evaluation whose lines are open below its row. */
  opened: string | undefined;
  onOpen: (evaluationId: string | undefined) => void;
}

/** The ranking: the numbers first, the bars beside them, the lines of a unit below its row. */
export function RankingTable({ rows, groups, compared, onCompare, opened, onOpen }: Props) {
  const { t } = useTranslation();
  const { points } = useFormat();
  const longest = longestBar(rows, groups);
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
        <UnitCell row={row}>
          <GroupBar row={row} groups={groups} longest={longest} />
        </UnitCell>
      ),
    },
    {
      key: "total",
      head: t("sheet.total.all"),
      label: t("sheet.total.all"),
      numeric: true,
      cell: (row) => <b>{points(row.total.total)}</b>,
    },
    ...groups.map((group): Column<RankingRow> => ({
      key: group.code,
      head: <abbr title={group.name}>{group.code}</abbr>,
      label: `${group.code}. ${group.name}`,
      numeric: true,
      wide: true,
      cell: (row) => {
        const part = row.total.groups.find(({ code }) => code === group.code);
        return part ? `${group.section === "PENALTY" && part.points !== "0.00" ? "−" : ""}${points(part.points)}` : "–";
      },
    })),
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
    choices({ t, compared, onCompare, opened, onOpen }),
  ];
  return (
    <DataTable
      caption={t("ranking.table")}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.evaluation.id}
      detail={(row) => row.evaluation.id === opened && <LinesDetail evaluationId={row.evaluation.id} />}
    />
  );
}

/** A unit with its bar, how a tie was told apart, and what keeps it out. */
function UnitCell({ row, children }: { row: RankingRow; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={classes.unit}>
      <Link to="/danh-gia/$evaluationId" params={{ evaluationId: row.evaluation.id }}>
        {row.unitName}
      </Link>
      {children}
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
    </div>
  );
}

type Choices = Pick<Props, "compared" | "onCompare" | "opened" | "onOpen"> & { t: TFunction };

/** What can be done with a row: its explanation, its lines, and taking it into the comparison. */
function choices({ t, compared, onCompare, opened, onOpen }: Choices): Column<RankingRow> {
  return {
    key: "choices",
    head: <span className="visually-hidden">{t("ranking.choices")}</span>,
    cell: (row) => {
      const { id } = row.evaluation;
      const chosen = compared.includes(id);
      return (
        <span className={`${classes.choices} no-print`}>
          <ReceiptLink evaluationId={id} unitName={row.unitName} />
          <Checkbox
            size="sm"
            label={t("ranking.compare")}
            aria-label={t("ranking.compareUnit", { unit: row.unitName })}
            checked={chosen}
            disabled={!chosen && compared.length >= MOST_COMPARED}
            onChange={() => onCompare(id)}
          />
          <Button
            size="compact-sm"
            variant="light"
            aria-expanded={opened === id}
            aria-label={t("ranking.linesOf", { unit: row.unitName })}
            onClick={() => onOpen(opened === id ? undefined : id)}
          >
            {t(opened === id ? "ranking.closeLines" : "ranking.lines")}
          </Button>
        </span>
      );
    },
  };
}
