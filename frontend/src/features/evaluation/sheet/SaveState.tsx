import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatDateTime } from "~/lib/dates";
import { Icon } from "~/ui/Icon";
import classes from "./Sheet.module.css";
import { useSummary } from "./SheetContext";

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
  const [spoken, setSpoken] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(text), announceEvery);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <>
      <span className={classes.save} data-state={unsent === 0 ? "saved" : hold ? "held" : "pending"} data-testid="save">
        <Icon name={unsent === 0 ? "check" : hold ? "warn" : "save"} size={16} />
        {text}
      </span>
      <span className="visually-hidden" aria-live="polite">
        {spoken}
      </span>
    </>
  );
}
