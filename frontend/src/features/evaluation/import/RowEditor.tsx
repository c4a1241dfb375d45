import { Button, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { UserErrors } from "~/components/UserErrors";
import { letters, wordOf } from "./columns";
import classes from "./Import.module.css";
import type { ImportRow, ImportState } from "./queries";
import { useRemap } from "./useRemap";

interface Props {
  read: ImportState;
  row: ImportRow;
  onClose: () => void;
}

/** The cells of one row, to be put right where they stand. The file itself stays as it is. */
export function RowEditor({ read, row, onClose }: Props) {
  const { t } = useTranslation();
  const remap = useRemap(read.id);
  const [texts, setTexts] = useState<Readonly<Record<number, string>>>({});
  const columns = read.columns.filter(({ role }) => !["IGNORE", "ORDINAL", "NAME", "MAXIMUM"].includes(role));
  const problem = (index: number) =>
    row.messages.find(({ column, severity }) => column === index && severity === "ERROR")?.message;
  const take = (event: FormEvent) => {
    event.preventDefault();
    const edits = Object.entries(texts).map(([column, text]) => ({ row: row.row, column: Number(column), text }));
    if (edits.length === 0) onClose();
    else remap.mutate({ edits }, { onSuccess: (errors) => errors.length === 0 && onClose() });
  };
  return (
    <tr className={classes.editor}>
      <td colSpan={7}>
        <UserErrors errors={remap.data} error={remap.error} />
        <form
          onSubmit={take}
          onKeyDown={(event) => event.key === "Escape" && onClose()}
          aria-label={t("import.preview.editRow", { row: row.row })}
        >
          {columns.map((column, place) => (
            <TextInput
              key={column.index}
              size="sm"
              label={column.header || `${letters(column.index)} (${wordOf(column)})`}
              data-autofocus={place === 0 || undefined}
              defaultValue={row.cells[column.index] ?? ""}
              error={problem(column.index)}
              onChange={(event) => {
                const { value } = event.currentTarget;
                setTexts((before) => ({ ...before, [column.index]: value }));
              }}
            />
          ))}
          <div className={classes.editorButtons}>
            <Button type="submit" size="sm" loading={remap.isPending}>
              {t("import.preview.take")}
            </Button>
            <Button size="sm" variant="default" onClick={onClose}>
              {t("common.cancel")}
            </Button>
          </div>
        </form>
      </td>
    </tr>
  );
}
