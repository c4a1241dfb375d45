import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { formatDate, formatDateTime } from "~/lib/dates";
import { editablePoints, formatPoints, type Hundredths } from "~/lib/points";

type Amount = Hundredths | string | null | undefined;

/** The one formatter of the application, bound to the reader's language. */
export function useFormat() {
  const { i18n } = useTranslation();
  const language = i18n.language;
  return useMemo(
    () => ({
      points: (value: Amount) => formatPoints(value, language),
      editable: (value: Amount) => editablePoints(value, language),
      percent: (value: Amount) => (value === null || value === undefined ? "–" : `${formatPoints(value, language)}%`),
      date: formatDate,
      dateTime: formatDateTime,
    }),
    [language],
  );
}
