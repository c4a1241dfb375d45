import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/i18n/useFormat";
import { Tag } from "~/ui/Tag";
import { StoredPoints } from "../sheet/StoredPoints";
import { FieldTable } from "./FieldTable";
import type { ReceiptLine } from "./queries";
import classes from "./Receipt.module.css";
import { StageSteps } from "./StageSteps";

interface Props {
  line: ReceiptLine;
  open: boolean;
  onOpen: (code: string | undefined) => void;
}

/** One line: what it adds, and behind it the rule, the stages and the papers. */
export function LineDetails({ line, open, onOpen }: Props) {
  const { t } = useTranslation();
  const { points } = useFormat();
  const own = useRef<HTMLDetailsElement>(null);
  const linked = useRef(open);
  useEffect(() => {
    // Only for a line that the address named, not for one that was opened here.
    if (linked.current) own.current?.scrollIntoView({ block: "start" });
  }, []);
  return (
    <details
      ref={own}
      className={classes.line}
      open={open}
      onToggle={(event) => {
        if (event.target !== event.currentTarget) return;
        if (event.currentTarget.open && !open) onOpen(line.code);
        if (!event.currentTarget.open && open) onOpen(undefined);
      }}
    >
      <summary>
        <span className={classes.code}>{line.code}</span>
        <span className={classes.name}>
          {line.name}
          <span className={classes.marks}>
            {line.decidedBy && <Tag>{t(`enum.SheetStage.${line.decidedBy}`)}</Tag>}
            {line.effect !== "COUNTED" && (
              <Tag tone="info" icon="info">
                {t(`enum.ReceiptEffect.${line.effect}`)}
              </Tag>
            )}
          </span>
        </span>
        <span className={classes.amount}>
          <b>{line.effect === "COUNTED" ? points(line.points) : <StoredPoints {...line.value} />}</b>{" "}
          <span className="muted">{t("receipt.of", { maximum: points(line.maximum) })}</span>
        </span>
      </summary>
      {open && (
        <div className={classes.inside}>
          <p>{line.sentence}</p>
          <p>
            <b>{t(`enum.RuleType.${line.ruleType}`)}.</b> {line.rule}
          </p>
          <StageSteps stages={line.stages} />
          {line.field.length > 0 && <FieldTable line={line} />}
        </div>
      )}
    </details>
  );
}
