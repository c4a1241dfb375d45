import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import classes from "./Import.module.css";
import type { ImportState } from "./queries";
import { steps, type Step } from "./steps";

interface Props {
  sheetId: string;
  importId: string | undefined;
  step: Step;
  state: ImportState["state"] | undefined;
}

/** Where the reader is on the way; steps already taken are links back. */
export function ImportSteps({ sheetId, importId, step, state }: Props) {
  const { t } = useTranslation();
  const here = steps.indexOf(step);
  return (
    <nav aria-label={t("import.steps")}>
      <ol className={classes.steps}>
        {steps.map((one, place) => {
          const open = state === "OPEN" && one !== "ket-qua" && one !== step;
          const name = `${place + 1}. ${t(`import.step.${one}`)}`;
          return (
            <li key={one} data-done={place < here} aria-current={one === step ? "step" : undefined}>
              {open ? (
                <Link
                  to="/phieu/$sheetId/nhap"
                  params={{ sheetId }}
                  search={{ buoc: one, ...(importId ? { lan: importId } : {}) }}
                >
                  {name}
                </Link>
              ) : (
                name
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
