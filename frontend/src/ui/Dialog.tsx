import { useId, useLayoutEffect, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import classes from "./Dialog.module.css";
import { Icon } from "./Icon";

interface Props {
  opened: boolean;
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  footer?: ReactNode;
  /** A dialog that must be answered: no closing by Esc or a cross. */
  required?: boolean;
  size?: "md" | "lg" | "xl";
  /** Slides nothing; only where it stands: in the middle, along the lower edge of a phone, or at the side, from top to bottom. */
  place?: "middle" | "bottom" | "side";
}

/** The browser's own modal dialog: it keeps the focus inside, gives it back, and makes the rest inert. */
export function Dialog({ opened, ...rest }: Props) {
  return opened ? <OpenDialog {...rest} /> : null;
}

function OpenDialog({ onClose, title, children, footer, required = false, size = "md", place }: Omit<Props, "opened">) {
  const { t } = useTranslation();
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Closed before it leaves the page: only then does the browser give the focus back to where it was.
  useLayoutEffect(() => {
    const dialog = ref.current;
    // Beside the page, where there is room for both, the page stays in use.
    const beside = place === "side" && window.matchMedia("(min-width: 90em)").matches;
    if (dialog && !dialog.open) {
      if (beside) dialog.show();
      else dialog.showModal();
    }
    return () => dialog?.close();
  }, [place]);
  return (
    <dialog
      ref={ref}
      className={classes.dialog}
      data-size={size}
      data-place={place}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        if (!required) onClose();
      }}
      // A dialog beside the page is not told of Esc by the browser.
      onKeyDown={(event) => place === "side" && event.key === "Escape" && !event.defaultPrevented && onClose()}
    >
      <header className={classes.head}>
        <h2 id={titleId}>{title}</h2>
        {!required && (
          <button type="button" className={classes.close} onClick={onClose} aria-label={t("common.close")}>
            <Icon name="close" />
          </button>
        )}
      </header>
      <div className={classes.body}>{children}</div>
      {footer && <div className={classes.footer}>{footer}</div>}
    </dialog>
  );
}
