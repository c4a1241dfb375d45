import { Button, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { DocumentPicker, type PickedDocument } from "~/features/document/DocumentPicker";
import { Icon } from "~/ui/Icon";
import type { Evidence, Line } from "./lines";
import classes from "./Evidence.module.css";
import { useSheet } from "./SheetContext";

interface Props {
  line: Line;
  evidence: Evidence[];
  readOnly: boolean;
}

/** The papers behind a number: what it is, where in it, and the registered document when there is one. */
export function EvidenceEditor({ line, evidence, readOnly }: Props) {
  const { t } = useTranslation();
  const store = useSheet();
  const remove = (index: number) =>
    store.setEvidence(
      line.id,
      evidence.filter((_, at) => at !== index),
    );
  return (
    <>
      {evidence.length === 0 && <p className="muted">{t("sheet.evidence.none")}</p>}
      <ul className={classes.evidenceList}>
        {evidence.map((item, index) => (
          <li key={index}>
            <span>
              {item.document && <b>{item.document.reference} </b>}
              {item.text}
              {item.page && <span className="muted"> · {t("sheet.evidence.page", { page: item.page })}</span>}
            </span>
            {!readOnly && (
              <button
                type="button"
                className={classes.iconButton}
                onClick={() => remove(index)}
                aria-label={t("sheet.evidence.remove", { text: item.text })}
              >
                <Icon name="close" size={16} />
              </button>
            )}
          </li>
        ))}
      </ul>
      {!readOnly && <AddEvidence onAdd={(added) => store.setEvidence(line.id, [...evidence, added])} />}
    </>
  );
}

function AddEvidence({ onAdd }: { onAdd: (evidence: Evidence) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const [page, setPage] = useState("");
  const [document, setDocument] = useState<PickedDocument | null>(null);
  const add = (event: FormEvent) => {
    event.preventDefault();
    const words = text.trim() || document?.summary || "";
    if (words === "") return;
    onAdd({ text: words, page: page.trim() || null, document });
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
