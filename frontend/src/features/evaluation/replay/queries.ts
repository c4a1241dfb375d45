import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { request } from "~/api/client";
import { ApiError } from "~/api/errors";
import { graphql } from "~/api/graphql";
import { pageSize } from "~/api/paged";
import type { Aggregation, ReplayInput, ReplayRoundQuery, TieRule } from "~/gql/graphql";
import { oneOf } from "~/lib/oneOf";

const ReplayedRoundDocument = graphql(`
  query ReplayedRound($id: ID!, $first: Int) {
    round(id: $id) {
      id
      name
      year
      stage
      demonstration
      tieRules
      aggregation
      criteriaSet {
        id
        name
      }
      allowedActions {
        action
        allowed
        lockCode
        lockReason
      }
    }
    criteriaSets(first: $first) {
      nodes {
        id
        name
        year
        status
      }
    }
  }
`);

const ReplayRoundDocument = graphql(`
  query ReplayRound($round: ID!, $input: ReplayInput!) {
    replayRound(roundId: $round, input: $input) {
      unchanged
      rows {
        unitName
        rankBefore
        rankAfter
        totalBefore
        totalAfter
        classBefore {
          code
          name
        }
        classAfter {
          code
          name
        }
        evaluation {
          id
        }
        swaps {
          unitName
          gained
          causes {
            kind
            code
            name
            amount
          }
        }
      }
      assumptions {
        code
        name
        basis
        text
      }
    }
  }
`);

export interface ReplaySearch {
  bo?: string;
  phandinh?: string;
  chamcheo?: string;
}

export const tieRules = [
  "GROUP_A",
  "GROUP_D",
  "FEWER_PENALTY_POINTS",
  "MORE_BONUS_POINTS",
] as const satisfies readonly TieRule[];
export const aggregations = ["MEAN", "MEDIAN", "TRIMMED_MEAN"] as const satisfies readonly Aggregation[];

export type Replay = NonNullable<ReplayRoundQuery["replayRound"]>;
export type ReplayRow = Replay["rows"][number];
export type Cause = ReplayRow["swaps"][number]["causes"][number];

export const replayedRoundQuery = (id: string) =>
  queryOptions({
    queryKey: ["replayedRound", id],
    queryFn: async ({ signal }) => {
      const { round, criteriaSets } = await request(ReplayedRoundDocument, { id, first: pageSize }, signal);
      if (!round) throw new ApiError("NOT_FOUND", { message: "round" });
      return { round, sets: criteriaSets.nodes };
    },
  });

/** The rules that an address asks for: the named tie rule comes first, the others behind it as they are in force. */
export function inputOf(search: ReplaySearch, inForce: readonly TieRule[]): ReplayInput {
  const first = oneOf(tieRules, search.phandinh);
  const aggregation = oneOf(aggregations, search.chamcheo);
  return {
    ...(search.bo ? { criteriaSetId: search.bo } : {}),
    ...(first ? { tieRules: [first, ...inForce.filter((rule) => rule !== first)] } : {}),
    ...(aggregation ? { aggregation } : {}),
  };
}

export const replayQuery = (round: string, input: ReplayInput) =>
  queryOptions({
    queryKey: ["replay", round, input],
    queryFn: async ({ signal }) => {
      const { replayRound } = await request(ReplayRoundDocument, { round, input }, signal);
      if (!replayRound) throw new ApiError("NOT_FOUND", { message: "round" });
      return replayRound;
    },
    placeholderData: keepPreviousData,
  });
