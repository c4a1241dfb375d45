import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionButton } from "~/components/ActionButton";
import { ApiError, codeOf } from "~/api/errors";
import { UserErrors } from "~/components/UserErrors";
import type { ImportMode } from "~/gql/graphql";
import { newIdempotencyKey } from "~/lib/text";
import { Callout } from "~/ui/Callout";
import { Dialog } from "~/ui/Dialog";
import { applyImport, importQuery, type ImportState } from "./queries";

/** The last step before anything is written: how many rows, and what happens to the wrong ones. */
export function ApplyForm({ read }: { read: ImportState }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<ImportMode | null>(null);
  const { apply, conflict } = useApply(read);
  const { add, change, error } = read.counts;
  const writes = add + change;
  const mode: ImportMode = error > 0 ? "VALID_ONLY" : "ALL_OR_NOTHING";
  const send = () => {
    apply.mutate(mode, { onSettled: () => setAsked(null) });
  };
  return (
    <>
      {conflict && (
        <Callout tone="warn" title={t("import.apply.conflict")} live>
          {t("import.apply.conflictText", { mine: conflict.mine, theirs: conflict.theirs })}
        </Callout>
      )}
      {codeOf(apply.error) !== "CONFLICT" && <UserErrors errors={apply.data} error={apply.error} />}
      <Callout
        tone={error > 0 ? "warn" : writes > 0 ? "ok" : "info"}
        title={t("import.apply.title", { count: writes, add, change })}
        action={
          <ActionButton
            actions={read.allowedActions}
            name="applyImport"
            onClick={() => setAsked(mode)}
            {...(writes === 0 ? { lockedBecause: t("import.apply.nothing") } : {})}
          >
            {error > 0 ? t("import.apply.validOnly", { count: writes }) : t("import.apply.all", { count: writes })}
          </ActionButton>
        }
      >
        {error > 0 ? t("import.apply.errors", { count: error }) : t("import.apply.text")}
      </Callout>
      <Dialog
        opened={asked !== null}
        onClose={() => setAsked(null)}
        title={t("import.apply.confirm", { count: writes })}
        footer={
          <ActionButton actions={read.allowedActions} name="applyImport" onClick={send} loading={apply.isPending}>
            {t("import.apply.write")}
          </ActionButton>
        }
      >
        <p>{t("import.apply.confirmText", { add, change })}</p>
        {error > 0 && <p>{t("import.apply.leaves", { count: error })}</p>}
        <p className="muted">{t("import.apply.undoable")}</p>
      </Dialog>
    </>
  );
}

interface Versions {
  mine: number;
  theirs: number;
}

/** Writes the rows. When somebody changed the sheet meanwhile, the preview is read anew and both versions are said. */
function useApply(read: ImportState) {
  const client = useQueryClient();
  const last = useRef({ body: "", key: "" });
  const [conflict, setConflict] = useState<Versions | null>(null);
  const apply = useMutation({
    mutationFn: async (mode: ImportMode) => {
      setConflict(null);
      const input = { id: read.id, expectedVersion: read.sheetVersion, mode };
      const body = JSON.stringify(input);
      if (last.current.body !== body) last.current = { body, key: newIdempotencyKey() };
      const { import: written, userErrors } = await applyImport({ ...input, idempotencyKey: last.current.key });
      if (written) {
        client.setQueryData(importQuery(read.id).queryKey, written);
        await client.invalidateQueries();
      }
      return userErrors;
    },
    onError: async (error) => {
      if (!(error instanceof ApiError) || error.code !== "CONFLICT") return;
      setConflict({ mine: read.sheetVersion, theirs: error.currentVersion ?? read.sheetVersion });
      await client.invalidateQueries({ queryKey: importQuery(read.id).queryKey });
    },
  });
  return { apply, conflict };
}
