import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/i18n/useFormat";
import { AgreeButton } from "./AgreeButton";
import { CellMark } from "./CellMark";
import { LineMessage } from "./LineMessage";
import { LinePanel } from "./LinePanel";
import type { Line } from "./lines";
import { ScoreFields } from "./ScoreFields";
import classes from "./Sheet.module.css";
import cardsClasses from "./SheetCards.module.css";
import { useLineView, useSheet } from "./SheetContext";
import { StoredPoints } from "./StoredPoints";

interface Props {
  readOnly: boolean;
  selected: string | null;
  onSelect: (id: string) => void;
}

/** The sheet on a phone: one criterion at a time, with large boxes. */
export function SheetCards({ readOnly, selected, onSelect }: Props) {
  const { t } = useTranslation();
  const store = useSheet();
  const [start] = useState(() => store.lines.find((line) => store.view(line.id).stored.state === "MISSING"));
  const at = Math.max(
    0,
    store.lines.findIndex((line) => line.id === (selected ?? start?.id)),
  );
  const line = store.lines[at];
  if (!line) return null;
  const go = (step: number) => {
    const next = store.lines[at + step];
    store.flush();
    if (next) onSelect(next.id);
  };
  return (
    <div className={cardsClasses.cards}>
      <GroupChips current={line} onSelect={onSelect} />
      <CriterionCard key={line.id} line={line} readOnly={readOnly} />
      <div className={cardsClasses.cardMoves}>
        <Button size="md" variant="default" disabled={at === 0} onClick={() => go(-1)}>
          {t("sheet.cards.previous")}
        </Button>
        <span className="muted">
          {at + 1}/{store.lines.length}
        </span>
        <Button size="md" disabled={at === store.lines.length - 1} onClick={() => go(1)}>
          {t("sheet.cards.next")}
        </Button>
      </div>
    </div>
  );
}

function GroupChips({ current, onSelect }: { current: Line; onSelect: (id: string) => void }) {
  const { t } = useTranslation();
  const store = useSheet();
  const { groups } = store.data.evaluation.round.criteriaSet;
  return (
    <div className={cardsClasses.chips} role="group" aria-label={t("sheet.cards.groups")}>
      {groups.map((group) => {
        const first = store.lines.find((line) => line.groupId === group.id);
        return (
          first && (
            <button
              key={group.id}
              type="button"
              aria-pressed={current.groupId === group.id}
              title={group.name}
              onClick={() => onSelect(first.id)}
            >
              {group.code}
            </button>
          )
        );
      })}
    </div>
  );
}

function CriterionCard({ line, readOnly }: { line: Line; readOnly: boolean }) {
  const { t } = useTranslation();
  const { points } = useFormat();
  const store = useSheet();
  const view = useLineView(line.id);
  const [more, setMore] = useState(false);
  return (
    <section className={cardsClasses.cardBody}>
      <div className="muted">{t("sheet.cards.head", { code: line.code, maximum: points(line.maximum) })}</div>
      <h2>{line.name}</h2>
      <p className={classes.rule}>{line.rule.explanation}</p>
      {store.data.stage !== "SELF" && (
        <p>
          {t("enum.SheetStage.SELF")}:{" "}
          <b>
            <StoredPoints state={line.reference.state} points={line.reference.points} />
          </b>
        </p>
      )}
      <ScoreFields line={line} view={view} readOnly={readOnly || !line.editable} large />
      <AgreeButton line={line} view={view} large />
      <LineMessage line={line} view={view} onReason={() => setMore(true)} />
      <p className={cardsClasses.cardResult}>
        {t("sheet.column.points")}:{" "}
        <b>
          <StoredPoints state={view.stored.state} points={view.stored.points} />
        </b>
        <CellMark mark={view.mark} />
      </p>
      <Button variant="light" size="md" onClick={() => setMore(!more)} aria-expanded={more}>
        {t("sheet.cards.more", { count: view.evidence.length })}
      </Button>
      {more && <LinePanel id={line.id} readOnly={readOnly} headed={false} />}
    </section>
  );
}
