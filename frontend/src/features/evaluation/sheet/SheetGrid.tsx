import { useMemo, useState, type ClipboardEvent, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { useAgree } from "./AgreeContext";
import { useEarlier } from "./earlier";
import { GroupRow } from "./GroupRow";
import { linesByGroup } from "./lines";
import { cellsFrom, moveFocus, restoreCaret } from "./keys";
import { columnOf, needsPreview, spread, type Pasted } from "./paste";
import { PasteDialog } from "./PasteDialog";
import classes from "./Sheet.module.css";
import { useSheet } from "./SheetContext";
import { SheetRow } from "./SheetRow";

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
  const [pasted, setPasted] = useState<readonly Pasted[]>([]);
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

  const onPaste = (event: ClipboardEvent<HTMLTableElement>) => {
    const cell = (event.target as HTMLElement).closest<HTMLInputElement>("input[data-cell]");
    const column = cell && !cell.readOnly ? columnOf(event.clipboardData.getData("text")) : null;
    if (!cell || !column) return;
    event.preventDefault();
    const boxes = cellsFrom(event.currentTarget, cell).map(({ dataset }) => ({
      id: dataset["cell"] ?? "",
      field: dataset["field"] ?? "",
    }));
    const next = spread(column, boxes);
    if (needsPreview(next)) setPasted(next);
    else take(next);
  };
  const take = (values: readonly Pasted[]) => {
    for (const { id, field, value } of values) store.type(id, field, value);
    store.flush();
    setPasted([]);
  };

  const table = (
    <table
      className={classes.grid}
      data-earlier={earlier.stages.length}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
      onInput={agreeing?.keep}
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
      {pasted.length > 0 && <PasteDialog pasted={pasted} onTake={() => take(pasted)} onClose={() => setPasted([])} />}
    </>
  );
}
