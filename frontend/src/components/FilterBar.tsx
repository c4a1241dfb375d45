import { NativeSelect, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "~/ui/Icon";
import classes from "./FilterBar.module.css";

/** The row of filters above a list. Their values live in the address, so that a list can be sent to somebody. */
export function FilterBar({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={`${classes.bar} no-print`} role="search" aria-label={t("list.filter")}>
      {children}
    </div>
  );
}

interface SearchProps {
  label: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** Free text; marks and case do not matter to the server. Applied after a short pause. */
export function SearchField({ label, value, onChange }: SearchProps) {
  const [text, setText] = useState(value ?? "");
  useEffect(() => {
    const next = text.trim() || undefined;
    if (next === value) return;
    const timer = setTimeout(() => onChange(next), 300);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  return (
    <TextInput
      size="sm"
      label={label}
      leftSection={<Icon name="search" size={18} />}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
    />
  );
}

interface SelectProps {
  label: string;
  value: string | undefined;
  options: readonly { value: string; label: string }[];
  onChange: (value: string | undefined) => void;
}

export function SelectField({ label, value, options, onChange }: SelectProps) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      size="sm"
      label={label}
      value={value ?? ""}
      data={[{ value: "", label: t("list.all") }, ...options]}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
    />
  );
}
