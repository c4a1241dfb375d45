import { NativeSelect, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FormDialog } from "~/components/FormDialog";
import { fieldError } from "~/components/UserErrors";
import { useWrite } from "~/api/useWrite";
import type { ResponseStatus } from "~/gql/graphql";
import { reportResponse, type Response } from "./queries";

const statuses: ResponseStatus[] = ["REGISTERED", "IN_PROGRESS", "REPORTED"];

/** What has come of a response so far. */
export function ReportDialog({ response, onClose }: { response: Response; onClose: () => void }) {
  const { t } = useTranslation();
  const [status, setStatus] = useState(response.status);
  const [progress, setProgress] = useState(response.progress ?? "");
  const [result, setResult] = useState(response.result ?? "");
  const write = useWrite(reportResponse);
  const send = () =>
    write.mutate(
      {
        responseId: response.id,
        expectedVersion: response.version,
        status,
        progress: progress.trim() || null,
        result: result.trim() || null,
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
      <NativeSelect
        label={t("unit.state")}
        value={status}
        data={statuses.map((value) => ({ value, label: t(`enum.ResponseStatus.${value}`) }))}
        error={fieldError(write.data, "status")}
        onChange={(event) => setStatus(event.currentTarget.value as ResponseStatus)}
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
