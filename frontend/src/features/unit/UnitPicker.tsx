import { TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Picker } from "~/ui/Picker";
import { unitSearchQuery } from "./search";

export interface PickedUnit {
  id: string;
  name: string;
  shortName: string;
}

interface Props {
  value: PickedUnit | null;
  onChange: (unit: PickedUnit | null) => void;
  label: string;
  required?: boolean;
  /** The day on which the unit must exist; today when absent or empty. */
  on?: string;
  error?: string | undefined;
}

/** Finds a unit that exists on a day by words of its name or its code. */
export function UnitPicker({ value, onChange, label, required = false, on = "", error }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const [search] = useDebouncedValue(text.trim(), 300);
  const { data } = useQuery({ ...unitSearchQuery(search, on), enabled: search.length > 0 });
  return (
    <Picker
      label={label}
      chosen={value?.name ?? null}
      onClear={() => onChange(null)}
      clearLabel={t("unitPicker.clear")}
      none={t("unitPicker.none")}
      found={search.length > 0 ? data : undefined}
      itemKey={(unit) => unit.id}
      item={(unit) => unit.name}
      onPick={(unit) => {
        setText("");
        onChange(unit);
      }}
    >
      <TextInput
        label={label}
        placeholder={t("unitPicker.placeholder")}
        required={required}
        error={error}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
      />
    </Picker>
  );
}
