import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "~/ui/Icon";
import classes from "./File.module.css";
import { pageOf, sizeText } from "./limits";
import { fileBytesQuery } from "./queries";
import { saveFile } from "./save";
import type { FileInfo } from "./types";

const PdfView = lazy(() => import("./PdfView").then((module) => ({ default: module.PdfView })));

interface Props {
  file: FileInfo;
  /** Where in the file: a number opens the page. */
  anchor: string | null;
}

/** A file to look at: pictures and PDF here, the others by saving them. */
export function FilePreview({ file, anchor }: Props) {
  const { t, i18n } = useTranslation();
  return (
    <div className={classes.preview}>
      <div className={classes.previewHead}>
        <span className="muted">
          {file.kind} · {sizeText(file.size, i18n.language)}
        </span>
        <Button size="xs" variant="default" onClick={() => void saveFile(file)}>
          {t("file.save")}
        </Button>
      </div>
      {file.previewable ? <Shown file={file} anchor={anchor} /> : <p>{t("file.notShown")}</p>}
    </div>
  );
}

function Shown({ file, anchor }: Props) {
  const { t } = useTranslation();
  const { data, isError } = useQuery(fileBytesQuery(file.url));
  if (isError) {
    return (
      <p role="alert" className={classes.refused}>
        <Icon name="warn" size={16} /> {t("file.unreadable")}
      </p>
    );
  }
  if (!data) return <p role="status">{t("file.loading")}</p>;
  if (file.kind !== "PDF") return <Picture bytes={data} name={file.name} />;
  return (
    <Suspense fallback={<p role="status">{t("file.loading")}</p>}>
      <PdfView bytes={data} name={file.name} startAt={pageOf(anchor)} />
    </Suspense>
  );
}

function Picture({ bytes, name }: { bytes: Blob; name: string }) {
  const picture = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const address = URL.createObjectURL(bytes);
    if (picture.current) picture.current.src = address;
    return () => URL.revokeObjectURL(address);
  }, [bytes]);
  return <img ref={picture} className={classes.picture} alt={name} />;
}
