import { useInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PagedTable } from "~/components/PagedTable";
import { viewerQuery } from "~/features/identity/queries";
import type { SheetState } from "~/gql/graphql";
import type { Column } from "~/ui/DataTable";
import { Page } from "~/ui/Page";
import { Tag } from "~/ui/Tag";
import { evaluationsQuery, type EvaluationRow } from "./queries";

/** The sheets the reader may open, by unit and round. */
export function EvaluationsPage() {
  const { t } = useTranslation();
  const query = useInfiniteQuery(evaluationsQuery);
  const { data: who } = useSuspenseQuery(viewerQuery);
  const own = new Set(who.viewer?.units.map(({ id }) => id));
  const columns: Column<EvaluationRow>[] = [
    {
      key: "unit",
      head: t("unit.name"),
      rowHead: true,
      cell: (row) => (
        <Link to="/danh-gia/$evaluationId" params={{ evaluationId: row.id }}>
          {row.unitName}
        </Link>
      ),
    },
    {
      key: "round",
      head: t("round.name"),
      label: t("round.name"),
      cell: (row) => (
        <>
          <Link to="/dot/$roundId" params={{ roundId: row.round.id }}>
            {row.round.name}
          </Link>
          <div className="muted">{row.cluster?.name}</div>
        </>
      ),
    },
    {
      key: "self",
      head: t("enum.SheetStage.SELF"),
      label: t("enum.SheetStage.SELF"),
      cell: (row) => <SheetLink sheet={row.selfSheet} />,
    },
    {
      key: "cross",
      head: t("enum.SheetStage.CROSS"),
      label: t("enum.SheetStage.CROSS"),
      cell: (row) => <CrossSheets sheets={row.crossSheets} own={own} />,
    },
    {
      key: "agreed",
      head: t("enum.SheetStage.AGREED"),
      label: t("enum.SheetStage.AGREED"),
      cell: (row) => <SheetLink sheet={row.agreedSheet} />,
    },
    {
      key: "appraised",
      head: t("enum.SheetStage.APPRAISED"),
      label: t("enum.SheetStage.APPRAISED"),
      cell: (row) => <SheetLink sheet={row.appraisedSheet} />,
    },
  ];
  return (
    <Page title={t("enum.NavigationItem.EVALUATIONS")} wide>
      <PagedTable
        query={query}
        caption={t("enum.NavigationItem.EVALUATIONS")}
        columns={columns}
        rowKey={(row) => row.id}
        empty={{ title: t("evaluation.none"), text: t("evaluation.noneText") }}
      />
    </Page>
  );
}

/** The sheets of the reader's own units as links; of the others only how many have been handed in. */
function CrossSheets({ sheets, own }: { sheets: EvaluationRow["crossSheets"]; own: ReadonlySet<string> }) {
  const { t } = useTranslation();
  if (sheets.length === 0) return <>–</>;
  const done = sheets.filter(({ state }) => state === "SUBMITTED").length;
  return (
    <>
      {sheets
        .filter(({ author }) => author && own.has(author.id))
        .map((sheet) => (
          <SheetLink key={sheet.id} sheet={sheet} />
        ))}
      <details>
        <summary className="muted">{t("round.ofAssigned", { done, all: sheets.length })}</summary>
        {sheets.map((sheet) => (
          <div key={sheet.id}>
            <Link to="/phieu/$sheetId" params={{ sheetId: sheet.id }}>
              {sheet.author?.shortName ?? "–"}
            </Link>
          </div>
        ))}
      </details>
    </>
  );
}

function SheetLink({ sheet }: { sheet: { id: string; state: SheetState } | null }) {
  const { t } = useTranslation();
  if (!sheet) return <>–</>;
  const done = sheet.state === "SUBMITTED";
  return (
    <Link to="/phieu/$sheetId" params={{ sheetId: sheet.id }} style={{ textDecoration: "none" }}>
      <Tag tone={done ? "ok" : "warn"} icon={done ? "check" : "warn"}>
        {t(`enum.SheetState.${sheet.state}`)}
      </Tag>
    </Link>
  );
}
