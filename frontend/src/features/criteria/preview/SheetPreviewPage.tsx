import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/i18n/useFormat";
import { Callout } from "~/ui/Callout";
import { Card } from "~/ui/Card";
import { Page } from "~/ui/Page";
import { branchesIn, sections } from "../tree";
import classes from "./Preview.module.css";
import { PreviewRow } from "./PreviewRow";
import { sheetPreviewQuery } from "./queries";

/** The score sheet as a unit will see it under this set: nothing can be typed, nothing is saved. */
export function SheetPreviewPage({ setId }: { setId: string }) {
  const { t } = useTranslation();
  const { points } = useFormat();
  const { data: set } = useSuspenseQuery(sheetPreviewQuery(setId));
  const branches = sections.flatMap((section) => branchesIn(set.groups, set.criteria, section));
  return (
    <Page
      wide
      title={t("preview.title")}
      above={
        <Link to="/bo-tieu-chi/$setId" params={{ setId }}>
          {set.name}
        </Link>
      }
      subtitle={t("preview.subtitle", { total: points(set.declaredTotal), count: set.criteria.length })}
    >
      <Callout tone="info" title={t("preview.note")} />
      {set.notice && <Callout tone="warn" title={set.notice} />}
      <Card flush>
        <table className={classes.sheet}>
          <caption className="visually-hidden">{t("preview.title")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("sheet.column.code")}</th>
              <th scope="col">{t("sheet.column.criterion")}</th>
              <th scope="col" className="numeric">
                {t("sheet.column.maximum")}
              </th>
              <th scope="col">{t("enum.SheetStage.SELF")}</th>
              <th scope="col">{t("sheet.column.evidence")}</th>
            </tr>
          </thead>
          {branches.map(({ group, depth, criteria }) => (
            <tbody key={group.id}>
              <tr className={classes.group} data-depth={depth}>
                <td>{group.code}</td>
                <th scope="rowgroup">{group.name}</th>
                <td className="numeric">{points(group.maximum)}</td>
                <td colSpan={2} />
              </tr>
              {criteria.map((line) => (
                <PreviewRow key={line.id} line={line} />
              ))}
            </tbody>
          ))}
        </table>
      </Card>
    </Page>
  );
}
