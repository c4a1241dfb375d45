import { useTranslation } from "react-i18next";
import { Callout } from "~/ui/Callout";
import classes from "./Assignment.module.css";
import type { Board } from "./queries";

interface Props {
  relaxations: Board["relaxations"];
  seed: number | null;
  proven: boolean;
  proposed: boolean;
  /** Nobody has been assigned yet: then there is nothing to say. */
  empty: boolean;
}

/** What these pairs had to relax, in words: the shortest list there is, or the news that nothing had to be. */
export function Relaxations({ relaxations, seed, proven, proposed, empty }: Props) {
  const { t } = useTranslation();
  if (empty) return null;
  const none = relaxations.length === 0;
  return (
    <Callout
      tone={none ? "ok" : "warn"}
      live={proposed}
      title={none ? t("assignment.relaxed.none") : t("assignment.relaxed.some", { count: relaxations.length })}
    >
      {!none && (
        <ul className={classes.relaxed}>
          {relaxations.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {!none && proposed && <p>{t(proven ? "assignment.relaxed.proven" : "assignment.relaxed.unproven")}</p>}
      {seed !== null && <p className="muted">{t("assignment.seed", { seed })}</p>}
    </Callout>
  );
}
