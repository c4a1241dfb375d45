import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Callout } from "~/ui/Callout";
import type { Round } from "./queries";

/** Said loudly, on the round itself: a sheet is no longer what was handed in. */
export function BrokenCommitments({ round }: { round: Round }) {
  const { t } = useTranslation();
  if (round.brokenCommitments.length === 0) return null;
  return (
    <Callout tone="error" title={t("round.brokenCommitments", { count: round.brokenCommitments.length })} live>
      <ul>
        {round.brokenCommitments.map((sheet) => (
          <li key={sheet.id}>
            <Link to="/phieu/$sheetId" params={{ sheetId: sheet.id }}>
              {t(`enum.SheetStage.${sheet.stage}`)} – {sheet.evaluation.unitName}
              {sheet.author && ` (${sheet.author.shortName})`}
            </Link>
          </li>
        ))}
      </ul>
    </Callout>
  );
}
