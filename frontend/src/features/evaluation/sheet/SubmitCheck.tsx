import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionButton } from "~/components/ActionButton";
import { LinkButton } from "~/components/LinkButton";
import { UserErrors } from "~/components/UserErrors";
import { useFormat } from "~/i18n/useFormat";
import { Callout } from "~/ui/Callout";
import { Card } from "~/ui/Card";
import { Dialog } from "~/ui/Dialog";
import { Facts } from "~/ui/Facts";
import { problemsOf } from "./problems";
import classes from "./SubmitCheck.module.css";
import { useSheet, useSummary } from "./SheetContext";
import { useSubmitSheet } from "./useSubmitSheet";

/** Looked at before handing in: what is missing, with the way to each cell, then the totals, then the one button. */
export function SubmitCheck({ person }: { person: string }) {
  const { t } = useTranslation();
  const { points, dateTime } = useFormat();
  const store = useSheet();
  const summary = useSummary((current) => current);
  const [asking, setAsking] = useState(false);
  const submit = useSubmitSheet(store);
  const { sheet, totals } = summary;
  const problems = problemsOf(store, summary);
  const blocking = problems.filter((problem) => problem.blocking);
  const back = (
    <LinkButton to="/phieu/$sheetId" params={{ sheetId: sheet.id }} search={{}} variant="default">
      {t("sheet.check.back")}
    </LinkButton>
  );
  if (sheet.state === "SUBMITTED") {
    return (
      <Card title={t("sheet.submitted.title")}>
        <Callout
          tone="ok"
          title={t("sheet.submitted.text", { time: dateTime(sheet.submittedAt), person: sheet.submittedBy ?? "" })}
        >
          {t("sheet.submitted.receipt", { id: sheet.id, version: sheet.version })}
        </Callout>
        <p>{back}</p>
      </Card>
    );
  }
  return (
    <div className={classes.check}>
      <Card title={t("sheet.check.problems")} aside={t("sheet.check.count", { count: problems.length })}>
        {problems.length === 0 && <Callout tone="ok" title={t("sheet.check.none")} />}
        <ul className={classes.problems}>
          {problems.map((problem, index) => (
            <li key={index} data-blocking={problem.blocking}>
              <Link to="/phieu/$sheetId" params={{ sheetId: sheet.id }} search={{ tieuchi: problem.code }}>
                {problem.code}. {problem.name}
              </Link>
              <br />
              {problem.message}
              {!problem.blocking && <span className="muted"> ({t("sheet.check.warning")})</span>}
            </li>
          ))}
        </ul>
      </Card>
      <Card title={t("sheet.check.totals")}>
        <Facts
          items={[
            [t("sheet.total.base"), points(totals.base)],
            [t("sheet.total.bonus"), points(totals.bonus)],
            [t("sheet.total.penalty"), `−${points(totals.penalty)}`],
            [t("sheet.total.all"), <strong key="total">{points(totals.total)}</strong>],
          ]}
        />
      </Card>
      <UserErrors errors={submit.data} error={submit.error} />
      <div className={classes.checkActions}>
        {back}
        <ActionButton
          actions={sheet.allowedActions}
          name="submitSheet"
          onClick={() => setAsking(true)}
          lockedBecause={
            summary.unsent > 0
              ? t("sheet.check.wait", { count: summary.unsent })
              : blocking.length > 0
                ? t("sheet.check.blocked", { count: blocking.length })
                : undefined
          }
        >
          {t("sheet.submit")}
        </ActionButton>
      </div>
      <Dialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t("sheet.confirm.title")}
        footer={
          <>
            <Button variant="default" onClick={() => setAsking(false)}>
              {t("common.cancel")}
            </Button>
            <Button
              loading={submit.isPending}
              onClick={() => submit.mutate(undefined, { onSettled: () => setAsking(false) })}
            >
              {t("sheet.submit")}
            </Button>
          </>
        }
      >
        <p>{t("sheet.confirm.text", { person, unit: store.data.evaluation.unitName, total: points(totals.total) })}</p>
      </Dialog>
    </div>
  );
}
