import { useTranslation } from "react-i18next";
import { useFormat } from "~/i18n/useFormat";
import type { ScoreState } from "~/gql/graphql";

/** A value as the server has it. Missing, not applicable, not assigned, withheld, sealed and zero never look alike. */
export function StoredPoints({ state, points }: { state: ScoreState; points: number | string | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (state === "POINTS") return <>{format.points(points)}</>;
  return (
    <abbr
      title={t(`enum.ScoreState.${state}`)}
      className="muted"
      style={{ textDecoration: "none", whiteSpace: "nowrap" }}
    >
      {t(`sheet.state.short.${state}`)}
    </abbr>
  );
}
