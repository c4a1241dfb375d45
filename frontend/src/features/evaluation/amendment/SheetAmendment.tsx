import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/i18n/useFormat";
import { Callout } from "~/ui/Callout";
import { sheetAmendmentQuery } from "./queries";

/** For those who may read a sheet: that the criteria changed under it, what became of it, and what stood on the lines before. */
export function SheetAmendment({ roundId, sheetId }: { roundId: string; sheetId: string }) {
  const { t } = useTranslation();
  const { points, dateTime } = useFormat();
  const { data } = useQuery(sheetAmendmentQuery(roundId, sheetId));
  if (!data?.ofSheet) return null;
  const { outcome, lines } = data.ofSheet;
  return (
    <Callout
      tone={outcome === "CARRIED" ? "info" : "warn"}
      title={t(`amendment.sheet.${outcome}`, { at: dateTime(data.madeAt) })}
      action={
        <Link to="/dot/$roundId" params={{ roundId }} hash="sua-doi">
          {t("amendment.open")}
        </Link>
      }
    >
      <p>{t("amendment.reasonSaid", { reason: data.reason })}</p>
      {lines.length > 0 && (
        <details>
          <summary>{t("amendment.former", { count: lines.length })}</summary>
          <ul>
            {lines.map(({ criterion, value }) => (
              <li key={criterion.id}>
                <b>{criterion.code}</b> {criterion.name}:{" "}
                {value.points === null ? t(`enum.ScoreState.${value.state}`) : points(value.points)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Callout>
  );
}
