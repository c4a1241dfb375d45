import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Callout } from "~/ui/Callout";
import { Dialog } from "~/ui/Dialog";
import type { Block } from "./paste";
import classes from "./Sheet.module.css";
import { useSheet } from "./SheetContext";

interface Props {
  block: Block;
  onTake: () => void;
  onClose: () => void;
}

/** Shows where each value of a pasted column will go before anything is changed. */
export function PasteDialog({ block, onTake, onClose }: Props) {
  const { t } = useTranslation();
  const { pasted, unknown } = block;
  const store = useSheet();
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t("sheet.paste.title", { count: pasted.length })}
      size="lg"
      footer={
        <>
          <Button variant="default" onClick={onClose}>
            {t("common.cancel")}
          </Button>
          <Button onClick={onTake} disabled={pasted.length === 0}>
            {t("sheet.paste.take")}
          </Button>
        </>
      }
    >
      {unknown.length > 0 && (
        <Callout tone="warn" title={t("sheet.paste.unknown", { count: unknown.length, codes: unknown.join(", ") })} />
      )}
      <table className={classes.ruleTable}>
        <tbody>
          {pasted.map(({ id, field, value, readable }) => {
            const line = store.line(id);
            const label = line.fields.find(({ key }) => key === field)?.label;
            return (
              <tr key={`${id} ${field}`}>
                <th scope="row">
                  {line.code}. {line.name}
                  {label && <span className="muted"> · {label}</span>}
                </th>
                <td className="numeric">{value}</td>
                <td>{!readable && <span className={classes.message}>{t("sheet.paste.unreadable")}</span>}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Dialog>
  );
}
