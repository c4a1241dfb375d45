import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PrintButton } from "~/components/PrintButton";
import { longest } from "~/components/bars";
import { useFormat } from "~/i18n/useFormat";
import { Callout } from "~/ui/Callout";
import { Card } from "~/ui/Card";
import { Facts } from "~/ui/Facts";
import { Page } from "~/ui/Page";
import { SegmentBars } from "~/ui/SegmentBars";
import { resultBars } from "./bars";
import { publishedResultQuery } from "./queries";
import { ResultTable } from "./ResultTable";
import { VerifyCard } from "./VerifyCard";
import { Unresolved } from "./Unresolved";

/** One published result: never changed, only followed by a version that says why. */
export function PublishedResultPage({ resultId }: { resultId: string }) {
  const { t } = useTranslation();
  const { points, dateTime } = useFormat();
  const { data: result } = useSuspenseQuery(publishedResultQuery(resultId));
  const current = result.versions.find((version) => version.current);
  const { bars, legend } = resultBars(result, { base: t("sheet.total.base"), bonus: t("sheet.total.bonus"), points });
  const [first] = result.rows;
  return (
    <Page
      title={`${result.roundName}: ${result.clusterName}`}
      documentTitle={t("result.documentTitle", {
        round: result.roundName,
        cluster: result.clusterName,
        year: result.year,
      })}
      above={<Link to="/ket-qua">{t("result.list")}</Link>}
      subtitle={result.ministryName}
      actions={<PrintButton />}
    >
      {result.demonstration && <Callout tone="warn" title={t("result.demonstration")} />}
      {!result.current && current && (
        <Callout
          tone="warn"
          title={t("result.superseded")}
          action={
            <Link to="/ket-qua/$resultId" params={{ resultId: current.id }}>
              {t("result.openCurrent")}
            </Link>
          }
        >
          {current.reason}
        </Callout>
      )}
      {result.criteriaNotice && <Callout tone="info">{result.criteriaNotice}</Callout>}
      <Card>
        <Facts
          items={[
            [t("result.publishedAt"), dateTime(result.publishedAt)],
            [t("round.decision"), result.decision ?? "–"],
            [t("round.criteria"), result.criteriaName],
            [t("criteria.total"), points(result.declaredTotal)],
            result.reason !== null && [t("round.correction"), result.reason],
          ]}
        />
      </Card>
      <Card title={t("ranking.table")} flush>
        <ResultTable result={result} />
      </Card>
      {first && (
        <Card title={t("ranking.picture")}>
          <SegmentBars
            caption={t("ranking.findingOne", { unit: first.unitName, points: points(first.total) })}
            bars={bars}
            maximum={longest(bars)}
            legend={legend}
          />
        </Card>
      )}
      <Unresolved result={result} />
      {result.versions.length > 1 && (
        <Card title={t("result.versions")}>
          <ul>
            {result.versions.map((version) => (
              <li key={version.id}>
                <Link to="/ket-qua/$resultId" params={{ resultId: version.id }}>
                  {t("result.versionNumber", { version: version.resultVersion })}
                </Link>
                , {dateTime(version.publishedAt)}
                {version.reason && `: ${version.reason}`}
              </li>
            ))}
          </ul>
        </Card>
      )}
      <VerifyCard result={result} />
    </Page>
  );
}
