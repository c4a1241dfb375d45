import { useTranslation } from "react-i18next";
import { Tag } from "~/ui/Tag";
import type { Signal } from "./queries";

/** Whether a signal is worth a second look. */
export function Verdict({ signal }: { signal: Signal }) {
  const { t } = useTranslation();
  return signal.notable ? (
    <Tag tone="warn" icon="search">
      {t("fairness.notable")}
    </Tag>
  ) : (
    <Tag icon="check">{t("fairness.quiet")}</Tag>
  );
}
