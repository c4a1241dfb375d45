import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "~/ui/Card";
import { Tag } from "~/ui/Tag";
import type { CriteriaSet } from "../queries";
import classes from "./Draft.module.css";
import { DisqualifierForm, RemoveDisqualifierDialog } from "./DisqualifierForm";

export type Ground = CriteriaSet["disqualifiers"][number];

type Open = { kind: "edit"; ground: Ground | null } | { kind: "remove"; ground: Ground } | null;

/** Grounds for not considering a unit; of a draft they can be written. */
export function Disqualifiers({ set, editable }: { set: CriteriaSet; editable: boolean }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  if (set.disqualifiers.length === 0 && !editable) return null;
  return (
    <Card title={t("criteria.disqualifiers")}>
      <ul className={classes.grounds}>
        {set.disqualifiers.map((ground) => (
          <li key={ground.code}>
            <span>
              {ground.code}. {ground.name}
            </span>
            <Tag>{t(`enum.DisqualifierEffect.${ground.effect}`)}</Tag>
            {editable && (
              <>
                <button type="button" onClick={() => setOpen({ kind: "edit", ground })}>
                  {t("criteria.edit")}
                  <span className="visually-hidden"> {ground.code}</span>
                </button>
                <button type="button" onClick={() => setOpen({ kind: "remove", ground })}>
                  {t("criteria.removeShort")}
                  <span className="visually-hidden"> {ground.code}</span>
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
      {editable && (
        <Button className={classes.add} variant="default" onClick={() => setOpen({ kind: "edit", ground: null })}>
          {t("criteria.addGround")}
        </Button>
      )}
      {open?.kind === "edit" && <DisqualifierForm set={set} ground={open.ground} onClose={close} />}
      {open?.kind === "remove" && <RemoveDisqualifierDialog set={set} ground={open.ground} onClose={close} />}
    </Card>
  );
}
