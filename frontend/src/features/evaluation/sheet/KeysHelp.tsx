import { useTranslation } from "react-i18next";
import { Dialog } from "~/ui/Dialog";
import classes from "./Sheet.module.css";

const keys = [
  ["0–9", "type"],
  ["Enter  ↓", "next"],
  ["Shift + Enter  ↑", "previous"],
  ["Tab", "tab"],
  ["Esc", "restore"],
  ["F2", "caret"],
  ["Ctrl + ;", "panel"],
  ["Alt + ↓", "choices"],
  ["Ctrl + =", "agree"],
  ["Ctrl + Z", "undo"],
  ["?", "help"],
] as const;

export function KeysHelp({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t("sheet.keys.title")}>
      <table className={classes.ruleTable}>
        <tbody>
          {keys.map(([key, name]) => (
            <tr key={name}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{t(`sheet.keys.${name}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
