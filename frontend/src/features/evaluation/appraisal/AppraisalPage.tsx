import { useMediaQuery } from "@mantine/hooks";
import { useSuspenseInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { may } from "~/components/allowed";
import { useFormat } from "~/i18n/useFormat";
import { Dialog } from "~/ui/Dialog";
import { Page } from "~/ui/Page";
import { Tag } from "~/ui/Tag";
import classes from "./Appraisal.module.css";
import { Compile } from "./Compile";
import { FieldBars } from "./FieldBars";
import { Filters } from "./Filters";
import { LineDetail } from "./LineDetail";
import { QueueCard } from "./QueueCard";
import { appraisalQueueQuery, appraisalRoundQuery, type AppraisalSearch } from "./queries";

interface Props {
  roundId: string;
  search: AppraisalSearch;
  onSearch: (search: AppraisalSearch) => void;
}

/** Thẩm định: the lines of all units, largest disagreement first, each judged with everything about it in sight. */
export function AppraisalPage({ roundId, search, onSearch }: Props) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const { data: round } = useSuspenseQuery(appraisalRoundQuery(roundId));
  const queue = useSuspenseInfiniteQuery(appraisalQueueQuery(roundId, search));
  const lines = queue.data.pages.flatMap(({ nodes }) => nodes);
  const roomy = useMediaQuery("screen and (min-width: 64em)", undefined, { getInitialValueInEffect: false });
  const [chosen, setChosen] = useState<string | null>(null);
  const at = lines.findIndex(({ id }) => id === chosen);
  const line = lines[at] ?? (roomy ? lines[0] : undefined);
  const compiles = round.evaluations.some(
    ({ appraisedSheet }) => appraisedSheet && may(appraisedSheet.allowedActions, "submitSheet"),
  );
  const detail = line && (
    <LineDetail
      key={`${line.id} ${line.sheet.version}`}
      line={line}
      onNext={() => setChosen(lines[at + 1]?.id ?? null)}
    />
  );
  return (
    <Page
      wide
      title={t("appraisal.title")}
      above={
        <Link to="/dot/$roundId" params={{ roundId }}>
          {round.name}
        </Link>
      }
      subtitle={
        <>
          {round.demonstration && (
            <Tag tone="warn" icon="info">
              {t("round.demonstration")}
            </Tag>
          )}{" "}
          {t("appraisal.due", { at: dateTime(round.appraisedDueAt) })}
        </>
      }
    >
      <FieldBars progress={round.appraisalProgress ?? []} />
      <Filters round={round} search={search} onSearch={onSearch} />
      <div className={classes.body} data-narrow={!roomy}>
        <QueueCard
          lines={lines}
          total={queue.data.pages[0]?.totalCount ?? lines.length}
          current={line?.id ?? null}
          more={queue.hasNextPage ? () => void queue.fetchNextPage() : null}
          loading={queue.isFetchingNextPage}
          onChoose={setChosen}
        />
        {roomy && detail && (
          <aside className={classes.panel} aria-label={t("appraisal.detail")}>
            {detail}
          </aside>
        )}
      </div>
      {!roomy && (
        <Dialog opened={line !== undefined} onClose={() => setChosen(null)} title={t("appraisal.detail")} size="lg">
          {detail}
        </Dialog>
      )}
      {compiles && <Compile round={round} onSearch={onSearch} />}
    </Page>
  );
}
