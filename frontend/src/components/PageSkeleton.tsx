import { useTranslation } from "react-i18next";
import classes from "./PageSkeleton.module.css";

/** The shape of a page while it loads. Shown only when loading takes longer than 300 ms; it does not move. */
export function PageSkeleton() {
  const { t } = useTranslation();
  return (
    <div className={classes.skeleton} role="status" aria-label={t("common.loading")}>
      <div className={classes.title} />
      <div className={classes.card} />
      <div className={classes.card} />
    </div>
  );
}
