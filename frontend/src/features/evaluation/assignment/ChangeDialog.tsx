import { NativeSelect, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FormDialog } from "~/components/FormDialog";
import { fieldError } from "~/components/UserErrors";
import { useWrite } from "~/api/useWrite";
import { Callout } from "~/ui/Callout";
import { changeAssignment, type Board, type Cell } from "./queries";

/** Another scorer for one unit, one more or one fewer; the reason is kept and shown. */
export function ChangeDialog({ board, cell, onClose }: { board: Board; cell: Cell; onClose: () => void }) {
  const { t } = useTranslation();
  const [from, setFrom] = useState(cell.assigned ? cell.scorerUnitId : "");
  const [to, setTo] = useState(cell.assigned ? "" : cell.scorerUnitId);
  const [reason, setReason] = useState("");
  const write = useWrite(changeAssignment);
  const name = (id: string) => board.members.find(({ unitId }) => unitId === id)?.name ?? "";
  const column = board.cells.filter(({ unitId }) => unitId === cell.unitId);
  const option = ({ scorerUnitId }: Cell) => ({ value: scorerUnitId, label: name(scorerUnitId) });
  const send = () =>
    write.mutate(
      {
        roundId: board.round.id,
        expectedVersion: board.round.version,
        unitId: cell.unitId,
        fromScorerUnitId: from || null,
        toScorerUnitId: to || null,
        reason,
      },
      { onSuccess: (errors) => errors.length === 0 && onClose() },
    );
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t("assignment.changeTitle", { unit: name(cell.unitId) })}
      submit={t("assignment.change")}
      onSubmit={send}
      pending={write.isPending}
      errors={write.data}
      error={write.error}
    >
      <NativeSelect
        label={t("assignment.from")}
        value={from}
        data={[
          { value: "", label: t("assignment.addOne") },
          ...column.filter((other) => other.assigned && !other.submitted).map(option),
        ]}
        error={fieldError(write.data, "fromScorerUnitId")}
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
      <NativeSelect
        label={t("assignment.to")}
        value={to}
        data={[
          { value: "", label: t("assignment.removeOne") },
          ...column.filter((other) => !other.bar && !other.assigned).map(option),
        ]}
        error={fieldError(write.data, "toScorerUnitId")}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
      {from && board.round.stage === "CROSS" && <Callout tone="warn">{t("assignment.gone")}</Callout>}
      <Textarea
        label={t("assignment.reason")}
        required
        rows={3}
        value={reason}
        error={fieldError(write.data, "reason")}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
