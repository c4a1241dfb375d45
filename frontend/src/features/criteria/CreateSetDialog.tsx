import { NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FormDialog } from "~/components/FormDialog";
import { fieldError } from "~/components/UserErrors";
import { useWrite } from "~/api/useWrite";
import { todayInVietnam } from "~/lib/dates";
import { Callout } from "~/ui/Callout";
import { createCriteriaSet, templatesQuery } from "./queries";

interface Props {
  units: readonly { id: string; name: string }[];
  onClose: () => void;
}

/** Begins a criteria set from a template, whose standing (constructed, not official) is said before it is taken. */
export function CreateSetDialog({ units, onClose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const templates = useQuery(templatesQuery);
  const [templateKey, setTemplateKey] = useState<string | null>(null);
  const [ownerId, setOwnerId] = useState(units[0]?.id ?? "");
  const [name, setName] = useState("");
  const [year, setYear] = useState(todayInVietnam().slice(0, 4));
  const chosen = templates.data?.find(({ key }) => key === templateKey) ?? templates.data?.[0];
  const write = useWrite(async (input: Parameters<typeof createCriteriaSet>[0], key) => {
    const payload = await createCriteriaSet(input, key);
    const { criteriaSet } = payload;
    if (criteriaSet) await navigate({ to: "/bo-tieu-chi/$setId", params: { setId: criteriaSet.id } });
    return payload;
  });
  const send = () => write.mutate({ ownerId, name: name.trim(), year: Number(year), templateKey: chosen?.key ?? null });
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t("criteria.create")}
      submit={t("criteria.create")}
      onSubmit={send}
      pending={write.isPending}
      errors={write.data}
      error={write.error}
    >
      <NativeSelect
        label={t("criteria.template")}
        value={chosen?.key ?? ""}
        data={(templates.data ?? []).map((template) => ({ value: template.key, label: template.name }))}
        onChange={(event) => setTemplateKey(event.currentTarget.value)}
      />
      {chosen && <Callout tone="warn">{chosen.notice}</Callout>}
      <NativeSelect
        label={t("criteria.owner")}
        value={ownerId}
        data={units.map(({ id, name: label }) => ({ value: id, label }))}
        error={fieldError(write.data, "ownerId")}
        onChange={(event) => setOwnerId(event.currentTarget.value)}
      />
      <TextInput
        label={t("criteria.name")}
        required
        value={name}
        error={fieldError(write.data, "name")}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={t("list.year")}
        required
        inputMode="numeric"
        value={year}
        error={fieldError(write.data, "year")}
        onChange={(event) => setYear(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
