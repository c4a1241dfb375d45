import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/i18n/useFormat";
import classes from "./Criteria.module.css";
import { CriterionRow, usual } from "./CriterionRow";
import type { CriteriaSet, Criterion, Group } from "./queries";
import { MoveButtons } from "./draft/MoveButtons";
import type { useMoves } from "./draft/useMoves";
import { branchesOf, sections, type Branch } from "./tree";

interface Props {
  set: CriteriaSet;
  /** Given while the set is a draft this reader may change. */
  edit?: {
    group: (group: Group) => void;
    add: (group: Group) => void;
    criterion: (criterion: Criterion) => void;
    remove: (criterion: Criterion) => void;
    removeGroup: (group: Group) => void;
    /** Given while lines have a set they may come from. */
    origins?: (criterion: Criterion) => void;
    moves: ReturnType<typeof useMoves>;
  };
}

/** Where a group or line stands among its siblings. */
const placeIn = <T,>(siblings: readonly T[], item: T) => ({
  first: siblings[0] === item,
  last: siblings.at(-1) === item,
});

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
                <GroupRow
                  group={group}
                  depth={depth}
                  place={placeIn(siblingsOf(branches, group), group)}
                  empty={isEmpty(set, group)}
                  {...(edit ? { edit } : {})}
                />
                {criteria.map((criterion) => (
                  <CriterionRow
                    key={criterion.id}
                    criterion={criterion}
                    {...(edit
                      ? {
                          edit: {
                            onEdit: () => edit.criterion(criterion),
                            onRemove: () => edit.remove(criterion),
                            ...(edit.origins ? { onOrigins: () => edit.origins?.(criterion) } : {}),
                            move: {
                              ...placeIn(criteria, criterion),
                              pending: edit.moves.pending,
                              onMove: (direction) => edit.moves.criterion(criterion, direction),
                            },
                          },
                        }
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

function siblingsOf(branches: readonly Branch[], group: Group): Group[] {
  return branches.flatMap((branch) => (branch.group.parentId === group.parentId ? [branch.group] : []));
}

function isEmpty(set: CriteriaSet, { id }: Group): boolean {
  return !set.criteria.some(({ groupId }) => groupId === id) && !set.groups.some(({ parentId }) => parentId === id);
}

interface GroupProps extends Pick<Props, "edit"> {
  group: Group;
  depth: number;
  place: { first: boolean; last: boolean };
  empty: boolean;
}

function GroupRow({ group, depth, place, empty, edit }: GroupProps) {
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
          <MoveButtons
            code={group.code}
            {...place}
            pending={edit.moves.pending}
            onMove={(direction) => edit.moves.group(group, direction)}
          />
          <button type="button" onClick={() => edit.group(group)}>
            {t("criteria.editGroup")}
            <span className="visually-hidden"> {group.code}</span>
          </button>
          <button type="button" onClick={() => edit.add(group)}>
            {t("criteria.addCriterion")}
            <span className="visually-hidden"> {group.code}</span>
          </button>
          {empty && (
            <button type="button" onClick={() => edit.removeGroup(group)}>
              {t("criteria.removeShort")}
              <span className="visually-hidden"> {group.code}</span>
            </button>
          )}
        </td>
      )}
    </tr>
  );
}
