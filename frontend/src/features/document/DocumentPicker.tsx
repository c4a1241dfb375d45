import { TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Picker } from "~/ui/Picker";
import { documentSearchQuery } from "./search";

export interface PickedDocument {
  id: string;
  reference: string;
  summary: string;
}

interface Props {
  value: PickedDocument | null;
  onChange: (document: PickedDocument | null) => void;
  label?: string;
  size?: "sm" | "md";
  error?: string | undefined;
}

/** Finds a registered document by number, symbol or words of its summary. */
export function DocumentPicker({ value, onChange, label, size = "sm", error }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const [search] = useDebouncedValue(text.trim(), 300);
  const { data } = useQuery({ ...documentSearchQuery(search), enabled: search.length > 0 });
  const name = label ?? t("documentPicker.label");
  return (
    <Picker
      label={name}
      chosen={value?.reference ?? null}
      onClear={() => onChange(null)}
      clearLabel={t("documentPicker.clear")}
      none={t("documentPicker.none")}
      found={search.length > 0 ? data : undefined}
      itemKey={(document) => document.id}
      item={(document) => (
        <>
          <b>{document.reference}</b> {document.summary}
        </>
      )}
      onPick={(document) => {
        setText("");
        onChange(document);
      }}
    >
      <TextInput
        size={size}
        label={name}
        placeholder={t("documentPicker.placeholder")}
        error={error}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
      />
    </Picker>
  );
}
