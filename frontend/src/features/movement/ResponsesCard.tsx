import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useWrite } from "~/api/useWrite";
import { EmptyState } from "~/components/EmptyState";
import { UserErrors } from "~/components/UserErrors";
import { useFormat } from "~/i18n/useFormat";
import { divideRounded } from "~/lib/points";
import { Card } from "~/ui/Card";
import classes from "./Movement.module.css";
import { markExemplary, type Movement, type Response } from "./queries";
import { ReportDialog } from "./ReportDialog";
import { ResponseBar } from "./ResponseBar";
import { ResponsesTable } from "./ResponsesTable";

/** How many units answered and how far each has come. */
export function ResponsesCard({ movement }: { movement: Movement }) {
  const { t } = useTranslation();
  const { percent } = useFormat();
  const [reporting, setReporting] = useState<Response | null>(null);
  const mark = useWrite(markExemplary);
  const answered = movement.responseCounts.reduce((sum, { count }) => sum + count, 0);
  const silent = movement.silentUnits.length;
  if (answered === 0) {
    return (
      <Card title={t("movement.responses")}>
        <EmptyState icon="flag" title={t("movement.noResponses")}>
          {t("movement.noResponsesText")}
        </EmptyState>
      </Card>
    );
  }
  const all = answered + silent;
  const share = percent(divideRounded(answered * 10_000, all));
  return (
    <Card title={t("movement.responses")} flush>
      <div className={classes.pad}>
        <ResponseBar
          counts={movement.responseCounts}
          silent={silent}
          caption={t("movement.answered", { count: answered, all, share })}
        />
        <UserErrors errors={mark.data} error={mark.error} />
      </div>
      <ResponsesTable
        movement={movement}
        onReport={setReporting}
        onMark={({ id, version, exemplary }) =>
          mark.mutate({ responseId: id, expectedVersion: version, exemplary: !exemplary })
        }
      />
      {reporting && <ReportDialog response={reporting} movement={movement} onClose={() => setReporting(null)} />}
    </Card>
  );
}
