import { useTranslation } from "react-i18next";
import { useFormat } from "~/i18n/useFormat";
import { Callout } from "~/ui/Callout";
import type { Round } from "./queries";

/** How many objections of the round wait for a decision. */
export function openObjections(round: Round): number {
  return round.objections.filter(({ state }) => state === "FILED" || state === "ADMITTED").length;
}

/** What open objections mean for publishing now. */
export function OpenObjections({ round }: { round: Round }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const open = openObjections(round);
  if (open === 0) return null;
  return (
    <Callout tone="warn" title={t("due.waiting.DECIDE_OBJECTIONS", { count: open })}>
      {t("objection.publishText", { until: dateTime(round.hearing.decisionDueAt) })}
    </Callout>
  );
}
