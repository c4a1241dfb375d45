import { useMediaQuery } from "@mantine/hooks";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { verdictOn } from "~/components/allowed";
import { PageSkeleton } from "~/components/PageSkeleton";
import { UserErrors } from "~/components/UserErrors";
import { Callout } from "~/ui/Callout";
import { Page } from "~/ui/Page";
import { ColumnsStep } from "./ColumnsStep";
import { FileStep } from "./FileStep";
import { ImportSteps } from "./ImportSteps";
import { PhoneNotice } from "./PhoneNotice";
import { PreviewStep } from "./PreviewStep";
import { importQuery, targetQuery, type ImportState } from "./queries";
import { ResultStep } from "./ResultStep";
import { stepOf, type ImportSearch, type Step } from "./steps";
import { WorksheetStep } from "./WorksheetStep";

interface Props {
  sheetId: string;
  search: ImportSearch;
}

/** From a file to the sheet in five steps; nothing is written before the last. */
export function ImportPage({ sheetId, search }: Props) {
  const { t } = useTranslation();
  const { data: sheet } = useSuspenseQuery(targetQuery(sheetId));
  const found = useQuery({ ...importQuery(search.lan ?? ""), enabled: search.lan !== undefined });
  const phone = useMediaQuery("screen and (max-width: 48em)", undefined, { getInitialValueInEffect: false });
  const read = search.lan ? (found.data ?? undefined) : undefined;
  const step = stepOf(search, read?.state);
  const save = verdictOn(sheet.allowedActions, "saveScores");
  const { round, unitName } = sheet.evaluation;
  return (
    <Page
      wide
      title={t("import.title", { unit: unitName })}
      above={
        <>
          <Link to="/dot/$roundId" params={{ roundId: round.id }}>
            {round.name}
          </Link>{" "}
          ·{" "}
          <Link to="/phieu/$sheetId" params={{ sheetId }}>
            {t(`enum.SheetStage.${sheet.stage}`)}
          </Link>
        </>
      }
      subtitle={<ImportSteps sheetId={sheetId} importId={search.lan} step={step} state={read?.state} />}
    >
      {!save?.allowed && step !== "ket-qua" && (
        <Callout tone="info" title={t("import.locked")}>
          {save?.lockReason}
        </Callout>
      )}
      {search.lan && found.data === null && <Callout tone="warn" title={t("import.gone")} live />}
      {found.error && <UserErrors error={found.error} />}
      {search.lan && found.isPending ? (
        <PageSkeleton />
      ) : phone ? (
        <PhoneNotice read={read} />
      ) : (
        <CurrentStep sheetId={sheetId} step={step} read={read} />
      )}
    </Page>
  );
}

function CurrentStep({ sheetId, step, read }: { sheetId: string; step: Step; read: ImportState | undefined }) {
  if (!read || step === "tep") return <FileStep sheetId={sheetId} />;
  if (step === "trang-tinh") return <WorksheetStep sheetId={sheetId} read={read} />;
  if (step === "ghep-cot") return <ColumnsStep sheetId={sheetId} read={read} />;
  if (step === "ket-qua") return <ResultStep sheetId={sheetId} read={read} />;
  return <PreviewStep sheetId={sheetId} read={read} />;
}
