import { Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useWrite } from "~/api/useWrite";
import { FormDialog } from "~/components/FormDialog";
import { useFields } from "~/components/useFields";
import { fieldError } from "~/components/UserErrors";
import type { ObjectionOutcome } from "~/gql/graphql";
import { parsePoints, toWire } from "~/lib/points";
import { Callout } from "~/ui/Callout";
import { Choice } from "~/ui/Choice";
import { CorrectionFields, type TypedCorrection } from "./CorrectionFields";
import { decideObjection, type Objection, type ObjectionRound } from "./queries";

interface Props {
  objection: Objection;
  round: ObjectionRound;
  onClose: () => void;
}

/** The decision: its outcome, its reason for everybody, and corrected points where the unit is right about points. */
export function DecideDialog({ objection, round, onClose }: Props) {
  const { t } = useTranslation();
  const turnsDown = objection.state === "FILED";
  const outcomes: ObjectionOutcome[] = turnsDown
    ? ["REJECTED"]
    : objection.disqualifier
      ? ["UPHELD", "REJECTED"]
      : ["UPHELD", "PARTLY", "REJECTED"];
  const { values, set, text } = useFields({
    outcome: outcomes[0] as ObjectionOutcome,
    reason: "",
    corrections: [{ criterionId: objection.criterion?.id ?? "", points: "" }] as TypedCorrection[],
  });
  const write = useWrite(decideObjection);
  const corrects = values.outcome !== "REJECTED" && !objection.disqualifier;
  const send = () => {
    const typed = values.corrections.map(({ criterionId, points }) => ({ criterionId, points: parsePoints(points) }));
    if (corrects && typed.some(({ points }) => !points.ok)) return;
    const scores = typed.flatMap(({ criterionId, points }) =>
      corrects && points.ok ? [{ criterionId, points: toWire(points.value) }] : [],
    );
    write.mutate(
      {
        objectionId: objection.id,
        expectedVersion: objection.version,
        outcome: values.outcome,
        reason: values.reason.trim(),
        scores,
      },
      { onSuccess: (errors) => errors.length === 0 && onClose() },
    );
  };
  return (
    <FormDialog
      opened
      onClose={onClose}
      size="lg"
      title={t("objection.decideTitle", { unit: objection.evaluation.unitName })}
      submit={t("objection.decide")}
      onSubmit={send}
      pending={write.isPending}
      errors={write.data}
      error={write.error}
    >
      <p>{objection.ground}</p>
      <Choice
        label={t("objection.outcome")}
        value={values.outcome}
        options={outcomes.map((value) => ({ value, label: t(`enum.ObjectionOutcome.${value}`) }))}
        onChange={(outcome) => set("outcome", outcome)}
      />
      {corrects && (
        <CorrectionFields
          criteria={round.criteriaSet.criteria}
          fixed={objection.criterion !== null}
          value={values.corrections}
          errors={write.data}
          onChange={(corrections) => set("corrections", corrections)}
        />
      )}
      <Textarea
        label={t("objection.reason")}
        description={t("objection.reasonWho")}
        required
        rows={4}
        maxLength={2000}
        error={fieldError(write.data, "reason")}
        {...text("reason")}
      />
      {round.stage === "PUBLISHED" && corrects && <Callout tone="warn">{t("objection.afterPublication")}</Callout>}
    </FormDialog>
  );
}
