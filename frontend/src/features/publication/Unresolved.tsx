import { useTranslation } from "react-i18next";
import { useFormat } from "~/i18n/useFormat";
import { Card } from "~/ui/Card";
import type { PublishedResult } from "./queries";

/** The objections that were open when the result was published: that they were filed, not what they say. */
export function Unresolved({ result }: { result: PublishedResult }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  if (result.unresolved.length === 0) return null;
  return (
    <Card title={t("publication.unresolved")}>
      <p>{t("publication.unresolvedReason", { reason: result.unresolvedReason ?? "" })}</p>
      <ul>
        {result.unresolved.map(({ unitCode, unitName, subject, filedAt }) => (
          <li key={`${unitCode} ${subject}`}>
            {t("publication.unresolvedItem", {
              unit: unitName,
              subject: subject ?? t("publication.unresolvedWhole"),
              at: dateTime(filedAt),
            })}
          </li>
        ))}
      </ul>
    </Card>
  );
}
