import { NativeSelect, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ConflictNotice } from "~/components/ConflictNotice";
import { FormDialog } from "~/components/FormDialog";
import { fieldError } from "~/components/UserErrors";
import { useWrite } from "~/api/useWrite";
import { oneOf } from "~/lib/oneOf";
import { reportResponse, statuses, type Movement, type Response } from "./queries";

interface Props {
  response: Response;
  movement: Movement;
  onClose: () => void;
}

/** What has come of a response so far. */
export function ReportDialog({ response, movement, onClose }: Props) {
  const { t } = useTranslation();
  // What stands on the server now: after a conflict it is newer than what this form began with.
  const now = movement.responses.nodes.find(({ id }) => id === response.id) ?? response;
  const [status, setStatus] = useState(response.status);
  const [progress, setProgress] = useState(response.progress ?? "");
  const [result, setResult] = useState(response.result ?? "");
  const write = useWrite(reportResponse);
  const send = () =>
    write.mutate(
      {
        responseId: response.id,
        expectedVersion: now.version,
        status,
        progress: progress.trim(),
        result: result.trim(),
      },
      { onSuccess: (errors) => errors.length === 0 && onClose() },
    );
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={`${t("movement.report")}: ${response.unit.shortName}`}
      submit={t("common.save")}
      onSubmit={send}
      pending={write.isPending}
      errors={write.data}
      error={write.error}
    >
      <ConflictNotice
        error={write.error}
        now={[
          [t("unit.state"), t(`enum.ResponseStatus.${now.status}`)],
          [t("movement.progress"), now.progress ?? "–"],
          [t("movement.result"), now.result ?? "–"],
        ]}
      />
      <NativeSelect
        label={t("unit.state")}
        value={status}
        data={statuses.map((value) => ({ value, label: t(`enum.ResponseStatus.${value}`) }))}
        error={fieldError(write.data, "status")}
        onChange={(event) => setStatus(oneOf(statuses, event.currentTarget.value) ?? status)}
      />
      <Textarea
        label={t("movement.progress")}
        rows={3}
        value={progress}
        error={fieldError(write.data, "progress")}
        onChange={(event) => setProgress(event.currentTarget.value)}
      />
      <Textarea
        label={t("movement.result")}
        rows={3}
        value={result}
        error={fieldError(write.data, "result")}
        onChange={(event) => setResult(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
