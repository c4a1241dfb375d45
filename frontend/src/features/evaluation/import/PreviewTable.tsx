import { Button } from "@mantine/core";
import { Fragment, useState } from "react";
import { useTranslation } from "react-i18next";
import { may } from "~/components/allowed";
import type { ImportRowStatus } from "~/gql/graphql";
import type { IconName } from "~/ui/Icon";
import { Tag, type Tone } from "~/ui/Tag";
import classes from "./Import.module.css";
import { letters } from "./columns";
import type { ImportRow, ImportState } from "./queries";
import { RowEditor } from "./RowEditor";
import { RowValue } from "./RowValue";

const marks: Record<ImportRowStatus, { tone: Tone; icon: IconName }> = {
  ADD: { tone: "ok", icon: "plus" },
  CHANGE: { tone: "info", icon: "edit" },
  SAME: { tone: "neutral", icon: "check" },
  SKIP: { tone: "neutral", icon: "more" },
  ERROR: { tone: "error", icon: "stop" },
};

interface Props {
  read: ImportState;
  rows: readonly ImportRow[];
}

/** One row of the file a line: what stands now, what would stand, what is to be known. */
export function PreviewTable({ read, rows }: Props) {
  const { t } = useTranslation();
  const [edited, setEdited] = useState<number | null>(null);
  const editable = may(read.allowedActions, "remapImport");
  return (
    <div className={classes.scroll}>
      <table className={classes.preview}>
        <caption className="visually-hidden">{t("import.step.xem-truoc")}</caption>
        <thead>
          <tr>
            <th scope="col" className="numeric">
              {t("import.row")}
            </th>
            <th scope="col">{t("import.preview.status")}</th>
            <th scope="col">{t("sheet.column.criterion")}</th>
            <th scope="col">{t("import.preview.before")}</th>
            <th scope="col">{t("import.preview.after")}</th>
            <th scope="col">{t("import.preview.what")}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Fragment key={row.row}>
              <tr data-status={row.status}>
                <td className="numeric">{row.row}</td>
                <td>
                  <Tag {...marks[row.status]}>{t(`enum.ImportRowStatus.${row.status}`)}</Tag>
                </td>
                <th scope="row">
                  {row.criterionCode ?? row.code} {row.criterionName ?? row.name}
                </th>
                <td>
                  <RowValue value={row.before} />
                </td>
                <td>
                  <RowValue value={row.after} />
                  <Papers row={row} />
                </td>
                <td>
                  <Messages row={row} />
                </td>
                <td>
                  {editable && edited !== row.row && (
                    <Button
                      variant="subtle"
                      size="compact-sm"
                      aria-label={t("import.preview.editRow", { row: row.row })}
                      onClick={() => setEdited(row.row)}
                    >
                      {t("import.preview.edit")}
                    </Button>
                  )}
                </td>
              </tr>
              {edited === row.row && <RowEditor read={read} row={row} onClose={() => setEdited(null)} />}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Papers({ row }: { row: ImportRow }) {
  const { t } = useTranslation();
  return (
    <>
      {row.evidence.map((piece) => (
        <div key={piece} className={classes.paper}>
          {t("import.preview.evidence")}: {piece}
        </div>
      ))}
      {row.note && (
        <div className={classes.paper}>
          {t("import.preview.note")}: {row.note}
        </div>
      )}
    </>
  );
}

function Messages({ row }: { row: ImportRow }) {
  const { t } = useTranslation();
  return (
    <ul className={classes.messages}>
      {row.messages.map(({ severity, message, column }, index) => (
        <li key={index} data-severity={severity}>
          {column !== null && <span className="muted">{t("import.preview.column", { name: letters(column) })} </span>}
          {message}
        </li>
      ))}
    </ul>
  );
}
