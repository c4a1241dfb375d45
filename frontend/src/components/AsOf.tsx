import { useTranslation } from "react-i18next";
import { todayInVietnam } from "~/lib/dates";
import { DateField } from "~/ui/DateField";
import classes from "./AsOf.module.css";

interface Props {
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** Shows the organisation as it stood on a day. The day is part of the address. */
export function AsOf({ value, onChange }: Props) {
  const { t } = useTranslation();
  const today = todayInVietnam();
  return (
    <div className={`${classes.asOf} no-print`}>
      <DateField
        size="sm"
        label={t("asOf.label")}
        value={value ?? today}
        onChange={(day) => day !== "" && onChange(day === today ? undefined : day)}
      />
      {value && (
        <button type="button" onClick={() => onChange(undefined)}>
          {t("asOf.today")}
        </button>
      )}
    </div>
  );
}
