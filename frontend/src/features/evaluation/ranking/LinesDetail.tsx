import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { evaluationValuesQuery } from "../values/queries";
import { ValuesTable } from "../values/ValuesTable";

/**
 * Why a unit has its points: its lines with the values of all stages. What explains one number in steps (the receipt)
 * belongs above the lines.
 */
export function LinesDetail({ evaluationId }: { evaluationId: string }) {
  const { t } = useTranslation();
  const { data, isError } = useQuery(evaluationValuesQuery(evaluationId));
  if (isError) return <p>{t("ranking.linesFailed")}</p>;
  if (!data) return <p role="status">{t("common.loading")}</p>;
  return (
    <>
      <p>
        <Link to="/danh-gia/$evaluationId" params={{ evaluationId }}>
          {t("ranking.openEvaluation", { unit: data.unitName })}
        </Link>
      </p>
      <ValuesTable evaluation={data} />
    </>
  );
}
