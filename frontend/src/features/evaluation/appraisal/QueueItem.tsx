import { useTranslation } from "react-i18next";
import { useFormat } from "~/i18n/useFormat";
import { fromWire } from "~/lib/points";
import { Tag } from "~/ui/Tag";
import { StoredPoints } from "../sheet/StoredPoints";
import classes from "./Appraisal.module.css";
import type { AppraisalLine } from "./queries";

interface Props {
  line: AppraisalLine;
  current: boolean;
  onChoose: () => void;
}

/** One line of the queue: unit, criterion, what each stage gave, how far they are apart. */
export function QueueItem({ line, current, onChoose }: Props) {
  const { t } = useTranslation();
  const { percent } = useFormat();
  const apart = fromWire(line.disagreement) > 0;
  const values = [
    ["SELF", line.self],
    ["CROSS", line.cross],
    ["AGREED", line.agreed],
    ["APPRAISED", line.appraised],
  ] as const;
  return (
    <button type="button" className={classes.item} aria-current={current} onClick={onChoose}>
      <span className={classes.name}>
        <b>{line.criterion.code}.</b> {line.criterion.name}
      </span>
      <span className={classes.gap}>
        {apart ? <b>{t("appraisal.apart", { percent: percent(line.disagreement) })}</b> : t("appraisal.together")}
      </span>
      <span className={`${classes.unit} muted`}>{line.evaluation.unitName}</span>
      <span className={classes.state}>
        {line.done ? (
          <Tag tone="ok" icon="check">
            {t("appraisal.done")}
          </Tag>
        ) : line.returnState === "OPEN" ? (
          <Tag tone="warn" icon="clock">
            {t("appraisal.withUnit")}
          </Tag>
        ) : line.replyState === "REPLIED" ? (
          <Tag tone="info" icon="sheet">
            {t("enum.ReplyWindowState.REPLIED")}
          </Tag>
        ) : null}
      </span>
      <span className={classes.values}>
        {values.map(([stage, value]) => (
          <span key={stage}>
            <span className="muted">{t(`enum.SheetStage.${stage}`)}:</span> <StoredPoints {...value} />
          </span>
        ))}
      </span>
    </button>
  );
}
