import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useWrite } from "~/api/useWrite";
import { FormDialog } from "~/components/FormDialog";
import { useFields } from "~/components/useFields";
import { fieldError } from "~/components/UserErrors";
import type { DisqualifierEffect } from "~/gql/graphql";
import { oneOf } from "~/lib/oneOf";
import type { CriteriaSet } from "../queries";
import type { Ground } from "./Disqualifiers";
import { removeDisqualifier, saveDisqualifier } from "./queries";

const effects = ["BLOCK", "DEFER", "CAP"] as const satisfies readonly DisqualifierEffect[];

interface Props {
  set: CriteriaSet;
  /** Null for a new one. */
  ground: Ground | null;
  onClose: () => void;
}

export function DisqualifierForm({ set, ground, onClose }: Props) {
  const { t } = useTranslation();
  const {
    values,
    set: change,
    text,
  } = useFields({
    code: ground?.code ?? `L${set.disqualifiers.length + 1}`,
    name: ground?.name ?? "",
    effect: (ground?.effect ?? effects[0]) as DisqualifierEffect,
  });
  const write = useWrite(saveDisqualifier);
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t(ground ? "criteria.editGround" : "criteria.addGround")}
      submit={t("common.save")}
      pending={write.isPending}
      errors={write.data}
      error={write.error}
      onSubmit={() =>
        write.mutate(
          {
            criteriaSetId: set.id,
            expectedVersion: set.version,
            replacedCode: ground?.code ?? null,
            code: values.code.trim(),
            name: values.name.trim(),
            effect: values.effect,
          },
          { onSuccess: (errors) => errors.length === 0 && onClose() },
        )
      }
    >
      <TextInput label={t("sheet.column.code")} required error={fieldError(write.data, "code")} {...text("code")} />
      <Textarea
        label={t("criteria.groundName")}
        required
        rows={2}
        error={fieldError(write.data, "name")}
        {...text("name")}
      />
      <NativeSelect
        label={t("criteria.groundEffect")}
        value={values.effect}
        data={effects.map((value) => ({ value, label: t(`enum.DisqualifierEffect.${value}`) }))}
        onChange={(event) => change("effect", oneOf(effects, event.currentTarget.value) ?? values.effect)}
      />
    </FormDialog>
  );
}

export function RemoveDisqualifierDialog(props: { set: CriteriaSet; ground: Ground; onClose: () => void }) {
  const { set, ground, onClose } = props;
  const { t } = useTranslation();
  const write = useWrite(removeDisqualifier);
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t("criteria.removeGround")}
      submit={t("criteria.removeGround")}
      pending={write.isPending}
      errors={write.data}
      error={write.error}
      onSubmit={() =>
        write.mutate(
          { criteriaSetId: set.id, expectedVersion: set.version, code: ground.code },
          { onSuccess: (errors) => errors.length === 0 && onClose() },
        )
      }
    >
      <p>{t("criteria.removeGroundText", { code: ground.code, name: ground.name })}</p>
    </FormDialog>
  );
}
