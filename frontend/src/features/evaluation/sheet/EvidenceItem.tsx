import { useTranslation } from "react-i18next";
import { FileLink } from "~/features/file/FileLink";
import { Icon } from "~/ui/Icon";
import classes from "./Evidence.module.css";
import type { Evidence, Reuse } from "./lines";

type Shown = Omit<Evidence, "document"> & { document: { reference: string } | null };

/** One piece of evidence in words: the document, the file to open, where in it, and who else claims by it. */
export function EvidenceItem({ item }: { item: Shown }) {
  const { t } = useTranslation();
  return (
    <div className={classes.item}>
      {item.document && <b>{item.document.reference} </b>}
      {item.text}
      {item.file && (
        <div>
          <FileLink file={item.file} anchor={item.page} />
        </div>
      )}
      {item.page && <span className="muted"> {t("sheet.evidence.page", { page: item.page })}</span>}
      {item.reuse.map((reuse, index) => (
        <p key={index} className={classes.reuse}>
          <Icon name="warn" size={16} /> {reuseText(reuse, t)}
        </p>
      ))}
    </div>
  );
}

function reuseText({ kind, ...others }: Reuse, t: ReturnType<typeof useTranslation>["t"]): string {
  return t(`sheet.evidence.reuse.${kind}`, others);
}
