import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { verdictOn } from "~/components/allowed";
import { EmptyState } from "~/components/EmptyState";
import { UserErrors } from "~/components/UserErrors";
import { Callout } from "~/ui/Callout";
import { Card } from "~/ui/Card";
import { Page } from "~/ui/Page";
import { Tag } from "~/ui/Tag";
import { BumpPicture } from "./BumpPicture";
import { inputOf, replayedRoundQuery, replayQuery, type Replay, type ReplaySearch } from "./queries";
import { ReplayRules } from "./ReplayRules";
import { ReplayTable } from "./ReplayTable";

interface Props {
  roundId: string;
  search: ReplaySearch;
  onSearch: (search: ReplaySearch) => void;
}

/** A closed round under other rules. The rules stand in the address; nothing is stored. */
export function ReplayPage({ roundId, search, onSearch }: Props) {
  const { t } = useTranslation();
  const { data } = useSuspenseQuery(replayedRoundQuery(roundId));
  const { round, sets } = data;
  const action = verdictOn(round.allowedActions, "replayRound");
  const replay = useQuery({
    ...replayQuery(roundId, inputOf(search, round.tieRules)),
    enabled: action?.allowed ?? false,
  });
  return (
    <Page
      wide
      title={t("replay.title")}
      above={
        <Link to="/dot/$roundId" params={{ roundId }}>
          {round.name}
        </Link>
      }
      subtitle={
        round.demonstration && (
          <Tag tone="warn" icon="info">
            {t("round.demonstration")}
          </Tag>
        )
      }
    >
      <Callout tone="info" title={t("replay.note")} />
      {action?.allowed ? (
        <>
          <ReplayRules round={round} sets={sets} search={search} onSearch={onSearch} />
          <UserErrors error={replay.error} />
          {replay.data && <Outcome replay={replay.data} />}
        </>
      ) : (
        <Card>
          <EmptyState icon="lock" title={t("replay.locked")}>
            {action?.lockReason ?? t("common.locked")}
          </EmptyState>
        </Card>
      )}
    </Page>
  );
}

function Outcome({ replay }: { replay: Replay }) {
  const { t } = useTranslation();
  const moved = replay.rows.filter(({ rankBefore, rankAfter }) => rankBefore !== rankAfter).length;
  return (
    <>
      <Card title={t(moved > 0 ? "replay.moved" : "replay.still", { count: moved, total: replay.rows.length })}>
        <BumpPicture rows={replay.rows} />
      </Card>
      <Card title={t("replay.table")} flush>
        <ReplayTable rows={replay.rows} />
      </Card>
      {replay.assumptions.length > 0 && (
        <Card title={t("replay.assumptions", { count: replay.assumptions.length })}>
          <ul>
            {replay.assumptions.map(({ code, name, basis, text }) => (
              <li key={`${basis}${code}`}>
                <b>{code}</b> {name}: {text}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
