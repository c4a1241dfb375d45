import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "~/ui/Dialog";
import { Icon } from "~/ui/Icon";
import classes from "./File.module.css";
import { FilePreview } from "./FilePreview";
import { sizeText } from "./limits";
import type { FileInfo } from "./types";

/** The name of a file; pressing it opens the file beside the score, on a phone over the whole screen. */
export function FileLink({ file, anchor }: { file: FileInfo; anchor: string | null }) {
  const { t, i18n } = useTranslation();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <button
        type="button"
        className={classes.link}
        onClick={() => setOpened(true)}
        aria-label={t("file.open", { name: file.name })}
      >
        <Icon name="clip" size={16} /> <span>{file.name}</span>
      </button>{" "}
      <span className="muted">{sizeText(file.size, i18n.language)}</span>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={file.name} size="xl" place="side">
        <FilePreview file={file} anchor={anchor} />
      </Dialog>
    </>
  );
}
