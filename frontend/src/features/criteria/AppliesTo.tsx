import { useTranslation } from "react-i18next";
import { UnitPicker, type PickedUnit } from "~/features/unit/UnitPicker";
import { Icon } from "~/ui/Icon";
import classes from "./Criteria.module.css";

interface Props {
  units: PickedUnit[];
  onChange: (units: PickedUnit[]) => void;
  error: string | undefined;
}

/** The units a criterion is for; none named means all. */
export function AppliesTo({ units, onChange, error }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className={classes.rows}>
      <legend>{t("criteria.appliesToLabel")}</legend>
      <p className="muted">{units.length === 0 ? t("criteria.appliesToAll") : t("criteria.appliesToListed")}</p>
      {units.length > 0 && (
        <ul>
          {units.map((unit) => (
            <li key={unit.id}>
              {unit.name}{" "}
              <button
                type="button"
                className={classes.removeUnit}
                aria-label={t("criteria.removeUnit", { unit: unit.name })}
                onClick={() => onChange(units.filter(({ id }) => id !== unit.id))}
              >
                <Icon name="close" size={16} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <UnitPicker
        label={t("criteria.addUnit")}
        value={null}
        error={error}
        onChange={(unit) => {
          if (unit && !units.some(({ id }) => id === unit.id)) onChange([...units, unit]);
        }}
      />
    </fieldset>
  );
}
