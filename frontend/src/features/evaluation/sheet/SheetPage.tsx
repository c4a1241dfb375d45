import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { viewerQuery } from "~/features/identity/queries";
import { Callout } from "~/ui/Callout";
import { Page } from "~/ui/Page";
import { ConflictButton } from "../assignment/ConflictButton";
import { ReceiptLink } from "../receipt/ReceiptLink";
import { StageStepper } from "../StageStepper";
import { SheetWorkbook } from "../workbook/SheetWorkbook";
import { ConflictDialog } from "./ConflictDialog";
import { sheetQuery, type SheetData } from "./queries";
import classes from "./Sheet.module.css";
import { SheetBanners } from "./SheetBanners";
import { SheetBody } from "./SheetBody";
import { SheetContext, useSheet, useSummary } from "./SheetContext";
import { SheetHeader } from "./SheetHeader";
import { SubmitCheck } from "./SubmitCheck";
import { useSheetStore } from "./useSheetStore";
import { WithdrawButton } from "./WithdrawButton";

export interface SheetSearch {
  /** Code of the criterion to go to. */
  tieuchi?: string;
  buoc?: "kiem-tra";
}

export function SheetPage({ sheetId, search }: { sheetId: string; search: SheetSearch }) {
  const { i18n } = useTranslation();
  const { data } = useSuspenseQuery(sheetQuery(sheetId));
  const { data: who } = useSuspenseQuery(viewerQuery);
  const user = who.viewer?.user;
  return (
    <OpenSheet
      key={`${data.id} ${i18n.language}`}
      data={data}
      search={search}
      userId={user?.id ?? ""}
      person={user?.displayName ?? ""}
    />
  );
}

interface OpenProps {
  data: SheetData;
  search: SheetSearch;
  userId: string;
  person: string;
}

function OpenSheet({ data, search, userId, person }: OpenProps) {
  const { t, i18n } = useTranslation();
  const store = useSheetStore(data, userId, i18n.language);
  const { round, unitName } = data.evaluation;
  const checking = search.buoc === "kiem-tra";
  return (
    <SheetContext value={store}>
      <Page
        wide
        title={t(checking ? "sheet.check.title" : `sheet.title.${data.stage}`, { unit: unitName })}
        above={
          <>
            <Link to="/dot/$roundId" params={{ roundId: round.id }}>
              {round.name}
            </Link>{" "}
            · {round.cluster?.name}
          </>
        }
        subtitle={
          <>
            {data.stage !== "SELF" && <div>{t("sheet.author", { unit: data.author?.shortName ?? "" })}</div>}
            <StageStepper stage={round.stage} />
            {(round.stage === "PROVISIONAL" || round.stage === "PUBLISHED") && (
              <ReceiptLink evaluationId={data.evaluation.id} unitName={unitName} />
            )}
          </>
        }
        actions={
          <>
            <Recuse />
            <SheetWorkbook />
            <WithdrawButton />
          </>
        }
      >
        <SheetBanners checking={checking} />
        {round.criteriaSet.notice && <p className={classes.notice}>{round.criteriaSet.notice}</p>}
        {data.sealed ? (
          <Callout tone="info" title={t("sheet.sealed.title")}>
            {t("sheet.sealed.text")}
          </Callout>
        ) : checking ? (
          <SubmitCheck person={person} />
        ) : (
          <>
            <SheetHeader />
            <SheetBody focus={search.tieuchi} />
          </>
        )}
        <ConflictDialog />
      </Page>
    </SheetContext>
  );
}

/** On a cross paper: the scoring unit may recuse itself. */
function Recuse() {
  const { data } = useSheet();
  const actions = useSummary(({ sheet }) => sheet.allowedActions);
  const { round, unit, unitName } = data.evaluation;
  if (data.stage !== "CROSS" || !data.author || !unit) return null;
  return (
    <ConflictButton
      actions={actions}
      roundId={round.id}
      scorerUnitId={data.author.id}
      unit={{ id: unit.id, name: unitName }}
    />
  );
}
