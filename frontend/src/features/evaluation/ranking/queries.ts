import { queryOptions } from "@tanstack/react-query";
import { request } from "~/api/client";
import { ApiError } from "~/api/errors";
import { graphql } from "~/api/graphql";
import type { RankHistoryQuery, RankingLinesQuery, RankingQuery } from "~/gql/graphql";

const RankingDocument = graphql(`
  query Ranking($id: ID!) {
    round(id: $id) {
      id
      name
      stage
      demonstration
      tieRules
      cluster {
        id
        name
      }
      criteriaSet {
        declaredTotal
        notice
        groups {
          code
          name
          parentId
          section
        }
      }
      ownFairness {
        unit {
          id
          shortName
        }
        papers
        leniencyPercent
        leniencyPoints
        finding
        rank
        ownBallotBlindRank
      }
      ranking {
        provisional
        demonstration
        rows {
          rank
          tied
          tieTrace
          unitName
          unit {
            id
            shortName
          }
          evaluation {
            id
            totals {
              stage
              state
              total
            }
            disqualifications {
              code
              name
              effect
              reason
            }
          }
          total {
            total
            base
            bonus
            penalty
            percent
            groups {
              code
              name
              points
              maximum
              percent
            }
          }
          classification {
            name
            capped
            blocked
            deferred
            reason
          }
        }
      }
    }
  }
`);

export type RankedRound = NonNullable<RankingQuery["round"]>;
export type RankingRow = NonNullable<RankedRound["ranking"]>["rows"][number];

export const rankingQuery = (roundId: string) =>
  queryOptions({
    queryKey: ["ranking", roundId],
    queryFn: async ({ signal }) => {
      const { round } = await request(RankingDocument, { id: roundId }, signal);
      if (!round) throw new ApiError("NOT_FOUND", { message: "round" });
      return round;
    },
  });

const RankingLinesDocument = graphql(`
  query RankingLines($id: ID!) {
    round(id: $id) {
      id
      criteriaSet {
        groups {
          id
          code
          name
          section
          parentId
        }
        criteria {
          id
          code
          name
          groupId
          section
          maximum
        }
      }
      evaluations {
        id
        lines {
          criterion {
            id
          }
          final {
            state
            points
          }
        }
      }
    }
  }
`);

export type LinesRound = NonNullable<RankingLinesQuery["round"]>;

/** The final value of every line of every unit. */
export const rankingLinesQuery = (roundId: string) =>
  queryOptions({
    queryKey: ["rankingLines", roundId],
    queryFn: async ({ signal }) => (await request(RankingLinesDocument, { id: roundId }, signal)).round,
  });

const RankHistoryDocument = graphql(`
  query RankHistory($id: ID!) {
    cluster(id: $id) {
      id
      rankHistory {
        rounds {
          resultId
          year
          kind
          roundName
          clusterName
          demonstration
          rows {
            unitId
            unitName
            shortName
            unitCode
            rank
            total
          }
        }
        successions {
          kind
          effectiveOn
          predecessor {
            id
            shortName
          }
          successor {
            id
            shortName
          }
        }
      }
    }
  }
`);

export type RankHistory = NonNullable<RankHistoryQuery["cluster"]>["rankHistory"];

/** Published ranks of a cluster over the years. */
export const rankHistoryQuery = (clusterId: string) =>
  queryOptions({
    queryKey: ["rankHistory", clusterId],
    queryFn: async ({ signal }) =>
      (await request(RankHistoryDocument, { id: clusterId }, signal)).cluster?.rankHistory ?? null,
  });
