import { NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { LinkButton } from "~/components/LinkButton";
import { UserErrors } from "~/components/UserErrors";
import { Card } from "~/ui/Card";
import { DataTable, type Column } from "~/ui/DataTable";
import { letters, roleChoices, wordOf, type ColumnWord } from "./columns";
import classes from "./Import.module.css";
import type { ImportColumn, ImportState } from "./queries";
import { StepFoot } from "./StepFoot";
import { useRemap } from "./useRemap";

interface Props {
  sheetId: string;
  read: ImportState;
}

/** What each column is for: guessed, and put right here. A choice is remembered for the next file. */
export function ColumnsStep({ sheetId, read }: Props) {
  const { t } = useTranslation();
  const remap = useRemap(read.id);
  const facts = Math.max(3, ...read.columns.map(({ fact }) => fact ?? 0));
  const choices = roleChoices(facts).map((word) => ({ value: word, label: labelOf(word) }));
  function labelOf(word: ColumnWord): string {
    const [role, fact] = word.split(":");
    return role === "FACT"
      ? t("import.factColumn", { number: Number(fact) })
      : t(`enum.ImportColumnRole.${role as ImportColumn["role"]}`);
  }
  /** A use goes to one column: the one that had it before is free. */
  const choose = (index: number, word: ColumnWord) => {
    const columns = read.columns.map((column) => {
      const own = column.index === index ? word : wordOf(column);
      const taken = column.index !== index && word !== "IGNORE" && own === word ? "IGNORE" : own;
      const [role, fact] = taken.split(":");
      return { role: role as ImportColumn["role"], ...(fact ? { fact: Number(fact) } : {}) };
    });
    remap.mutate({ columns });
  };
  const columns: Column<ImportColumn>[] = [
    {
      key: "column",
      head: t("import.column.name"),
      rowHead: true,
      cell: (column) => (
        <>
          {letters(column.index)}: {column.header || t("import.column.noHeader")}
          {column.hidden && <span className="muted"> ({t("import.hidden")})</span>}
        </>
      ),
    },
    {
      key: "samples",
      head: t("import.column.samples"),
      label: t("import.column.samples"),
      cell: (column) => <span className={classes.sample}>{column.samples.join(" · ") || "–"}</span>,
    },
    {
      key: "role",
      head: t("import.column.role"),
      label: t("import.column.role"),
      cell: (column) => (
        <NativeSelect
          aria-label={`${letters(column.index)}: ${t("import.column.role")}`}
          value={wordOf(column)}
          disabled={remap.isPending}
          data={choices}
          onChange={(event) => choose(column.index, event.currentTarget.value)}
        />
      ),
    },
    {
      key: "guess",
      head: t("import.column.guess"),
      label: t("import.column.guess"),
      cell: (column) => <span className="muted">{t(`enum.ImportGuess.${column.guess}`)}</span>,
    },
  ];
  return (
    <>
      <UserErrors errors={remap.data} error={remap.error} />
      <Card title={t("import.step.ghep-cot")} flush>
        <DataTable
          caption={t("import.step.ghep-cot")}
          columns={columns}
          rows={read.columns}
          rowKey={(column) => String(column.index)}
        />
      </Card>
      <StepFoot>
        <LinkButton to="/phieu/$sheetId/nhap" params={{ sheetId }} search={{ lan: read.id, buoc: "xem-truoc" }}>
          {t("import.next.preview")}
        </LinkButton>
      </StepFoot>
    </>
  );
}
