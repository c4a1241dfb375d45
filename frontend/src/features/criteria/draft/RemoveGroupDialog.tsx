import { useTranslation } from "react-i18next";
import { useWrite } from "~/api/useWrite";
import { FormDialog } from "~/components/FormDialog";
import type { CriteriaSet, Group } from "../queries";
import { removeCriterionGroup } from "./queries";

/** Takes an empty group out of a draft. */
export function RemoveGroupDialog({ set, group, onClose }: { set: CriteriaSet; group: Group; onClose: () => void }) {
  const { t } = useTranslation();
  const write = useWrite(removeCriterionGroup);
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t("criteria.removeGroup")}
      submit={t("criteria.removeGroup")}
      pending={write.isPending}
      errors={write.data}
      error={write.error}
      onSubmit={() =>
        write.mutate(
          { criteriaSetId: set.id, expectedVersion: set.version, groupId: group.id },
          { onSuccess: (errors) => errors.length === 0 && onClose() },
        )
      }
    >
      <p>{t("criteria.removeGroupText", { code: group.code, name: group.name })}</p>
    </FormDialog>
  );
}
