import { useTranslation } from "react-i18next";
import { useFormat } from "~/i18n/useFormat";
import { AgreeWithGroup } from "./AgreeButton";
import { useAgree } from "./AgreeContext";
import { latestOf, type Earlier } from "./earlier";
import type { Line } from "./lines";
import type { SheetData } from "./queries";
import classes from "./Sheet.module.css";
import { useSheet, useSummary } from "./SheetContext";

type Group = SheetData["evaluation"]["round"]["criteriaSet"]["groups"][number];

interface Props {
  group: Group;
  lines: readonly Line[];
  columns: number;
  earlier: Earlier;
  readOnly: boolean;
}

/** The head of a group with its subtotal, which follows the typing. */
export function GroupRow({ group, lines, columns, earlier, readOnly }: Props) {
  const { t } = useTranslation();
  const { points } = useFormat();
  const agreeing = useAgree();
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
            {!readOnly && agreeing && <AgreeWithGroup code={group.code} lines={lines} />}
            {!readOnly && !agreeing && lines.length > 0 && (
              <TakeEarlier group={group} lines={lines} earlier={earlier} />
            )}
            {t("sheet.subtotal")} <b>{points(subtotal)}</b> / {points(maximum)}
          </span>
        </span>
      </th>
    </tr>
  );
}

/** Agrees with what was written before, for the boxes of a group that are still empty. Each can be changed afterwards. */
function TakeEarlier({ group, lines, earlier }: Pick<Props, "group" | "lines" | "earlier">) {
  const { t } = useTranslation();
  const { editable } = useFormat();
  const store = useSheet();
  // Until the earlier values have come there is nothing to take, and no button that would do nothing.
  const offered = () =>
    lines.flatMap((line) => {
      const latest = latestOf(earlier, line);
      const empty = line.editable && store.view(line.id).texts["points"] === "";
      return latest && empty ? [{ line, latest }] : [];
    });
  const count = useSummary(() => offered().length);
  const stage = earlier.stages.at(-1);
  if (!stage || count === 0) return null;
  const take = () => {
    for (const { line, latest } of offered()) store.setTexts(line.id, { points: editable(latest.points) });
    store.flush();
  };
  return (
    <button type="button" className={`${classes.take} no-print`} onClick={take}>
      {t("sheet.take", { stage: t(`enum.SheetStage.${stage}`) })}
      <span className="visually-hidden"> {group.code}</span>
    </button>
  );
}
