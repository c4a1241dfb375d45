import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

interface Props {
  evaluationId: string;
  unitName: string;
  /** Code of a line to open. */
  line?: string;
}

/** The way from a figure to its explanation. */
export function ReceiptLink({ evaluationId, unitName, line }: Props) {
  const { t } = useTranslation();
  return (
    <Link
      to="/danh-gia/$evaluationId/giai-thich"
      params={{ evaluationId }}
      search={line ? { dong: line } : {}}
      aria-label={t("receipt.linkLabel", { unit: unitName })}
    >
      {t("receipt.link")}
    </Link>
  );
}
