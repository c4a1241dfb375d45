import { useTranslation } from "react-i18next";
import { useWrite } from "~/api/useWrite";
import { ConflictNotice } from "~/components/ConflictNotice";
import { FormDialog } from "~/components/FormDialog";
import { useFields } from "~/components/useFields";
import { fieldError } from "~/components/UserErrors";
import { DocumentPicker, type PickedDocument } from "~/features/document/DocumentPicker";
import { todayInVietnam } from "~/lib/dates";
import { DateField } from "~/ui/DateField";
import { NameFields } from "./NameFields";
import type { Unit } from "./queries";
import { renameUnit } from "./writes";

/** Gives a unit another name from a day on; it stays the same unit. */
export function RenameUnitForm({ unit, onClose }: { unit: Unit; onClose: () => void }) {
  const { t } = useTranslation();
  const { values, set, text } = useFields(() => ({
    name: unit.name,
    shortName: unit.shortName,
    code: unit.code,
    effectiveOn: todayInVietnam(),
    document: null as PickedDocument | null,
  }));
  const write = useWrite(renameUnit);
  const send = () =>
    write.mutate(
      {
        unitId: unit.id,
        expectedVersion: unit.version,
        name: values.name.trim(),
        shortName: values.shortName.trim(),
        code: values.code.trim(),
        effectiveOn: values.effectiveOn,
        documentId: values.document?.id ?? null,
      },
      { onSuccess: (errors) => errors.length === 0 && onClose() },
    );
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t("unit.rename")}
      submit={t("common.save")}
      onSubmit={send}
      pending={write.isPending}
      errors={write.data}
      error={write.error}
    >
      <ConflictNotice
        error={write.error}
        now={[
          [t("unit.officialName"), unit.name],
          [t("unit.shortName"), unit.shortName],
          [t("unit.code"), unit.code],
        ]}
      />
      <p className="muted">{t("unit.renameText")}</p>
      <NameFields text={text} errors={write.data} />
      <DateField
        required
        label={t("unit.effectiveOn")}
        value={values.effectiveOn}
        error={fieldError(write.data, "effectiveOn")}
        onChange={(day) => set("effectiveOn", day)}
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
