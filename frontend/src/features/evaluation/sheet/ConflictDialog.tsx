import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/i18n/useFormat";
import { Dialog } from "~/ui/Dialog";
import type { Line, Texts } from "./lines";
import classes from "./ConflictDialog.module.css";
import { useSheet, useSummary } from "./SheetContext";
import { textsOf } from "./lines";

/** Somebody else wrote into the same line: both values are shown, and the reader chooses. Nothing is overwritten unseen. */
export function ConflictDialog() {
  const { t, i18n } = useTranslation();
  const { dateTime } = useFormat();
  const store = useSheet();
  const conflicts = useSummary((summary) => summary.conflicts);
  const updatedAt = useSummary((summary) => summary.sheet.updatedAt);
  return (
    <Dialog
      opened={conflicts.length > 0}
      required
      onClose={() => undefined}
      title={t("sheet.conflict.title")}
      size="lg"
    >
      <p>{t("sheet.conflict.text", { time: dateTime(updatedAt) })}</p>
      {conflicts.map((id) => {
        const line = store.line(id);
        const theirs = textsOf(line, store.view(id).stored, i18n.language);
        return (
          <section key={id} className={classes.conflict}>
            <h3>
              {line.code}. {line.name}
            </h3>
            <div className={classes.conflictSides}>
              <Side title={t("sheet.conflict.theirs")} line={line} texts={theirs}>
                <Button variant="default" onClick={() => store.resolve(id, "theirs")}>
                  {t("sheet.conflict.takeTheirs")}
                </Button>
              </Side>
              <Side title={t("sheet.conflict.mine")} line={line} texts={store.mine(id)}>
                <Button variant="default" onClick={() => store.resolve(id, "mine")}>
                  {t("sheet.conflict.keepMine")}
                </Button>
              </Side>
            </div>
          </section>
        );
      })}
    </Dialog>
  );
}

interface SideProps {
  title: string;
  line: Line;
  texts: Texts;
  children: React.ReactNode;
}

function Side({ title, line, texts, children }: SideProps) {
  const { t } = useTranslation();
  return (
    <div>
      <div className="muted">{title}</div>
      {line.fields.map((field) => (
        <div key={field.key}>
          {field.label && `${field.label}: `}
          <b>{texts[field.key] || t("sheet.conflict.empty")}</b>
        </div>
      ))}
      {children}
    </div>
  );
}
