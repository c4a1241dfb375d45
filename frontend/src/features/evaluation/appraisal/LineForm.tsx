import { Button, Textarea, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { useWrite } from "~/api/useWrite";
import { ConflictNotice } from "~/components/ConflictNotice";
import { may, verdictOn } from "~/components/allowed";
import { fieldError, UserErrors } from "~/components/UserErrors";
import { useFormat } from "~/i18n/useFormat";
import { parsePoints, toWire } from "~/lib/points";
import { Callout } from "~/ui/Callout";
import { StoredPoints } from "../sheet/StoredPoints";
import classes from "./Appraisal.module.css";
import { offersOf, taking, type Offer } from "./choices";
import { appraiseLines, type AppraisalLine } from "./queries";

/** The judgement of one line: take over what a stage gave, or other points, with the reason. */
export function LineForm({ line, onNext }: { line: AppraisalLine; onNext: () => void }) {
  const { t } = useTranslation();
  const { editable, points } = useFormat();
  const [typed, setTyped] = useState(() => editable(line.appraised.points));
  const [note, setNote] = useState(line.note ?? "");
  const [taken, setTaken] = useState<Offer | null>(null);
  const write = useWrite(appraiseLines);
  const parsed = parsePoints(typed);
  const writable = may(line.allowedActions, "saveScores");
  const score = () => {
    const reason = note.trim() || null;
    if (taken) return taking(line, taken, reason);
    return parsed.ok ? { criterionId: line.criterion.id, points: toWire(parsed.value), note: reason } : null;
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    const entry = score();
    if (!entry || write.isPending) return;
    const input = { sheetId: line.sheet.id, expectedVersion: line.sheet.version, scores: [entry] };
    write.mutate(input, { onSuccess: (errors) => errors.length === 0 && onNext() });
  };
  const take = (offer: Offer) => {
    setTaken(offer);
    setTyped(editable(offer.points));
  };
  return (
    <form className={classes.detail} onSubmit={send}>
      <div className={classes.offers}>
        {offersOf(line).map((offer) => (
          <div key={offer.stage} className={classes.offer}>
            <span>{t(`enum.SheetStage.${offer.stage}`)}</span>
            <span className={classes.points}>
              <StoredPoints state={offer.state} points={offer.points} />
            </span>
            {writable && (
              <Button
                size="xs"
                variant={taken?.stage === offer.stage ? "filled" : "default"}
                aria-pressed={taken?.stage === offer.stage}
                disabled={!offer.fits}
                title={offer.fits ? undefined : t("appraisal.offStep", { step: points(line.criterion.step) })}
                onClick={() => take(offer)}
              >
                {t("appraisal.take")}
              </Button>
            )}
          </div>
        ))}
      </div>
      {!writable && <Callout tone="info">{verdictOn(line.allowedActions, "saveScores")?.lockReason}</Callout>}
      <TextInput
        label={t("appraisal.points", { maximum: points(line.criterion.maximum) })}
        inputMode="decimal"
        readOnly={!writable}
        value={typed}
        error={(typed !== "" && !parsed.ok && t("reply.factWrong")) || fieldError(write.data, "points")}
        onChange={(event) => {
          setTaken(null);
          setTyped(event.currentTarget.value);
        }}
      />
      <Textarea
        label={t("appraisal.reason")}
        description={line.problems.includes("REASON_REQUIRED") ? t("appraisal.reasonDue") : undefined}
        rows={3}
        maxLength={2000}
        readOnly={!writable}
        value={note}
        error={fieldError(write.data, "note")}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <ConflictNotice error={write.error} now={[[t("enum.SheetStage.APPRAISED"), points(line.appraised.points)]]} />
      <UserErrors errors={write.data} error={write.error} />
      {writable && (
        <div className={classes.buttons}>
          <Button type="submit" loading={write.isPending} disabled={!taken && !parsed.ok}>
            {t("appraisal.save")}
          </Button>
          <Button variant="subtle" onClick={onNext}>
            {t("appraisal.next")}
          </Button>
        </div>
      )}
    </form>
  );
}
