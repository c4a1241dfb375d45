import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import classes from "./Diff.module.css";
import { diffQuery } from "./queries";

/** Before a set is published: everything that differs from what the ministry published before, as sentences. */
export function DiffSummary({ setId }: { setId: string }) {
  const { t } = useTranslation();
  const { data: diff, isPending } = useQuery(diffQuery(setId, undefined));
  if (isPending) return <p className="muted">{t("common.loading")}</p>;
  if (!diff) return <p className="muted">{t("diff.first")}</p>;
  const found = [...diff.frame, ...diff.lines.flatMap(({ differences }) => differences)];
  return (
    <details open={found.length <= 12}>
      <summary>{t("diff.summary", { count: found.length, name: diff.from.name, year: diff.from.year })}</summary>
      <ul className={classes.frame}>
        {found.map(({ sentence }) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Link to="/bo-tieu-chi/$setId/so-sanh" params={{ setId }}>
        {t("diff.open")}
      </Link>
    </details>
  );
}
