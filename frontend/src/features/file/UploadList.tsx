import { useTranslation } from "react-i18next";
import { Icon } from "~/ui/Icon";
import classes from "./File.module.css";
import { sizeText } from "./limits";
import { uploads, useUploads, type UploadView } from "./uploads";

/** Files on their way: how far each is, and what can be done about it. */
export function UploadList({ place }: { place: string }) {
  const { t } = useTranslation();
  const list = useUploads(place);
  if (list.length === 0) return null;
  return (
    <ul className={classes.uploads} aria-label={t("file.uploads")}>
      {list.map((upload) => (
        <UploadRow key={upload.key} place={place} upload={upload} />
      ))}
    </ul>
  );
}

function UploadRow({ place, upload }: { place: string; upload: UploadView }) {
  const { t, i18n } = useTranslation();
  const { key, name, size, sent, state } = upload;
  const over = state === "refused" || state === "failed";
  const percent = Math.round((sent / Math.max(size, 1)) * 100);
  const can = state === "sending" ? "pause" : state === "paused" || state === "failed" ? "resume" : null;
  return (
    <li className={classes.upload} data-state={state}>
      <div>
        <b>{name}</b> <span className="muted">{sizeText(size, i18n.language)}</span>
        {!over && <progress max={100} value={percent} aria-label={t("file.progress", { name })} />}
        <p role={over ? "alert" : "status"} className={over ? classes.refused : "muted"}>
          {state === "refused" ? refusedText(upload, t) : t(`file.state.${state}`, { percent })}
        </p>
      </div>
      {can && (
        <button type="button" className={classes.textButton} onClick={() => uploads[can](place, key)}>
          {t(`file.${can}`)}
          <span className="visually-hidden"> {name}</span>
        </button>
      )}
      <button
        type="button"
        className={classes.iconButton}
        aria-label={t(over ? "file.dismiss" : "file.cancel", { name })}
        onClick={() => uploads.cancel(place, key)}
      >
        <Icon name="close" size={16} />
      </button>
    </li>
  );
}

function refusedText({ refusal, message }: UploadView, t: ReturnType<typeof useTranslation>["t"]): string {
  return refusal ? t(`file.refusal.${refusal}`) : (message ?? t("file.state.failed"));
}
