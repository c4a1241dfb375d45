import { useTranslation } from "react-i18next";
import { ActionButton } from "~/components/ActionButton";
import { LinkButton } from "~/components/LinkButton";
import type { CriteriaSet } from "./queries";
import type { Edited } from "./SetEditor";

/** What can be done with a set as a whole. */
export function SetActions({ set, onOpen }: { set: CriteriaSet; onOpen: (edited: Edited) => void }) {
  const { t } = useTranslation();
  const blocked = set.problems.length > 0 ? t("criteria.problemsFirst", { count: set.problems.length }) : undefined;
  const draft = set.status === "DRAFT";
  const to = { setId: set.id };
  const edit = (name: string, label: string, edited: Edited) => (
    <ActionButton actions={set.allowedActions} name={name} variant="default" onClick={() => onOpen(edited)}>
      {label}
    </ActionButton>
  );
  return (
    <>
      <LinkButton to="/bo-tieu-chi/$setId/phieu-mau" params={to} variant="default">
        {t("preview.open")}
      </LinkButton>
      <LinkButton
        to="/bo-tieu-chi/$setId/so-sanh"
        params={to}
        search={set.copiedFrom ? { tu: set.copiedFrom.id } : {}}
        variant="default"
      >
        {t("diff.compare")}
      </LinkButton>
      {edit("copyCriteriaSet", t("criteria.copyButton"), { kind: "copy" })}
      {draft && edit("updateCriteriaSet", t("criteria.editHead"), { kind: "head" })}
      {draft && edit("saveCriterionGroup", t("criteria.addGroup"), { kind: "group", group: null })}
      {draft && (
        <ActionButton
          actions={set.allowedActions}
          name="publishCriteriaSet"
          lockedBecause={blocked}
          onClick={() => onOpen({ kind: "publish" })}
        >
          {t("criteria.publish")}
        </ActionButton>
      )}
    </>
  );
}
