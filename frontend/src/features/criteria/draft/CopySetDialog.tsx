import { TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useWrite } from "~/api/useWrite";
import { FormDialog } from "~/components/FormDialog";
import { useFields } from "~/components/useFields";
import { fieldError } from "~/components/UserErrors";
import { Callout } from "~/ui/Callout";
import type { CriteriaSet } from "../queries";
import { copyCriteriaSet } from "./queries";

/** Begins next year's set from this one; for the same year the copy corrects it, and that is said. */
export function CopySetDialog({ set, onClose }: { set: CriteriaSet; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { values, text } = useFields({ name: set.name, year: String(set.year + 1) });
  const write = useWrite(async (input: Parameters<typeof copyCriteriaSet>[0], key) => {
    const payload = await copyCriteriaSet(input, key);
    const { criteriaSet } = payload;
    if (criteriaSet) await navigate({ to: "/bo-tieu-chi/$setId", params: { setId: criteriaSet.id } });
    return payload;
  });
  const corrects = set.status === "PUBLISHED" && values.year.trim() === String(set.year);
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t("criteria.copy")}
      submit={t("criteria.copyButton")}
      pending={write.isPending}
      errors={write.data}
      error={write.error}
      onSubmit={() =>
        write.mutate(
          { criteriaSetId: set.id, name: values.name.trim(), year: Number(values.year) },
          { onSuccess: (errors) => errors.length === 0 && onClose() },
        )
      }
    >
      <p>{t("criteria.copyText")}</p>
      <TextInput label={t("criteria.name")} required error={fieldError(write.data, "name")} {...text("name")} />
      <TextInput
        label={t("list.year")}
        required
        inputMode="numeric"
        error={fieldError(write.data, "year")}
        {...text("year")}
      />
      {corrects && <Callout tone="info" title={t("criteria.copyCorrects")} />}
    </FormDialog>
  );
}
