import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatDateTime } from "~/lib/dates";
import { Icon } from "~/ui/Icon";
import classes from "./Sheet.module.css";
import { useSummary } from "./SheetContext";

const icons = { nothing: "info", saved: "check", held: "warn", pending: "save" } as const;
const announceEvery = 5_000;

/** How many cells the server does not have yet; said aloud at most every five seconds. */
export function SaveState() {
  const { t } = useTranslation();
  const unsent = useSummary((summary) => summary.unsent);
  const hold = useSummary((summary) => summary.hold);
  const savedAt = useSummary((summary) => summary.savedAt);
  const text =
    unsent > 0
      ? t(hold ? "sheet.save.held" : "sheet.save.pending", { count: unsent })
      : savedAt
        ? t("sheet.save.saved", { time: formatDateTime(savedAt.toISOString()).slice(0, 5) })
        : t("sheet.save.nothing");
  const state = unsent > 0 ? (hold ? "held" : "pending") : savedAt ? "saved" : "nothing";
  const [spoken, setSpoken] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(text), announceEvery);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <>
      <span className={classes.save} data-state={state} data-testid="save">
        <Icon name={icons[state]} size={16} />
        {text}
      </span>
      <span className="visually-hidden" aria-live="polite">
        {spoken}
      </span>
    </>
  );
}
