import { Button } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { may } from "~/components/allowed";
import { Dialog } from "~/ui/Dialog";
import { useAgreeing } from "./agree";
import { AgreeUndo } from "./AgreeButton";
import { AgreeContext } from "./AgreeContext";
import { focusLine } from "./keys";
import { KeysHelp } from "./KeysHelp";
import { LinePanel } from "./LinePanel";
import classes from "./Sheet.module.css";
import { SheetCards } from "./SheetCards";
import { useSheet, useSummary } from "./SheetContext";
import { SheetGrid } from "./SheetGrid";

/** The grid with its panel on a desktop, cards on a phone. */
export function SheetBody({ focus }: { focus: string | undefined }) {
  const store = useSheet();
  const agreeing = useAgreeing(store);
  const judges = useSummary(({ sheet }) => store.data.stage === "CROSS" && may(sheet.allowedActions, "saveScores"));
  return (
    <AgreeContext value={judges ? agreeing : null}>
      <AgreeUndo />
      <Body focus={focus} />
    </AgreeContext>
  );
}

function Body({ focus }: { focus: string | undefined }) {
  const { t } = useTranslation();
  const store = useSheet();
  const phone = useMediaQuery("screen and (max-width: 48em)", undefined, { getInitialValueInEffect: false });
  const roomy = useMediaQuery("screen and (min-width: 90em)", undefined, { getInitialValueInEffect: false });
  const target = store.lines.find((line) => line.code === focus)?.id ?? null;
  const [selected, setSelected] = useState(target);
  const [opened, setOpened] = useState<string | null>(null);
  const [help, setHelp] = useState(false);
  const readOnly = useSummary(({ sheet }) => !may(sheet.allowedActions, "saveScores"));
  const open = useCallback((id: string) => {
    setSelected(id);
    setOpened(id);
  }, []);

  useEffect(() => {
    if (target) focusLine(target);
  }, [target]);

  if (phone) return <SheetCards readOnly={readOnly} selected={selected} onSelect={setSelected} />;
  return (
    <div className={classes.body} data-panel={roomy}>
      <div className={classes.gridSide}>
        <SheetGrid
          readOnly={readOnly}
          selected={selected}
          onSelect={setSelected}
          onOpen={open}
          onHelp={() => setHelp(true)}
        />
        <Button variant="subtle" size="xs" onClick={() => setHelp(true)} className="no-print">
          {t("sheet.keys.open")}
        </Button>
      </div>
      {roomy && (
        <aside className={`${classes.aside} no-print`} aria-label={t("sheet.panel.label")}>
          {selected ? (
            <LinePanel key={selected} id={selected} readOnly={readOnly} />
          ) : (
            <p className="muted">{t("sheet.panel.empty")}</p>
          )}
        </aside>
      )}
      {!roomy && (
        <Dialog opened={opened !== null} onClose={() => setOpened(null)} title={t("sheet.panel.label")} size="lg">
          {opened && <LinePanel id={opened} readOnly={readOnly} />}
        </Dialog>
      )}
      <KeysHelp opened={help} onClose={() => setHelp(false)} />
    </div>
  );
}
