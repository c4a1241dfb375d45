import { useTranslation } from "react-i18next";
import { Icon } from "~/ui/Icon";
import { UnitPicker, type PickedUnit } from "./UnitPicker";
import classes from "./UnitsField.module.css";

interface Props {
  label: string;
  units: PickedUnit[];
  onChange: (units: PickedUnit[]) => void;
  /** The day on which the units found must exist. */
  on: string;
  /** What the server refused of one unit of the list. */
  errorOf: (id: string) => string | undefined;
}

/** A list of units, each found in the register. */
export function UnitsField({ label, units, onChange, on, errorOf }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className={classes.field}>
      <legend>{label}</legend>
      {units.length > 0 && (
        <ul className={classes.list}>
          {units.map((unit) => (
            <li key={unit.id}>
              {unit.name}{" "}
              <button
                type="button"
                className={classes.remove}
                aria-label={t("unit.removeFromList", { unit: unit.name })}
                onClick={() => onChange(units.filter(({ id }) => id !== unit.id))}
              >
                <Icon name="close" size={16} />
              </button>
              {errorOf(unit.id) && <div className={classes.error}>{errorOf(unit.id)}</div>}
            </li>
          ))}
        </ul>
      )}
      <UnitPicker
        label={t("unit.addToList", { list: label })}
        value={null}
        on={on}
        onChange={(unit) => {
          if (unit && !units.some(({ id }) => id === unit.id)) onChange([...units, unit]);
        }}
      />
    </fieldset>
  );
}
