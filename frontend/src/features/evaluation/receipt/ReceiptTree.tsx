import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/i18n/useFormat";
import { LineDetails } from "./LineDetails";
import type { Receipt } from "./queries";
import classes from "./Receipt.module.css";
import { branches, groupsAround, type Branch } from "./tree";

interface Props {
  receipt: Receipt;
  /** Code of the line that is open. */
  line: string | undefined;
  onLine: (code: string | undefined) => void;
}

/** Groups, lines, and behind each line who said what: opened by mouse, finger or keyboard. */
export function ReceiptTree({ receipt, line, onLine }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(() => new Set(groupsAround(receipt, line)));
  const toggle = (code: string, isOpen: boolean) =>
    setOpen((before) => {
      const after = new Set(before);
      if (isOpen) after.add(code);
      else after.delete(code);
      return after;
    });
  const all = receipt.groups.map(({ code }) => code);
  return (
    <>
      <p className={`${classes.treeActions} no-print`}>
        <Button variant="subtle" size="compact-sm" onClick={() => setOpen(new Set(all))}>
          {t("receipt.openAll")}
        </Button>
        <Button variant="subtle" size="compact-sm" onClick={() => setOpen(new Set())}>
          {t("receipt.closeAll")}
        </Button>
      </p>
      {branches(receipt).map((branch) => (
        <Group key={branch.group.code} branch={branch} open={open} toggle={toggle} line={line} onLine={onLine} />
      ))}
    </>
  );
}

interface GroupProps {
  branch: Branch;
  open: ReadonlySet<string>;
  toggle: (code: string, isOpen: boolean) => void;
  line: string | undefined;
  onLine: (code: string | undefined) => void;
}

function Group({ branch, open, toggle, line, onLine }: GroupProps) {
  const { t } = useTranslation();
  const { points } = useFormat();
  const { group, inner, lines } = branch;
  return (
    <details
      className={classes.group}
      open={open.has(group.code)}
      onToggle={(event) => {
        if (event.target === event.currentTarget) toggle(group.code, event.currentTarget.open);
      }}
    >
      <summary>
        <span className={classes.code}>{group.code}</span>
        <span className={classes.name}>{group.name}</span>
        <span className={classes.amount}>
          <b>
            {group.section === "PENALTY" && group.points !== "0.00" ? "−" : ""}
            {points(group.points)}
          </b>{" "}
          <span className="muted">{t("receipt.of", { maximum: points(group.maximum) })}</span>
        </span>
      </summary>
      <div className={classes.inside}>
        {inner.map((branch) => (
          <Group key={branch.group.code} branch={branch} open={open} toggle={toggle} line={line} onLine={onLine} />
        ))}
        {lines.map((own) => (
          <LineDetails key={own.code} line={own} open={own.code === line} onOpen={onLine} />
        ))}
      </div>
    </details>
  );
}
