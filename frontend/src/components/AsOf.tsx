import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { todayInVietnam } from "~/lib/dates";
import classes from "./AsOf.module.css";

interface Props {
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** Shows the organisation as it stood on a day. The day is part of the address. */
export function AsOf({ value, onChange }: Props) {
  const { t } = useTranslation();
  const [day, setDay] = useState(value ?? todayInVietnam());
  const choose = (text: string) => {
    setDay(text);
    // While a year is being typed the field passes through years like 0020.
    if (/^(19|20)\d\d-/.test(text)) onChange(text === todayInVietnam() ? undefined : text);
  };
  return (
    <div className={`${classes.asOf} no-print`}>
      <TextInput
        size="sm"
        type="date"
        label={t("asOf.label")}
        value={day}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {value && (
        <button type="button" onClick={() => choose(todayInVietnam())}>
          {t("asOf.today")}
        </button>
      )}
    </div>
  );
}
