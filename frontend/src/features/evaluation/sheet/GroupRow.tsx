import { useTranslation } from "react-i18next";
import { useFormat } from "~/i18n/useFormat";
import type { SheetData } from "./queries";
import classes from "./Sheet.module.css";
import { useSummary } from "./SheetContext";

type Group = SheetData["evaluation"]["round"]["criteriaSet"]["groups"][number];

/** The head of a group with its subtotal, which follows the typing. */
export function GroupRow({ group, columns }: { group: Group; columns: number }) {
  const { t } = useTranslation();
  const { points } = useFormat();
  const subtotal = useSummary(({ totals }) => totals.groups.get(group.id)?.points ?? 0);
  const maximum = useSummary(({ totals }) => totals.groups.get(group.id)?.maximum ?? 0);
  return (
    <tr className={classes.group} id={`nhom-${group.code}`} data-child={group.parentId !== null}>
      <th scope="rowgroup" colSpan={columns}>
        <span className={classes.groupLine}>
          <span>
            {group.code}. {group.name}
          </span>
          <span className={classes.subtotal}>
            {t("sheet.subtotal")} <b>{points(subtotal)}</b> / {points(maximum)}
          </span>
        </span>
      </th>
    </tr>
  );
}
