import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "~/ui/Card";
import { Tag } from "~/ui/Tag";
import type { Signal } from "./queries";

/** One signal: whether it is worth a second look, its picture, and how it is reckoned, in words. */
export function SignalCard({ signal, children }: { signal: Signal; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Card
      id={signal.kind}
      title={signal.name}
      aside={
        signal.notable ? (
          <Tag tone="warn" icon="search">
            {t("fairness.notable")}
          </Tag>
        ) : (
          <Tag icon="check">{t("fairness.quiet")}</Tag>
        )
      }
    >
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
