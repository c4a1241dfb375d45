import { Button, type ButtonProps } from "@mantine/core";
import { useId, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "~/ui/Icon";
import classes from "./ActionButton.module.css";
import { findAction, type AllowedAction } from "./allowed";

interface Props extends Pick<ButtonProps, "variant" | "size" | "color" | "loading"> {
  actions: readonly AllowedAction[];
  /** The mutation behind the button. */
  name: string;
  onClick: () => void;
  children: ReactNode;
  /** A reason of this screen's own, such as values that are still on their way. */
  lockedBecause?: string | undefined;
}

/** A button that obeys `allowedActions`: locked ones stay in sight and say why. */
export function ActionButton({ actions, name, onClick, children, lockedBecause, ...button }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const action = findAction(actions, name);
  if (!action) return null;
  const reason = action.allowed ? lockedBecause : (action.lockReason ?? t("common.locked"));
  return (
    <span className={classes.wrap}>
      <Button
        {...button}
        onClick={onClick}
        disabled={reason !== undefined}
        {...(reason ? { "aria-describedby": id } : {})}
      >
        {children}
      </Button>
      {reason && (
        <span id={id} className={classes.reason}>
          <Icon name="lock" size={14} />
          {reason}
        </span>
      )}
    </span>
  );
}
