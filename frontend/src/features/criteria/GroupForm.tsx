import { NativeSelect, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useWrite } from "~/api/useWrite";
import { ConflictNotice } from "~/components/ConflictNotice";
import { errorAt } from "~/components/errorAt";
import { FormDialog } from "~/components/FormDialog";
import { useFields } from "~/components/useFields";
import { UnitPicker, type PickedUnit } from "~/features/unit/UnitPicker";
import { oneOf } from "~/lib/oneOf";
import { saveCriterionGroup, type CriteriaSet, type Group } from "./queries";
import { sections } from "./tree";

interface Props {
  set: CriteriaSet;
  /** Null for a new one. */
  group: Group | null;
  onClose: () => void;
}

export function GroupForm({ set, group, onClose }: Props) {
  const { t } = useTranslation();
  const {
    values,
    set: change,
    text,
  } = useFields({
    code: group?.code ?? "",
    name: group?.name ?? "",
    parentId: group?.parentId ?? "",
    section: group?.section ?? sections[0],
    fieldOwner: (group?.fieldOwner ?? null) as PickedUnit | null,
  });
  const write = useWrite(saveCriterionGroup);
  const send = () =>
    write.mutate(
      {
        criteriaSetId: set.id,
        expectedVersion: set.version,
        groupId: group?.id ?? null,
        code: values.code.trim(),
        name: values.name.trim(),
        parentId: values.parentId || null,
        section: values.section,
        fieldOwnerId: values.fieldOwner?.id ?? null,
      },
      { onSuccess: (errors) => errors.length === 0 && onClose() },
    );
  const now = set.groups.find(({ id }) => id === group?.id);
  const parents = set.groups.filter(({ id, section }) => id !== group?.id && section === values.section);
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={group ? t("criteria.editGroupOf", { code: group.code }) : t("criteria.addGroup")}
      submit={t("common.save")}
      pending={write.isPending}
      errors={write.data}
      error={write.error}
      onSubmit={send}
    >
      <ConflictNotice
        error={write.error}
        now={[[t("criteria.group"), now ? `${now.code}. ${now.name}` : t("criteria.gone")]]}
      />
      <TextInput label={t("sheet.column.code")} required error={errorAt(write.data, "code")} {...text("code")} />
      <TextInput label={t("criteria.groupName")} required error={errorAt(write.data, "name")} {...text("name")} />
      <NativeSelect
        label={t("criteria.section")}
        value={values.section}
        data={sections.map((value) => ({ value, label: t(`enum.CriterionSection.${value}`) }))}
        error={errorAt(write.data, "section")}
        onChange={(event) => change("section", oneOf(sections, event.currentTarget.value) ?? values.section)}
      />
      <NativeSelect
        label={t("criteria.parent")}
        data={[
          { value: "", label: t("criteria.noParent") },
          ...parents.map(({ id, code, name }) => ({ value: id, label: `${code}. ${name}` })),
        ]}
        error={errorAt(write.data, "parentId")}
        {...text("parentId")}
      />
      <UnitPicker
        label={t("criteria.fieldOwner")}
        value={values.fieldOwner}
        onChange={(unit) => change("fieldOwner", unit)}
        error={errorAt(write.data, "fieldOwnerId")}
      />
    </FormDialog>
  );
}
