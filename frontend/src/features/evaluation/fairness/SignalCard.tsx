import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "~/ui/Card";
import type { Signal } from "./queries";
import { Verdict } from "./Verdict";

/** One signal: whether it is worth a second look, its picture, and how it is reckoned, in words. */
export function SignalCard({ signal, children }: { signal: Signal; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Card id={signal.kind} title={signal.name} aside={<Verdict signal={signal} />}>
      {children}
      <details>
        <summary>{t("fairness.method")}</summary>
        <p>{signal.method}</p>
        <p>
          <b>{t("fairness.limits")}</b> {signal.limits}
        </p>
      </details>
    </Card>
  );
}
