import { NativeSelect, NumberInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LinkButton } from "~/components/LinkButton";
import { UserErrors } from "~/components/UserErrors";
import { Card } from "~/ui/Card";
import { EncodingChoice } from "./EncodingChoice";
import classes from "./Import.module.css";
import type { ImportState } from "./queries";
import { StepFoot } from "./StepFoot";
import { useRemap } from "./useRemap";

interface Props {
  sheetId: string;
  read: ImportState;
}

/** Which worksheet, which row names the columns, and how its letters are read. */
export function WorksheetStep({ sheetId, read }: Props) {
  const { t } = useTranslation();
  const remap = useRemap(read.id);
  const [header, setHeader] = useState(String(read.headerRow));
  const takeHeader = () => {
    const row = Number(header);
    if (Number.isInteger(row) && row >= 0 && row !== read.headerRow) remap.mutate({ headerRow: row });
    else setHeader(String(read.headerRow));
  };
  return (
    <>
      <UserErrors errors={remap.data} error={remap.error} />
      <Card title={t("import.step.trang-tinh")}>
        <div className={classes.form}>
          <NativeSelect
            label={t("import.worksheet")}
            value={String(read.worksheet)}
            disabled={remap.isPending}
            onChange={(event) => remap.mutate({ worksheet: Number(event.currentTarget.value) })}
            data={read.worksheets.map(({ name, rows, hidden }, index) => ({
              value: String(index),
              label: `${name} (${t("import.rows", { count: rows })}${hidden ? `, ${t("import.hidden")}` : ""})`,
            }))}
          />
          <NumberInput
            key={`${read.worksheet} ${read.headerRow}`}
            label={t("import.headerRow")}
            description={t("import.headerRowHelp")}
            size="md"
            min={0}
            allowDecimal={false}
            defaultValue={read.headerRow}
            disabled={remap.isPending}
            onChange={(value) => setHeader(String(value))}
            onBlur={takeHeader}
            onKeyDown={(event) => event.key === "Enter" && takeHeader()}
          />
        </div>
        <p className="muted">
          {t("import.headerWords")}{" "}
          {read.columns
            .map((column) => column.header)
            .filter(Boolean)
            .join(" | ") || "–"}
        </p>
      </Card>
      <EncodingChoice read={read} remap={remap} />
      <StepFoot>
        <LinkButton to="/phieu/$sheetId/nhap" params={{ sheetId }} search={{ lan: read.id, buoc: "ghep-cot" }}>
          {t("import.next.columns")}
        </LinkButton>
      </StepFoot>
    </>
  );
}
