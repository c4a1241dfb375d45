import { Button, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { DocumentPicker, type PickedDocument } from "~/features/document/DocumentPicker";
import type { Evidence } from "./lines";
import classes from "./Evidence.module.css";

/** Evidence in words, or a document of the register. */
export function AddEvidence({ onAdd }: { onAdd: (evidence: Evidence) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const [page, setPage] = useState("");
  const [document, setDocument] = useState<PickedDocument | null>(null);
  const add = (event: FormEvent) => {
    event.preventDefault();
    const words = text.trim() || document?.summary || "";
    if (words === "") return;
    onAdd({ text: words, page: page.trim() || null, document, file: null, reuse: [] });
    setText("");
    setPage("");
    setDocument(null);
  };
  return (
    <form className={classes.addEvidence} onSubmit={add}>
      <TextInput
        size="sm"
        label={t("sheet.evidence.text")}
        placeholder={t("sheet.evidence.example")}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={classes.evidenceMore}>
        <DocumentPicker value={document} onChange={setDocument} />
        <TextInput
          size="sm"
          label={t("sheet.evidence.pageLabel")}
          value={page}
          onChange={(event) => setPage(event.currentTarget.value)}
        />
      </div>
      <Button type="submit" size="xs" variant="light" disabled={text.trim() === "" && !document}>
        {t("sheet.evidence.add")}
      </Button>
    </form>
  );
}
