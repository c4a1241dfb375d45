import { useTranslation } from "react-i18next";
import type { Field, Line } from "./lines";
import classes from "./Sheet.module.css";
import { useSheet } from "./SheetContext";
import type { LineView } from "./SheetStore";

interface Props {
  line: Line;
  view: LineView;
  readOnly: boolean;
  large?: boolean;
}

/** The boxes of one line: its facts, or its points. Enter, arrows and Esc are handled by the grid around them. */
export function ScoreFields({ line, view, readOnly, large = false }: Props) {
  return (
    <div className={classes.fields} data-large={large}>
      {line.fields.map((field) => (
        <ScoreField key={field.key} line={line} field={field} view={view} readOnly={readOnly} />
      ))}
    </div>
  );
}

function ScoreField({ line, field, view, readOnly }: { line: Line; field: Field; view: LineView; readOnly: boolean }) {
  const { t } = useTranslation();
  const store = useSheet();
  const value = view.texts[field.key] ?? "";
  const wrong = view.problemField === field.key || view.mark === "refused";
  const describedBy = wrong ? `${line.id}-problem` : undefined;
  const name = `${line.code} ${field.label || t("sheet.points")}`;
  const common = {
    className: classes.input,
    "aria-label": name,
    "aria-invalid": wrong || undefined,
    "aria-describedby": describedBy,
    "data-cell": line.id,
    "data-field": field.key,
  };
  const options =
    field.kind === "YES_NO" ? [t("sheet.no"), t("sheet.yes")] : field.kind === "CHOICE" ? field.choices : null;
  return (
    <label className={classes.field}>
      {field.label && <span className={classes.fieldLabel}>{field.label}</span>}
      {options ? (
        <select
          {...common}
          value={value}
          disabled={readOnly}
          onChange={(event) => store.type(line.id, field.key, event.currentTarget.value)}
          onBlur={store.flush}
        >
          <option value="">{t("sheet.choose")}</option>
          {options.map((option, index) => (
            <option key={option} value={index}>
              {option}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...common}
          value={value}
          readOnly={readOnly}
          inputMode="decimal"
          autoComplete="off"
          onChange={(event) => store.type(line.id, field.key, event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={store.flush}
        />
      )}
    </label>
  );
}
