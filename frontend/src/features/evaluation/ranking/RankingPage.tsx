import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { longest, toBars } from "~/components/bars";
import { EmptyState } from "~/components/EmptyState";
import { useFormat } from "~/i18n/useFormat";
import { Callout } from "~/ui/Callout";
import { Card } from "~/ui/Card";
import { Icon } from "~/ui/Icon";
import { Page } from "~/ui/Page";
import { SegmentBars } from "~/ui/SegmentBars";
import { Tag } from "~/ui/Tag";
import { rankingQuery } from "./queries";
import { RankingTable } from "./RankingTable";

/** Who leads, and why: bars by group, then the numbers. A provisional ranking says so on screen and on paper. */
export function RankingPage({ roundId }: { roundId: string }) {
  const { t } = useTranslation();
  const { points } = useFormat();
  const { data: round } = useSuspenseQuery(rankingQuery(roundId));
  const { ranking } = round;
  const groups = round.criteriaSet.groups.filter(({ parentId }) => parentId === null);
  const penalties = new Set(groups.filter(({ section }) => section === "PENALTY").map(({ code }) => code));
  const rows = ranking?.rows ?? [];
  const top = new Set(groups.map(({ code }) => code));
  const bars = toBars(
    rows.map((row) => ({
      key: row.evaluation.id,
      label: row.unit?.shortName ?? row.unitName,
      total: row.total.total,
      groups: row.total.groups.filter(({ code }) => top.has(code)),
    })),
    penalties,
    points,
  );
  const [first, second] = rows;
  return (
    <Page
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
          <Button variant="default" leftSection={<Icon name="print" />} onClick={() => window.print()}>
            {t("common.print")}
          </Button>
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
      {ranking && first && (
        <>
          <Card title={t("ranking.picture")}>
            <SegmentBars
              caption={t(second ? "ranking.finding" : "ranking.findingOne", {
                unit: first.unitName,
                points: points(first.total.total),
                second: second?.unitName ?? "",
                secondPoints: points(second?.total.total),
              })}
              bars={bars}
              maximum={longest(bars)}
              legend={groups
                .filter(({ code }) => !penalties.has(code))
                .map(({ code, name }) => ({ key: code, label: `${code}. ${name}` }))}
            />
          </Card>
          <Card title={t("ranking.table")} flush>
            <RankingTable rows={rows} groups={groups} />
          </Card>
          <Card title={t("ranking.ties")}>
            <p>{t("ranking.tiesText")}</p>
            <ol>
              {round.tieRules.map((rule) => (
                <li key={rule}>{t(`enum.TieRule.${rule}`)}</li>
              ))}
            </ol>
          </Card>
        </>
      )}
    </Page>
  );
}
