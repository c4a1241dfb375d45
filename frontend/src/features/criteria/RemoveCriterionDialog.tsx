import { useTranslation } from "react-i18next";
import { useWrite } from "~/api/useWrite";
import { FormDialog } from "~/components/FormDialog";
import { removeCriterion, type CriteriaSet, type Criterion } from "./queries";

export function RemoveCriterionDialog(props: { set: CriteriaSet; criterion: Criterion; onClose: () => void }) {
  const { set, criterion, onClose } = props;
  const { t } = useTranslation();
  const write = useWrite(removeCriterion);
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t("criteria.remove")}
      submit={t("criteria.remove")}
      pending={write.isPending}
      errors={write.data}
      error={write.error}
      onSubmit={() =>
        write.mutate(
          { criteriaSetId: set.id, expectedVersion: set.version, criterionId: criterion.id },
          { onSuccess: (errors) => errors.length === 0 && onClose() },
        )
      }
    >
      <p>{t("criteria.removeText", { code: criterion.code, name: criterion.name })}</p>
    </FormDialog>
  );
}
