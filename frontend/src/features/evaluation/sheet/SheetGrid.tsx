import { Button } from "@mantine/core";
import { useMemo, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { Callout } from "~/ui/Callout";
import { useAgree } from "./AgreeContext";
import { useEarlier } from "./earlier";
import { GroupRow } from "./GroupRow";
import { linesByGroup } from "./lines";
import { moveFocus, restoreCaret } from "./keys";
import { PasteDialog } from "./PasteDialog";
import classes from "./Sheet.module.css";
import { useSheet } from "./SheetContext";
import { SheetRow } from "./SheetRow";
import { usePaste } from "./usePaste";

interface Props {
  readOnly: boolean;
  selected: string | null;
  onSelect: (id: string) => void;
  onOpen: (id: string) => void;
  onHelp: () => void;
}

/** The paper form as a table that is filled without leaving the keyboard. */
export function SheetGrid({ readOnly, selected, onSelect, onOpen, onHelp }: Props) {
  const { t } = useTranslation();
  const store = useSheet();
  const { groups } = store.data.evaluation.round.criteriaSet;
  const earlier = useEarlier(store);
  const agreeing = useAgree();
  const paste = usePaste(store);
  const byGroup = useMemo(() => linesByGroup(store.lines), [store]);

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const cell = (event.target as HTMLElement).closest<HTMLInputElement | HTMLSelectElement>("[data-cell]");
    if (!cell || event.nativeEvent.isComposing) return;
    const id = cell.dataset["cell"] ?? "";
    if (event.key === "Escape") {
      store.revert(id);
      if (cell instanceof HTMLInputElement) setTimeout(() => cell.select());
    } else if (event.key === "?" && cell instanceof HTMLInputElement) {
      event.preventDefault();
      onHelp();
    } else if (event.key === ";" && event.ctrlKey) {
      event.preventDefault();
      onOpen(id);
    } else if (event.key === "=" && event.ctrlKey && agreeing) {
      event.preventDefault();
      agreeing.agree([store.line(id)]);
    } else if (event.key.toLowerCase() === "z" && event.ctrlKey && agreeing && agreeing.undoable > 0) {
      event.preventDefault();
      agreeing.undo();
    } else if (event.key === "F2") {
      event.preventDefault();
      restoreCaret(cell);
    } else moveFocus(event, cell);
  };

  const table = (
    <table
      className={classes.grid}
      data-earlier={earlier.stages.length}
      onKeyDown={onKeyDown}
      onInput={agreeing?.keep}
      onPaste={paste.onPaste}
      onFocus={(event) => {
        const id = (event.target as HTMLElement).dataset["cell"];
        if (id) onSelect(id);
      }}
    >
      <caption className="visually-hidden">{t("sheet.caption", { unit: store.data.evaluation.unitName })}</caption>
      <thead>
        <tr>
          <th scope="col">{t("sheet.column.code")}</th>
          <th scope="col">{t("sheet.column.criterion")}</th>
          <th scope="col" className="numeric">
            {t("sheet.column.maximum")}
          </th>
          {earlier.stages.map((stage) => (
            <th key={stage} scope="col" className="numeric">
              {t(`enum.SheetStage.${stage}`)}
            </th>
          ))}
          <th scope="col">{t(`enum.SheetStage.${store.data.stage}`)}</th>
          <th scope="col" className="numeric">
            {earlier.stages.length > 0 ? t("sheet.column.difference") : t("sheet.column.points")}
          </th>
          <th scope="col">{t("sheet.column.evidence")}</th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.id}>
          <GroupRow
            group={group}
            columns={6 + earlier.stages.length}
            earlier={earlier}
            readOnly={readOnly}
            lines={byGroup.get(group.id) ?? []}
          />
          {(byGroup.get(group.id) ?? []).map((line) => (
            <SheetRow
              key={line.id}
              line={line}
              readOnly={readOnly}
              earlier={earlier}
              selected={selected === line.id}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
  return (
    <>
      {table}
      {paste.lines > 0 && (
        <Callout
          tone="ok"
          live
          title={t("sheet.paste.taken", { count: paste.lines })}
          action={
            <Button variant="default" onClick={paste.undo}>
              {t("sheet.paste.undo")}
            </Button>
          }
        />
      )}
      {paste.asked && (
        <PasteDialog block={paste.asked} onTake={() => paste.take(paste.asked?.pasted ?? [])} onClose={paste.cancel} />
      )}
    </>
  );
}
