import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { findAction, verdictOn } from "~/components/allowed";
import { LinkButton } from "~/components/LinkButton";
import { useFormat } from "~/i18n/useFormat";
import { Callout } from "~/ui/Callout";
import { SheetAmendment } from "../amendment/SheetAmendment";
import classes from "./Sheet.module.css";
import { useSheet, useSummary } from "./SheetContext";

/** What the reader must know before the first cell: not handed in, locked, or not reaching the server. */
export function SheetBanners({ checking }: { checking: boolean }) {
  const { data } = useSheet();
  return (
    <>
      <HoldBanner />
      <SheetAmendment roundId={data.evaluation.round.id} sheetId={data.id} />
      <div className={checking ? undefined : classes.banner}>
        <SubmitBanner checking={checking} />
      </div>
    </>
  );
}

function HoldBanner() {
  const { t } = useTranslation();
  const store = useSheet();
  const hold = useSummary((summary) => summary.hold);
  const message = useSummary((summary) => summary.holdMessage);
  const count = useSummary((summary) => summary.unsent);
  if (!hold || hold === "conflict" || count === 0) return null;
  if (hold === "closed") {
    return (
      <Callout
        tone="error"
        live
        title={t("sheet.hold.closed", { count })}
        action={
          <Button variant="default" onClick={() => store.discard()}>
            {t("sheet.hold.discard")}
          </Button>
        }
      >
        {message}
      </Callout>
    );
  }
  return (
    <Callout
      tone="warn"
      live
      title={t("sheet.hold.offline", { count })}
      action={
        <Button variant="default" onClick={store.retry}>
          {t("sheet.hold.retry")}
        </Button>
      }
    >
      {t("sheet.hold.deadline")}
    </Callout>
  );
}

function SubmitBanner({ checking }: { checking: boolean }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const store = useSheet();
  const sheet = useSummary((summary) => summary.sheet);
  const save = verdictOn(sheet.allowedActions, "saveScores");
  const submit = findAction(sheet.allowedActions, "submitSheet");
  const due = dateTime(store.data.dueAt);
  if (sheet.state === "SUBMITTED") {
    if (checking) return null;
    return (
      <Callout tone="ok" title={t("sheet.submitted.title")}>
        {t("sheet.submitted.text", { time: dateTime(sheet.submittedAt), person: sheet.submittedBy ?? "" })}
      </Callout>
    );
  }
  if (!save?.allowed) {
    return (
      <Callout tone="info" title={t("sheet.readOnly")}>
        {save?.lockReason}
      </Callout>
    );
  }
  if (!submit) return null;
  const left = (sheet.expected ?? 0) - (sheet.filled ?? 0);
  const check = (
    <LinkButton
      to="/phieu/$sheetId"
      params={{ sheetId: sheet.id }}
      search={{ buoc: "kiem-tra" }}
      variant={left === 0 ? "filled" : "default"}
    >
      {t("sheet.check.open")}
    </LinkButton>
  );
  return (
    <Callout
      tone="warn"
      action={checking ? null : check}
      title={left === 0 ? t("sheet.notSubmitted.complete") : t("sheet.notSubmitted.title", { count: left })}
    >
      {t("sheet.notSubmitted.due", { due })}
    </Callout>
  );
}
