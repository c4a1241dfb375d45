import { useTranslation } from "react-i18next";
import { ConflictNotice } from "~/components/ConflictNotice";
import type { EvaluationValues } from "../values/queries";

/** Somebody changed this evaluation first: the grounds that are recorded now. */
export function DisqualificationConflict({ error, evaluation }: { error: unknown; evaluation: EvaluationValues }) {
  const { t } = useTranslation();
  const names = evaluation.disqualifications.map(({ code, name }) => `${code}. ${name}`);
  return <ConflictNotice error={error} now={[[t("disqualification.list"), names.join("; ") || "–"]]} />;
}
