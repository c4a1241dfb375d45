import { queryOptions } from "@tanstack/react-query";
import { request } from "~/api/client";
import { ApiError } from "~/api/errors";
import { graphql } from "~/api/graphql";
import type { RankingQuery } from "~/gql/graphql";

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
      results {
        id
        current
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
