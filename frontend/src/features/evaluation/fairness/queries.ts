import { queryOptions } from "@tanstack/react-query";
import { request } from "~/api/client";
import { ApiError } from "~/api/errors";
import { graphql } from "~/api/graphql";
import type { FairnessQuery } from "~/gql/graphql";

graphql(`
  fragment FirmRank on RankFirmness {
    unit {
      id
      shortName
    }
    rank
    ownBallotBlindRank
    bestRank
    worstRank
    closeCall
    withoutScorers {
      scorer {
        id
      }
      rank
    }
  }
`);

const FairnessDocument = graphql(`
  query Fairness($id: ID!) {
    round(id: $id) {
      id
      name
      stage
      demonstration
      cluster {
        id
        name
      }
      fairness {
        papers
        thresholds {
          outlier
          leniency
          reciprocity
          strictness
          levelling
          gap
        }
        signals {
          kind
          name
          notable
          finding
          method
          limits
        }
        scorers {
          scorer {
            id
            shortName
          }
          papers
          lines
          percent
          points
          notable
        }
        paperExcesses {
          scorer {
            id
          }
          unit {
            id
          }
          excess
          notable
        }
        pairs {
          one {
            id
            shortName
          }
          other {
            id
            shortName
          }
          oneGives
          otherGives
          mutual
          notable
          earlierYears
        }
        outliers {
          criterion {
            id
            code
          }
          scorer {
            id
            shortName
          }
          unit {
            id
            shortName
          }
          points
          median
          percent
          reason
        }
        spreads {
          criterion {
            id
            code
            name
            maximum
          }
          meanRange
          meanDeviation
          widestRange
          widestUnit {
            shortName
          }
        }
        levelling {
          all {
            full
            of
            percent
          }
          scorers {
            unit {
              id
              shortName
            }
            marks {
              full
              of
              percent
              notable
            }
          }
        }
        gaps {
          unit {
            id
            shortName
          }
          own
          decided
          gap
          percent
          lineCount
        }
        finalGaps: gaps(basis: FINAL) {
          unit {
            id
          }
          decided
          gap
        }
        ranks {
          ...FirmRank
        }
        finalRanks: ranks(basis: FINAL) {
          ...FirmRank
        }
      }
    }
  }
`);

export type FairnessRound = NonNullable<FairnessQuery["round"]>;
export type Fairness = NonNullable<FairnessRound["fairness"]>;
export type Signal = Fairness["signals"][number];

export const fairnessQuery = (roundId: string) =>
  queryOptions({
    queryKey: ["fairness", roundId],
    queryFn: async ({ signal }) => {
      const { round } = await request(FairnessDocument, { id: roundId }, signal);
      if (!round) throw new ApiError("NOT_FOUND", { message: "round" });
      return round;
    },
  });
