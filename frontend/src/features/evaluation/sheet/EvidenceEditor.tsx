import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { FileDrop } from "~/features/file/FileDrop";
import { OwnFiles } from "~/features/file/OwnFiles";
import type { FileInfo } from "~/features/file/types";
import { UploadList } from "~/features/file/UploadList";
import { uploads } from "~/features/file/uploads";
import { Icon } from "~/ui/Icon";
import { AddEvidence } from "./AddEvidence";
import { EvidenceItem } from "./EvidenceItem";
import type { Evidence, Line } from "./lines";
import classes from "./Evidence.module.css";
import { useSheet } from "./SheetContext";

interface Props {
  line: Line;
  evidence: Evidence[];
  readOnly: boolean;
}

/** The papers behind a number: what it is, where in it, the registered document or the uploaded file. */
export function EvidenceEditor({ line, evidence, readOnly }: Props) {
  const { t } = useTranslation();
  const store = useSheet();
  const place = `${store.data.id} ${line.id}`;
  const set = (changed: Evidence[]) => store.setEvidence(line.id, changed);
  // Asked anew: an upload may end long after it began, and other evidence may have come meanwhile.
  const add = (added: Evidence) => set([...store.view(line.id).evidence, added]);
  const addFile = (file: FileInfo) => add({ text: "", page: null, document: null, file, reuse: [] });
  const upload = (files: File[]) => uploads.add(place, files, addFile);
  const change = (index: number, page: string | null) =>
    set(evidence.map((item, at) => (at === index ? { ...item, page } : item)));
  return (
    <div
      onPaste={(event) => {
        const files = [...event.clipboardData.files];
        if (readOnly || files.length === 0) return;
        event.preventDefault();
        upload(files);
      }}
    >
      {evidence.length === 0 && <p className="muted">{t("sheet.evidence.none")}</p>}
      <ul className={classes.evidenceList}>
        {evidence.map((item, index) => (
          <li key={index}>
            <EvidenceItem item={item} />
            {!readOnly && item.file && <PageBox page={item.page} onChange={(page) => change(index, page)} />}
            {!readOnly && (
              <button
                type="button"
                className={classes.iconButton}
                onClick={() => set(evidence.filter((_, at) => at !== index))}
                aria-label={t("sheet.evidence.remove", { text: item.text || item.file?.name })}
              >
                <Icon name="close" size={16} />
              </button>
            )}
          </li>
        ))}
      </ul>
      <UploadList place={place} />
      {!readOnly && (
        <div className={classes.addEvidence}>
          <FileDrop onFiles={upload} />
          <OwnFiles onPick={addFile} />
          <AddEvidence onAdd={add} />
        </div>
      )}
    </div>
  );
}

/** Where in the file; the page opens when the file is looked at. */
function PageBox({ page, onChange }: { page: string | null; onChange: (page: string | null) => void }) {
  const { t } = useTranslation();
  return (
    <TextInput
      size="xs"
      className={classes.pageBox}
      aria-label={t("sheet.evidence.pageLabel")}
      placeholder={t("sheet.evidence.pageLabel")}
      defaultValue={page ?? ""}
      onBlur={(event) => {
        const typed = event.currentTarget.value.trim() || null;
        if (typed !== page) onChange(typed);
      }}
    />
  );
}
