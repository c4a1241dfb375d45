import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/i18n/useFormat";
import classes from "./Criteria.module.css";
import { CriterionRow, usual } from "./CriterionRow";
import type { CriteriaSet, Criterion, Group } from "./queries";
import { branchesOf, sections } from "./tree";

interface Props {
  set: CriteriaSet;
  /** Given while the set is a draft this reader may change. */
  edit?: {
    group: (group: Group) => void;
    add: (group: Group) => void;
    criterion: (criterion: Criterion) => void;
    remove: (criterion: Criterion) => void;
  };
}

/** Groups and their lines as one table, the way the paper form reads; on a phone every line is a card. */
export function CriteriaTree({ set, edit }: Props) {
  const { t } = useTranslation();
  const { editable } = useFormat();
  return (
    <table className={classes.tree}>
      <caption className={classes.caption}>
        {t("criteria.usual", { step: editable(usual.step), policy: t(`enum.NotApplicablePolicy.${usual.policy}`) })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t("sheet.column.code")}</th>
          <th scope="col">{t("sheet.column.criterion")}</th>
          <th scope="col">{t("criteria.evidence")}</th>
          <th scope="col" className="numeric">
            {t("sheet.column.maximum")}
          </th>
          {edit && (
            <th scope="col">
              <span className="visually-hidden">{t("criteria.edit")}</span>
            </th>
          )}
        </tr>
      </thead>
      {sections.map((section) => {
        const branches = branchesOf(set, section);
        if (branches.length === 0) return null;
        return (
          <Fragment key={section}>
            <tbody>
              <tr className={classes.section}>
                <th scope="rowgroup" colSpan={edit ? 5 : 4}>
                  {t(`enum.CriterionSection.${section}`)}
                </th>
              </tr>
            </tbody>
            {branches.map(({ group, depth, criteria }) => (
              <tbody key={group.id}>
                <GroupRow group={group} depth={depth} {...(edit ? { edit } : {})} />
                {criteria.map((criterion) => (
                  <CriterionRow
                    key={criterion.id}
                    criterion={criterion}
                    {...(edit
                      ? { onEdit: () => edit.criterion(criterion), onRemove: () => edit.remove(criterion) }
                      : {})}
                  />
                ))}
              </tbody>
            ))}
          </Fragment>
        );
      })}
    </table>
  );
}

function GroupRow({ group, depth, edit }: { group: Group; depth: number } & Pick<Props, "edit">) {
  const { t } = useTranslation();
  const { points } = useFormat();
  return (
    <tr className={classes.group} data-depth={depth}>
      <td>{group.code}</td>
      <th scope="rowgroup" colSpan={2}>
        {group.name}
        {group.fieldOwner && (
          <span className={classes.owner}> · {t("criteria.ownedBy", { unit: group.fieldOwner.shortName })}</span>
        )}
      </th>
      <td className="numeric" data-label={t("sheet.column.maximum")}>
        {points(group.maximum)}
      </td>
      {edit && (
        <td className={classes.edit}>
          <button type="button" onClick={() => edit.group(group)}>
            {t("criteria.editGroup")}
            <span className="visually-hidden"> {group.code}</span>
          </button>
          <button type="button" onClick={() => edit.add(group)}>
            {t("criteria.addCriterion")}
            <span className="visually-hidden"> {group.code}</span>
          </button>
        </td>
      )}
    </tr>
  );
}
