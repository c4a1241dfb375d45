import { NativeSelect } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useWrite } from "~/api/useWrite";
import { FormDialog } from "~/components/FormDialog";
import { useFields } from "~/components/useFields";
import { fieldError } from "~/components/UserErrors";
import { DocumentPicker, type PickedDocument } from "~/features/document/DocumentPicker";
import type { UnitKind } from "~/gql/graphql";
import { todayInVietnam } from "~/lib/dates";
import { DateField } from "~/ui/DateField";
import { NameFields } from "./NameFields";
import { unitKinds } from "./queries";
import { UnitPicker, type PickedUnit } from "./UnitPicker";
import { createUnit } from "./writes";

/** Enters a unit with its first name, and goes to its page. */
export function CreateUnitForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { values, set, text } = useFields(() => ({
    kind: "DEPARTMENT" as UnitKind,
    name: "",
    shortName: "",
    code: "",
    parent: null as PickedUnit | null,
    establishedOn: todayInVietnam(),
    document: null as PickedDocument | null,
  }));
  const write = useWrite(async (input: Parameters<typeof createUnit>[0]) => {
    const payload = await createUnit(input);
    if (payload.unit) await navigate({ to: "/don-vi/$unitId", params: { unitId: payload.unit.id } });
    return payload;
  });
  const send = () =>
    write.mutate({
      kind: values.kind,
      name: values.name.trim(),
      shortName: values.shortName.trim(),
      code: values.code.trim(),
      parentId: values.parent?.id ?? null,
      establishedOn: values.establishedOn,
      documentId: values.document?.id ?? null,
    });
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t("unit.create")}
      submit={t("common.save")}
      onSubmit={send}
      pending={write.isPending}
      errors={write.data}
      error={write.error}
    >
      <NativeSelect
        label={t("unit.kind")}
        value={values.kind}
        data={unitKinds.map((value) => ({ value, label: t(`enum.UnitKind.${value}`) }))}
        error={fieldError(write.data, "kind")}
        onChange={(event) => set("kind", event.currentTarget.value as UnitKind)}
      />
      <NameFields text={text} errors={write.data} />
      <UnitPicker
        label={t("unit.parent")}
        value={values.parent}
        on={values.establishedOn}
        error={fieldError(write.data, "parentId")}
        onChange={(parent) => set("parent", parent)}
      />
      <DateField
        required
        label={t("unit.establishedOn")}
        value={values.establishedOn}
        error={fieldError(write.data, "establishedOn")}
        onChange={(day) => set("establishedOn", day)}
      />
      <DocumentPicker
        size="md"
        label={t("unit.document")}
        value={values.document}
        error={fieldError(write.data, "documentId")}
        onChange={(document) => set("document", document)}
      />
    </FormDialog>
  );
}
