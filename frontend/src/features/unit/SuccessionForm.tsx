import { NativeSelect, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useWrite } from "~/api/useWrite";
import { errorAt } from "~/components/errorAt";
import { FormDialog } from "~/components/FormDialog";
import { useFields } from "~/components/useFields";
import { fieldError } from "~/components/UserErrors";
import { DocumentPicker, type PickedDocument } from "~/features/document/DocumentPicker";
import type { SuccessionKind } from "~/gql/graphql";
import { todayInVietnam } from "~/lib/dates";
import { Callout } from "~/ui/Callout";
import { DateField } from "~/ui/DateField";
import type { PickedUnit } from "./UnitPicker";
import { UnitsField } from "./UnitsField";
import { recordSuccession, successionKinds } from "./writes";

/** Records which units end on a day and which go on with their work, and says beforehand what that does. */
export function SuccessionForm({ unit, onClose }: { unit: PickedUnit; onClose: () => void }) {
  const { t } = useTranslation();
  const { values, set, text } = useFields(() => ({
    kind: "RENAME" as SuccessionKind,
    effectiveOn: todayInVietnam(),
    document: null as PickedDocument | null,
    before: [{ id: unit.id, name: unit.name, shortName: unit.shortName }],
    after: [] as PickedUnit[],
    note: "",
  }));
  const write = useWrite(recordSuccession);
  const absorbs = values.kind === "ABSORB";
  const send = () => {
    const successorIds = values.after.map(({ id }) => id);
    const before = values.before.map(({ id }) => id);
    write.mutate(
      {
        kind: values.kind,
        effectiveOn: values.effectiveOn,
        documentId: values.document?.id ?? null,
        // The unit that takes in others is there before and after: the contract wants it in both lists.
        predecessorIds: absorbs ? [...new Set([...before, ...successorIds])] : before,
        successorIds,
        note: values.note.trim() || null,
      },
      { onSuccess: (errors) => errors.length === 0 && onClose() },
    );
  };
  /** Refusals name a place in the list that was sent, which may have been edited since. */
  const errorOf = (field: "predecessorIds" | "successorIds") => (id: string) =>
    errorAt(write.data, field, [write.variables?.[field] ?? []].flat().indexOf(id));
  return (
    <FormDialog
      opened
      onClose={onClose}
      size="lg"
      title={t("unit.succession")}
      submit={t("unit.succession")}
      onSubmit={send}
      pending={write.isPending}
      errors={write.data}
      error={write.error}
    >
      <Callout tone="warn" title={t("unit.succession.title")}>
        {t("unit.succession.text")}
      </Callout>
      <NativeSelect
        label={t("unit.succession.kind")}
        description={t(`unit.succession.shape.${values.kind}`)}
        value={values.kind}
        data={successionKinds.map((value) => ({ value, label: t(`unit.succession.kind.${value}`) }))}
        error={fieldError(write.data, "kind")}
        onChange={(event) => set("kind", event.currentTarget.value as SuccessionKind)}
      />
      <DateField
        required
        label={t("unit.effectiveOn")}
        value={values.effectiveOn}
        error={fieldError(write.data, "effectiveOn")}
        onChange={(day) => set("effectiveOn", day)}
      />
      <UnitsField
        label={t(absorbs ? "unit.succession.absorbed" : "unit.succession.before")}
        units={values.before}
        on={values.effectiveOn}
        errorOf={errorOf("predecessorIds")}
        onChange={(units) => set("before", units)}
      />
      <UnitsField
        label={t(absorbs ? "unit.succession.survivor" : "unit.succession.after")}
        units={values.after}
        on={values.effectiveOn}
        errorOf={errorOf("successorIds")}
        onChange={(units) => set("after", units)}
      />
      <DocumentPicker
        size="md"
        label={t("unit.document")}
        value={values.document}
        error={fieldError(write.data, "documentId")}
        onChange={(document) => set("document", document)}
      />
      <Textarea label={t("unit.succession.note")} rows={2} error={fieldError(write.data, "note")} {...text("note")} />
    </FormDialog>
  );
}
