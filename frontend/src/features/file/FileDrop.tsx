import { Button } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useRef, useState, type ChangeEvent, type DragEvent } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "~/ui/Icon";
import classes from "./File.module.css";
import { accepted } from "./limits";

/** Where files are dropped, picked or photographed. Pasting is heard by whoever shows this. */
export function FileDrop({ onFiles }: { onFiles: (files: File[]) => void }) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const touch = useMediaQuery("(pointer: coarse)", undefined, { getInitialValueInEffect: false });
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  const picked = (event: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(event.currentTarget.files ?? [])]);
    // The same file can be picked again after it was put away.
    event.currentTarget.value = "";
  };
  const hover = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <div
      className={classes.drop}
      data-over={over}
      onDragEnter={hover}
      onDragOver={hover}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className={classes.dropActions}>
        <Button
          size={touch ? "md" : "xs"}
          variant="default"
          leftSection={<Icon name="clip" size={16} />}
          onClick={() => picker.current?.click()}
        >
          {t("file.pick")}
        </Button>
        {touch && (
          <Button
            size="md"
            variant="default"
            leftSection={<Icon name="camera" size={16} />}
            onClick={() => camera.current?.click()}
          >
            {t("file.photograph")}
          </Button>
        )}
      </div>
      <p className="muted">{touch ? t("file.limits") : t("file.dropHint")}</p>
      <input ref={picker} type="file" hidden multiple accept={accepted} aria-label={t("file.pick")} onChange={picked} />
      <input
        ref={camera}
        type="file"
        hidden
        accept="image/*"
        capture="environment"
        aria-label={t("file.photograph")}
        onChange={picked}
      />
    </div>
  );
}
