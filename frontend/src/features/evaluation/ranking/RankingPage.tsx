import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { PrintButton } from "~/components/PrintButton";
import { EmptyState } from "~/components/EmptyState";
import { useFormat } from "~/i18n/useFormat";
import { Callout } from "~/ui/Callout";
import { Card } from "~/ui/Card";
import { Page } from "~/ui/Page";
import { Tag } from "~/ui/Tag";
import { comparedFrom, toggled } from "./compared";
import { OwnFairness } from "./OwnFairness";
import { rankingQuery, type RankedRound } from "./queries";
import classes from "./Ranking.module.css";
import { DownloadButton } from "../workbook/DownloadButton";
import { RankingTable } from "./RankingTable";

// Pictures come after the numbers, and only when somebody looks at them.
const Pictures = lazy(() => import("./Pictures"));

export interface RankingSearch {
  /** Evaluations to compare, by commas. */
  sosanh?: string;
  /** The evaluation whose lines are open. */
  chitiet?: string;
}

interface Props {
  roundId: string;
  search: RankingSearch;
  /** Changes the address from what it is by then: two quick presses both count. */
  onSearch: (change: (before: RankingSearch) => RankingSearch) => void;
}

/** Who leads, and why: the numbers first, then pictures. A provisional ranking says so on screen and on paper. */
export function RankingPage({ roundId, search, onSearch }: Props) {
  const { t } = useTranslation();
  const { data: round } = useSuspenseQuery(rankingQuery(roundId));
  const { ranking } = round;
  return (
    <Page
      wide
      title={t("ranking.title", { cluster: round.cluster?.name ?? "" })}
      above={
        <Link to="/dot/$roundId" params={{ roundId }}>
          {round.name}
        </Link>
      }
      subtitle={
        <>
          {ranking?.provisional && (
            <Tag tone="warn" icon="warn">
              {t("ranking.provisional")}
            </Tag>
          )}{" "}
          {ranking?.demonstration && (
            <Tag tone="warn" icon="info">
              {t("round.demonstration")}
            </Tag>
          )}
        </>
      }
      actions={
        ranking && (
          <>
            <DownloadButton path={`/rounds/${roundId}.xlsx`} name="tong-hop.xlsx">
              {t("workbook.summary")}
            </DownloadButton>
            <PrintButton />
          </>
        )
      }
    >
      {round.criteriaSet.notice && <Callout tone="info">{round.criteriaSet.notice}</Callout>}
      {!ranking && (
        <Card>
          <EmptyState icon="lock" title={t("ranking.hidden")}>
            {t("ranking.hiddenText")}
          </EmptyState>
        </Card>
      )}
      {ranking && <Board round={round} rows={ranking.rows} search={search} onSearch={onSearch} />}
    </Page>
  );
}

interface BoardProps extends Omit<Props, "roundId"> {
  round: RankedRound;
  rows: NonNullable<RankedRound["ranking"]>["rows"];
}

function Board({ round, rows, search, onSearch }: BoardProps) {
  const { t } = useTranslation();
  const { points } = useFormat();
  const groups = round.criteriaSet.groups.filter(({ parentId }) => parentId === null);
  const known = rows.map(({ evaluation }) => evaluation.id);
  const compared = comparedFrom(search.sosanh, known);
  const change = (name: keyof RankingSearch, next: (before: RankingSearch) => string | undefined) =>
    onSearch((before) => {
      const { [name]: _, ...rest } = before;
      const value = next(before);
      return value === undefined ? rest : { ...rest, [name]: value };
    });
  const [first, second] = rows;
  return (
    <>
      <Card title={t("ranking.table")} flush>
        {first && (
          <p className={classes.under}>
            {t(second ? "ranking.finding" : "ranking.findingOne", {
              unit: first.unitName,
              points: points(first.total.total),
              second: second?.unitName ?? "",
              secondPoints: points(second?.total.total),
            })}
          </p>
        )}
        <RankingTable
          rows={rows}
          groups={groups}
          compared={compared}
          onCompare={(id) => change("sosanh", ({ sosanh }) => toggled(comparedFrom(sosanh, known), id))}
          opened={search.chitiet}
          onOpen={(id) => change("chitiet", () => id)}
        />
        <p className={classes.under}>{groups.map(({ code, name }) => `${code}: ${name}`).join(" · ")}</p>
      </Card>
      <Card title={t("ranking.ties")}>
        <p>{t("ranking.tiesText")}</p>
        <ol>
          {round.tieRules.map((rule) => (
            <li key={rule}>{t(`enum.TieRule.${rule}`)}</li>
          ))}
        </ol>
      </Card>
      <OwnFairness own={round.ownFairness} />
      <Suspense fallback={<p role="status">{t("common.loading")}</p>}>
        <Pictures round={round} rows={rows} groups={groups} compared={compared} />
      </Suspense>
    </>
  );
}
