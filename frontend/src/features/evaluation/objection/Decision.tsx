import { useTranslation } from "react-i18next";
import { useFormat } from "~/i18n/useFormat";
import { DataTable } from "~/ui/DataTable";
import { StoredPoints } from "../sheet/StoredPoints";
import classes from "./Objection.module.css";
import type { Objection, RankChange } from "./queries";
import { RankSlope } from "./RankSlope";

/** The decision with its reason, the corrected values, and the units that moved. */
export function Decision({ objection }: { objection: Objection }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const { reason, corrections, diff } = objection;
  return (
    <div className={classes.decision}>
      <div className="muted">
        {t(`objection.closed.${objection.state}`, { at: dateTime(objection.closedAt) })} · {objection.closedBy}
      </div>
      {reason && <p className={classes.text}>{reason}</p>}
      {corrections.map((correction) => (
        <div key={correction.criterion.id}>
          {t("objection.corrected", { code: correction.criterion.code, name: correction.criterion.name })}{" "}
          <StoredPoints {...correction.before} /> → <b>{<StoredPoints {...correction.value} />}</b>
        </div>
      ))}
      {objection.state !== "WITHDRAWN" &&
        (diff.length > 0 ? <Moved diff={diff} /> : <p className="muted">{t("objection.nothingMoved")}</p>)}
    </div>
  );
}

function Moved({ diff }: { diff: readonly RankChange[] }) {
  const { t } = useTranslation();
  const { points } = useFormat();
  const rank = (value: number | null) => (value === null ? t("objection.unranked") : String(value));
  return (
    <div className={classes.moved}>
      <RankSlope diff={diff} />
      <DataTable
        caption={t("objection.moved", { count: diff.length })}
        showCaption
        rows={diff}
        rowKey={(row) => row.unitCode}
        columns={[
          { key: "unit", head: t("unit.name"), rowHead: true, cell: (row) => row.unitName },
          {
            key: "rank",
            head: t("objection.rank"),
            label: t("objection.rank"),
            cell: (row) => <Change before={rank(row.before.rank)} after={rank(row.after.rank)} />,
          },
          {
            key: "total",
            head: t("objection.total"),
            label: t("objection.total"),
            cell: (row) => <Change before={points(row.before.total)} after={points(row.after.total)} />,
          },
          {
            key: "class",
            head: t("ranking.class"),
            label: t("ranking.class"),
            cell: (row) => <Change before={row.before.classification ?? "–"} after={row.after.classification ?? "–"} />,
          },
        ]}
      />
    </div>
  );
}

/** Before and after; what stayed the same is said once. */
function Change({ before, after }: { before: string; after: string }) {
  return <span className={classes.change}>{before === after ? after : `${before} → ${after}`}</span>;
}
