import { Button, NumberInput } from "@mantine/core";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import classes from "./File.module.css";
import { openPdf, type Pdf } from "./pdf";

interface Props {
  bytes: Blob;
  name: string;
  startAt: number;
}

const zooms = [1, 1.5, 2, 3];

/** A PDF, one page at a time: pages and zoom by buttons, and by the arrow keys. */
export function PdfView({ bytes, name, startAt }: Props) {
  const { t } = useTranslation();
  const [pdf, setPdf] = useState<Pdf | null>(null);
  const [failed, setFailed] = useState(false);
  const [page, setPage] = useState(startAt);
  const [zoom, setZoom] = useState(0);

  useEffect(() => {
    const opening = openPdf(bytes);
    opening.then(
      (opened) => {
        setPdf(opened);
        setPage((wanted) => Math.min(wanted, opened.pages));
      },
      () => setFailed(true),
    );
    return () => void opening.then((opened) => opened.close()).catch(() => undefined);
  }, [bytes]);

  const go = (to: number) => setPage(Math.min(Math.max(to, 1), pdf?.pages ?? 1));
  const keys = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, PageUp: -1, ArrowRight: 1, PageDown: 1 }[event.key];
    if (!step || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    go(page + step);
  };
  if (failed) return <p role="alert">{t("file.unreadable")}</p>;
  if (!pdf) return <p role="status">{t("file.loading")}</p>;
  return (
    <div className={classes.pdf}>
      <div className={classes.pdfBar} role="toolbar" tabIndex={-1} aria-label={t("file.pdf.tools")} onKeyDown={keys}>
        <Button size="xs" variant="default" disabled={page <= 1} onClick={() => go(page - 1)}>
          {t("file.pdf.previous")}
        </Button>
        <NumberInput
          size="xs"
          aria-label={t("file.pdf.page")}
          value={page}
          min={1}
          max={pdf.pages}
          hideControls
          onChange={(value) => typeof value === "number" && go(value)}
        />
        <span>{t("file.pdf.of", { count: pdf.pages })}</span>
        <Button size="xs" variant="default" disabled={page >= pdf.pages} onClick={() => go(page + 1)}>
          {t("file.pdf.next")}
        </Button>
        <Button size="xs" variant="default" onClick={() => setZoom((zoom + 1) % zooms.length)}>
          {t("file.pdf.zoom", { percent: (zooms[zoom] ?? 1) * 100 })}
        </Button>
      </div>
      <div className={classes.pdfPage}>
        <PdfPage pdf={pdf} page={page} zoom={zooms[zoom] ?? 1} name={name} />
      </div>
    </div>
  );
}

function PdfPage({ pdf, page, zoom, name }: { pdf: Pdf; page: number; zoom: number; name: string }) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const target = canvas.current;
    if (!target) return undefined;
    const drawing = pdf.draw(page, target, (target.parentElement?.clientWidth ?? 600) * zoom);
    return drawing.stop;
  }, [pdf, page, zoom]);
  return <canvas ref={canvas} role="img" aria-label={t("file.pdf.shown", { page, name })} />;
}
