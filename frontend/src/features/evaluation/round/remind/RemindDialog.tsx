import { Button, Checkbox, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useWrite } from "~/api/useWrite";
import { FormDialog } from "~/components/FormDialog";
import type { SheetStage } from "~/gql/graphql";
import { Dialog } from "~/ui/Dialog";
import { Tag } from "~/ui/Tag";
import type { Round } from "../queries";
import { owing, remindable, type Row } from "./owing";
import { remindUnits, type Reminded } from "./queries";
import classes from "./Remind.module.css";

interface Props {
  round: Round;
  stage: SheetStage;
  /** The unit whose button was pressed; null for all that may be reminded. */
  first: Row | null;
  onClose: () => void;
}

/** Chooses whom to remind, adds a sentence, and then says what came of each unit. */
export function RemindDialog({ round, stage, first, onClose }: Props) {
  const { t } = useTranslation();
  const rows = owing(round).filter(remindable);
  const [chosen, setChosen] = useState(() => new Set((first ? [first] : rows).map(({ unit }) => unit?.id ?? "")));
  const [message, setMessage] = useState("");
  const [outcome, setOutcome] = useState<readonly Reminded[] | null>(null);
  const write = useWrite(async (input: Parameters<typeof remindUnits>[0]) => {
    const { reminded, userErrors } = await remindUnits(input);
    setOutcome(reminded?.units ?? null);
    return { userErrors };
  });
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const send = () => {
    if (chosen.size === 0) return;
    write.mutate({ roundId: round.id, stage, unitIds: [...chosen], message: message.trim() || null });
  };
  if (outcome) return <Outcome units={outcome} onClose={onClose} />;
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t("remind.title")}
      submit={t("remind.send", { count: chosen.size })}
      onSubmit={send}
      pending={write.isPending}
      errors={write.data}
      error={write.error}
    >
      <p>{t("remind.effect")}</p>
      <fieldset className={classes.units}>
        <legend>{t(`enum.SheetStage.${stage}`)}</legend>
        {rows.map((row) => (
          <Checkbox
            key={row.unit?.id}
            label={t("remind.unit", { unit: row.unitName, count: row.reminder.missing })}
            checked={chosen.has(row.unit?.id ?? "")}
            onChange={() => toggle(row.unit?.id ?? "")}
          />
        ))}
      </fieldset>
      <Textarea
        label={t("remind.message")}
        description={t("remind.messageHint")}
        maxLength={500}
        rows={2}
        value={message}
        onChange={(event) => setMessage(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

function Outcome({ units, onClose }: { units: readonly Reminded[]; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t("remind.done")}
      footer={<Button onClick={onClose}>{t("common.close")}</Button>}
    >
      <ul className={classes.outcomes}>
        {units.map(({ unitName, outcome }) => (
          <li key={unitName}>
            {unitName}
            <Tag tone={outcome === "SENT" ? "ok" : "neutral"} icon={outcome === "SENT" ? "check" : "info"}>
              {t(`enum.ReminderOutcome.${outcome}`)}
            </Tag>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
