import { TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatDate, parseDate } from "~/lib/dates";
import classes from "./DateField.module.css";
import { Icon } from "./Icon";

interface Props {
  label: string;
  description?: string;
  /** A day as the API writes it, or an empty text. */
  value: string;
  onChange: (day: string) => void;
  required?: boolean;
  error?: string | undefined;
  size?: "sm" | "md";
}

/**
 * A day, always written day first: the browser's own date box follows the language of the browser, so that 06/07 means
 * June to one reader and July to the next. The browser's calendar opens from the button.
 */
export function DateField({ label, description, value, onChange, required = false, error, size = "md" }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const calendar = useRef<HTMLInputElement>(null);
  const shown = typed ?? (value ? formatDate(value) : "");
  const wrong = typed !== null && typed.trim() !== "" && parseDate(typed) === null;
  const type = (text: string) => {
    setTyped(text);
    const day = parseDate(text);
    if (day !== null || text.trim() === "") onChange(day ?? "");
  };
  return (
    <div className={classes.field}>
      <TextInput
        size={size}
        label={label}
        description={description}
        required={required}
        inputMode="numeric"
        autoComplete="off"
        placeholder={t("dateField.format")}
        value={shown}
        error={wrong ? t("dateField.wrong") : error}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => !wrong && setTyped(null)}
        rightSection={
          <button
            type="button"
            className={classes.open}
            aria-label={`${t("dateField.open")}: ${label}`}
            onClick={() => calendar.current?.showPicker()}
          >
            <Icon name="round" size={18} />
          </button>
        }
      />
      <input
        ref={calendar}
        type="date"
        className={classes.calendar}
        tabIndex={-1}
        aria-hidden="true"
        value={value}
        onChange={(event) => {
          setTyped(null);
          onChange(event.currentTarget.value);
        }}
      />
    </div>
  );
}
