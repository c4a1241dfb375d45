import { Button } from "@mantine/core";
import { useIsMutating } from "@tanstack/react-query";
import { useRef, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { useWrite } from "~/api/useWrite";
import { EmptyState } from "~/components/EmptyState";
import { UserErrors } from "~/components/UserErrors";
import { Card } from "~/ui/Card";
import classes from "./Appraisal.module.css";
import { bySheet, undisputed } from "./choices";
import { appraiseSheets, type AppraisalLine } from "./queries";
import { QueueItem } from "./QueueItem";

interface Props {
  lines: readonly AppraisalLine[];
  total: number;
  current: string | null;
  /** Reads the next page; null when there is none. */
  more: (() => void) | null;
  loading: boolean;
  onChoose: (id: string) => void;
}

/** The queue: arrow keys go from line to line, Enter opens one. */
export function QueueCard({ lines, total, current, more, loading, onChoose }: Props) {
  const { t } = useTranslation();
  const list = useRef<HTMLOListElement>(null);
  const write = useWrite(appraiseSheets);
  // A line that is just being saved moves the version of its sheet: the batch waits for it.
  const busy = useIsMutating() > 0;
  const agreed = undisputed(lines);
  const move = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const items = [...(list.current?.querySelectorAll("button") ?? [])];
    const next = items[items.indexOf(document.activeElement as HTMLButtonElement) + step];
    if (step === 0 || !next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <Card title={t("appraisal.queue")} aside={t("appraisal.count", { count: total })} flush>
      {agreed.length > 0 && (
        <div className={classes.bar}>
          <span className="muted">{t("appraisal.batchText")}</span>
          <Button
            variant="default"
            loading={write.isPending}
            disabled={busy}
            onClick={() => write.mutate(bySheet(agreed, t("appraisal.batchNote")))}
          >
            {t("appraisal.batch", { count: agreed.length })}
          </Button>
        </div>
      )}
      <UserErrors errors={write.data} error={write.error} />
      {lines.length === 0 && (
        <EmptyState icon="check" title={t("appraisal.empty")}>
          {t("appraisal.emptyText")}
        </EmptyState>
      )}
      <ol ref={list} className={classes.queue} onKeyDown={move}>
        {lines.map((line) => (
          <li key={line.id}>
            <QueueItem line={line} current={line.id === current} onChoose={() => onChoose(line.id)} />
          </li>
        ))}
      </ol>
      {more && (
        <div className={classes.bar} style={{ paddingTop: "0.625rem" }}>
          <Button variant="default" loading={loading} onClick={more}>
            {t("list.more")}
          </Button>
        </div>
      )}
    </Card>
  );
}
