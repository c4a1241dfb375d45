import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useWrite } from "~/api/useWrite";
import { may } from "~/components/allowed";
import { DocumentReference } from "~/components/DocumentReference";
import { UserErrors } from "~/components/UserErrors";
import { useFormat } from "~/i18n/useFormat";
import { Card } from "~/ui/Card";
import { Tag } from "~/ui/Tag";
import classes from "./Amendment.module.css";
import { acknowledgeAmendment, amendmentsQuery, type Amendment } from "./queries";

/** The changes of the criteria of a round: what was decided, and who took note. Nothing when there were none. */
export function Amendments({ roundId }: { roundId: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(amendmentsQuery(roundId));
  if (!data || data.amendments.length === 0) return null;
  return (
    <Card title={t("amendment.title")} id="sua-doi">
      {data.amendments.map((amendment) => (
        <One key={amendment.id} amendment={amendment} units={data.units} />
      ))}
    </Card>
  );
}

function One({ amendment, units }: { amendment: Amendment; units: readonly string[] }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const { from, to } = amendment;
  return (
    <article className={classes.one}>
      <p>
        {t("amendment.made", { at: dateTime(amendment.madeAt), by: amendment.madeBy })}{" "}
        <DocumentReference document={amendment.decision} />
      </p>
      <p>
        <Link to="/bo-tieu-chi/$setId/so-sanh" params={{ setId: to.id }} search={{ tu: from.id }}>
          {t("amendment.compare", { from: `${from.name} (${from.year})`, to: `${to.name} (${to.year})` })}
        </Link>
      </p>
      <p>{t("amendment.reasonSaid", { reason: amendment.reason })}</p>
      <Acknowledge amendment={amendment} units={units} />
      <h3>{t("amendment.acknowledgements")}</h3>
      <ul className={classes.units}>
        {amendment.acknowledgements.map((unit) => (
          <li key={unit.unitId}>
            <span>{unit.unitName}</span>
            {unit.acknowledgedAt ? (
              <Tag tone="ok" icon="check">
                {t("amendment.acknowledged", { by: unit.acknowledgedBy ?? "", at: dateTime(unit.acknowledgedAt) })}
              </Tag>
            ) : (
              <Tag tone={unit.countsAsInformed ? "neutral" : "warn"} icon="clock">
                {t(unit.countsAsInformed ? "amendment.countsAsInformed" : "amendment.silent")}
              </Tag>
            )}
          </li>
        ))}
      </ul>
      <p className="muted">{t("amendment.silence", { at: dateTime(amendment.informedAt) })}</p>
    </article>
  );
}

/** For a member that did not take note yet. */
function Acknowledge({ amendment, units }: { amendment: Amendment; units: readonly string[] }) {
  const { t } = useTranslation();
  const write = useWrite(acknowledgeAmendment);
  const own = amendment.acknowledgements.find(
    ({ unitId, acknowledgedAt }) => units.includes(unitId) && !acknowledgedAt,
  );
  if (!own || !may(amendment.allowedActions, "acknowledgeAmendment")) return null;
  return (
    <div className={classes.acknowledge}>
      <UserErrors errors={write.data} error={write.error} />
      <Button loading={write.isPending} onClick={() => write.mutate({ amendmentId: amendment.id, unitId: own.unitId })}>
        {t("amendment.acknowledge")}
      </Button>
      <span className="muted">{t("amendment.acknowledgeText", { unit: own.unitName })}</span>
    </div>
  );
}
