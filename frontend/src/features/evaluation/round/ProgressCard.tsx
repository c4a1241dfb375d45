import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionButton } from "~/components/ActionButton";
import { may } from "~/components/allowed";
import { Card } from "~/ui/Card";
import { ProgressMatrix } from "./ProgressMatrix";
import type { Round } from "./queries";
import { owing, remindable, type Row } from "./remind/owing";
import { RemindDialog } from "./remind/RemindDialog";

/** Who is how far, and the way to remind those who are not: one unit, or all of them. */
export function ProgressCard({ round }: { round: Round }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<{ first: Row | null } | null>(null);
  const late = owing(round);
  const stage = late[0]?.reminder.stage ?? null;
  const reminds = may(round.allowedActions, "remindUnits");
  const ready = late.filter(remindable).length;
  return (
    <Card
      flush
      title={t("round.progress")}
      aside={
        reminds &&
        late.length > 0 && (
          <ActionButton
            actions={round.allowedActions}
            name="remindUnits"
            variant="default"
            size="sm"
            lockedBecause={ready === 0 ? t("remind.allReminded") : undefined}
            onClick={() => setOpen({ first: null })}
          >
            {t("remind.all", { count: ready || late.length })}
          </ActionButton>
        )
      }
    >
      <ProgressMatrix round={round} onRemind={reminds ? (first) => setOpen({ first }) : null} />
      {open && stage && <RemindDialog round={round} stage={stage} first={open.first} onClose={() => setOpen(null)} />}
    </Card>
  );
}
