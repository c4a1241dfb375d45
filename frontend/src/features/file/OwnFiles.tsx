import { TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Picker } from "~/ui/Picker";
import { sizeText } from "./limits";
import { ownFilesQuery } from "./queries";
import type { FileInfo } from "./types";

/** Finds a file that the unit has uploaded before, so that nothing is sent twice. */
export function OwnFiles({ onPick }: { onPick: (file: FileInfo) => void }) {
  const { t, i18n } = useTranslation();
  const [text, setText] = useState("");
  const [search] = useDebouncedValue(text.trim(), 300);
  const { data } = useQuery({ ...ownFilesQuery(search), enabled: search.length > 0 });
  return (
    <Picker
      label={t("file.own.label")}
      chosen={null}
      onClear={() => setText("")}
      clearLabel={t("file.own.clear")}
      none={t("file.own.none")}
      found={search.length > 0 ? data : undefined}
      itemKey={(file) => file.id}
      item={(file) => (
        <>
          {file.name} <span className="muted">{sizeText(file.size, i18n.language)}</span>
        </>
      )}
      onPick={(file) => {
        setText("");
        onPick(file);
      }}
    >
      <TextInput
        size="sm"
        label={t("file.own.label")}
        placeholder={t("file.own.placeholder")}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
      />
    </Picker>
  );
}
