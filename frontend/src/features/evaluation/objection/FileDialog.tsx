import { NativeSelect, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useWrite } from "~/api/useWrite";
import { FormDialog } from "~/components/FormDialog";
import { useFields } from "~/components/useFields";
import { fieldError } from "~/components/UserErrors";
import { DocumentPicker, type PickedDocument } from "~/features/document/DocumentPicker";
import { fileObjection, type ObjectionRound } from "./queries";

interface Props {
  round: ObjectionRound;
  /** The evaluations for which the reader may object. */
  own: ObjectionRound["evaluations"];
  onClose: () => void;
}

/** Files an objection: to one line, to a recorded ground, or to the result as a whole. */
export function FileDialog({ round, own, onClose }: Props) {
  const { t } = useTranslation();
  const { values, set, text } = useFields({
    evaluation: own[0]?.id ?? "",
    about: "",
    ground: "",
    document: null as PickedDocument | null,
  });
  const write = useWrite(fileObjection);
  const evaluation = own.find(({ id }) => id === values.evaluation);
  const [kind, about] = values.about.split(/:(.*)/);
  const send = () =>
    write.mutate(
      {
        evaluationId: values.evaluation,
        criterionId: kind === "line" && about ? about : null,
        disqualifier: kind === "ground" && about ? about : null,
        ground: values.ground.trim(),
        documentId: values.document?.id ?? null,
      },
      { onSuccess: (errors) => errors.length === 0 && onClose() },
    );
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t("objection.file")}
      submit={t("objection.file")}
      onSubmit={send}
      pending={write.isPending}
      errors={write.data}
      error={write.error}
    >
      {own.length > 1 && (
        <NativeSelect
          label={t("unit.name")}
          value={values.evaluation}
          data={own.map(({ id, unitName }) => ({ value: id, label: unitName }))}
          onChange={(event) => set("evaluation", event.currentTarget.value)}
        />
      )}
      <NativeSelect
        label={t("objection.about")}
        value={values.about}
        data={[
          { value: "", label: t("objection.aboutResult") },
          ...(evaluation?.disqualifications ?? []).map(({ code, name }) => ({
            value: `ground:${code}`,
            label: t("objection.aboutGround", { name }),
          })),
          ...round.criteriaSet.criteria.map(({ id, code, name }) => ({
            value: `line:${id}`,
            label: `${code}. ${name}`,
          })),
        ]}
        error={fieldError(write.data, "criterionId") ?? fieldError(write.data, "disqualifier")}
        onChange={(event) => set("about", event.currentTarget.value)}
      />
      <Textarea
        label={t("objection.ground")}
        description={t("objection.groundWho")}
        required
        rows={5}
        maxLength={2000}
        error={fieldError(write.data, "ground")}
        {...text("ground")}
      />
      <DocumentPicker
        size="md"
        label={t("reply.document")}
        value={values.document}
        error={fieldError(write.data, "documentId")}
        onChange={(document) => set("document", document)}
      />
    </FormDialog>
  );
}
