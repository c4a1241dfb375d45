import { TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "~/ui/Icon";
import classes from "./DocumentPicker.module.css";
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
}

/** Finds a registered document by number, symbol or words of its summary. */
export function DocumentPicker({ value, onChange, label }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const [search] = useDebouncedValue(text.trim(), 300);
  const { data } = useQuery({ ...documentSearchQuery(search), enabled: search.length > 0 });
  if (value) {
    return (
      <div className={classes.picked}>
        <span className={classes.label}>{label ?? t("documentPicker.label")}</span>
        <span className={classes.value}>
          {value.reference}
          <button type="button" onClick={() => onChange(null)} aria-label={t("documentPicker.clear")}>
            <Icon name="close" size={16} />
          </button>
        </span>
      </div>
    );
  }
  return (
    <div className={classes.picker}>
      <TextInput
        size="sm"
        label={label ?? t("documentPicker.label")}
        placeholder={t("documentPicker.placeholder")}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
      />
      {search.length > 0 && data && (
        <ul className={classes.results}>
          {data.map((document) => (
            <li key={document.id}>
              <button
                type="button"
                onClick={() => {
                  setText("");
                  onChange(document);
                }}
              >
                <b>{document.reference}</b> {document.summary}
              </button>
            </li>
          ))}
          {data.length === 0 && <li className="muted">{t("documentPicker.none")}</li>}
        </ul>
      )}
    </div>
  );
}
