import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { saveFile } from "~/api/files";
import { LinkButton } from "~/components/LinkButton";
import { Callout } from "~/ui/Callout";
import { Card } from "~/ui/Card";
import { Choice } from "~/ui/Choice";
import { Icon } from "~/ui/Icon";
import { ApplyForm } from "./ApplyForm";
import { errorList } from "./errorList";
import classes from "./Import.module.css";
import { PreviewTable } from "./PreviewTable";
import type { ImportRow, ImportState } from "./queries";

interface Props {
  sheetId: string;
  read: ImportState;
}

const statuses = ["ALL", "ADD", "CHANGE", "SAME", "SKIP", "ERROR"] as const;
type Filter = (typeof statuses)[number];

/** Every row and what it would do; wrong ones are put right in place. Nothing is written yet. */
export function PreviewStep({ sheetId, read }: Props) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<Filter>("ALL");
  const { add, change, same, skip, error } = read.counts;
  const counts: Record<Filter, number> = {
    ALL: read.rows.length,
    ADD: add,
    CHANGE: change,
    SAME: same,
    SKIP: skip,
    ERROR: error,
  };
  const rows = read.rows.filter(({ status }) => filter === "ALL" || status === filter);
  return (
    <>
      <Notices sheetId={sheetId} read={read} />
      <ApplyForm read={read} />
      <Card
        title={t("import.preview.title", { file: read.fileName || t("import.step.tep") })}
        aside={error > 0 && <ErrorDownload rows={read.rows} />}
        flush
      >
        <div className={classes.filter}>
          <Choice
            label={t("import.preview.filter")}
            value={filter}
            onChange={setFilter}
            options={statuses.map((value) => ({
              value,
              label: `${value === "ALL" ? t("import.preview.all") : t(`enum.ImportRowStatus.${value}`)} (${counts[value]})`,
            }))}
          />
        </div>
        <PreviewTable read={read} rows={rows} />
      </Card>
    </>
  );
}

/** What the reader should know about the file as a whole. */
function Notices({ sheetId, read }: Props) {
  const { t } = useTranslation();
  const older = read.workbookVersion !== null && read.workbookVersion !== read.sheetVersion;
  const link = (buoc: "trang-tinh" | "ghep-cot", text: string) => (
    <LinkButton
      to="/phieu/$sheetId/nhap"
      params={{ sheetId }}
      search={{ lan: read.id, buoc }}
      variant="default"
      size="compact-sm"
    >
      {text}
    </LinkButton>
  );
  return (
    <>
      {read.encoding !== "UNICODE" && (
        <Callout tone="warn" action={link("trang-tinh", t("import.encoding.look"))}>
          {t("import.encoding.used", { name: t(`enum.ImportEncoding.${read.encoding}`) })}
        </Callout>
      )}
      {older && <Callout tone="info">{t("import.preview.older")}</Callout>}
      {read.otherCriteria && <Callout tone="warn">{t("import.preview.otherCriteria")}</Callout>}
      {read.rows.length === 0 && (
        <Callout tone="warn" title={t("import.preview.empty")} action={link("ghep-cot", t("import.step.ghep-cot"))}>
          {t("import.preview.emptyText")}
        </Callout>
      )}
    </>
  );
}

function ErrorDownload({ rows }: { rows: readonly ImportRow[] }) {
  const { t } = useTranslation();
  const head = [t("import.row"), t("sheet.column.code"), t("sheet.column.criterion"), t("import.preview.what")];
  const save = () => saveFile(new Blob([errorList(rows, head)], { type: "text/csv;charset=utf-8" }), "dong-loi.csv");
  return (
    <Button variant="subtle" size="compact-sm" leftSection={<Icon name="download" size={16} />} onClick={save}>
      {t("import.preview.errors")}
    </Button>
  );
}
