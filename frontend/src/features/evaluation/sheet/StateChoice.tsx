import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ScoreInputState } from "~/gql/graphql";
import type { Line } from "./lines";
import classes from "./Sheet.module.css";
import { useSheet } from "./SheetContext";
import type { LineView } from "./SheetStore";

/** Says that a criterion does not apply, or that this scorer withholds his points: neither is a zero. */
export function StateChoice({ line, view, readOnly }: { line: Line; view: LineView; readOnly: boolean }) {
  const { t } = useTranslation();
  const store = useSheet();
  const offered: ScoreInputState[] = store.data.stage === "CROSS" ? ["NOT_APPLICABLE", "WITHHELD"] : ["NOT_APPLICABLE"];
  const { state } = view.stored;
  if (readOnly && state === "POINTS") return null;
  return (
    <section>
      <h3>{t("sheet.panel.state")}</h3>
      <p className="muted">{t(`enum.ScoreState.${state}`)}</p>
      {!readOnly && (
        <div className={classes.buttons}>
          {offered.map((offer) => (
            <Button
              key={offer}
              size="xs"
              variant="default"
              disabled={state === offer}
              onClick={() => store.setState(line.id, offer)}
            >
              {t(`sheet.setState.${offer}`)}
            </Button>
          ))}
          {state !== "POINTS" && state !== "MISSING" && (
            <Button size="xs" variant="default" onClick={() => store.setState(line.id, "MISSING")}>
              {t("sheet.setState.MISSING")}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
