import { queryOptions, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { request } from "~/api/client";
import { graphql } from "~/api/graphql";
import type { EarlierValuesQuery, ScoreState, SheetStage } from "~/gql/graphql";
import { fromWire, type Hundredths } from "~/lib/points";
import type { Line } from "./lines";
import type { SheetStore } from "./SheetStore";

const EarlierValuesDocument = graphql(`
  query EarlierValues($id: ID!) {
    evaluation(id: $id) {
      lines {
        criterion {
          id
        }
        self {
          state
          points
        }
        cross {
          state
          points
        }
        agreed {
          state
          points
        }
      }
    }
  }
`);

type EarlierLine = NonNullable<EarlierValuesQuery["evaluation"]>["lines"][number];

export interface EarlierValue {
  state: ScoreState;
  points: Hundredths | null;
}

function read({ state, points }: EarlierLine["self"]): EarlierValue {
  return { state, points: points === null ? null : fromWire(points) };
}

const stagesBefore: Record<SheetStage, SheetStage[]> = {
  SELF: [],
  CROSS: ["SELF"],
  AGREED: ["SELF", "CROSS"],
  APPRAISED: ["SELF", "CROSS", "AGREED"],
};

const earlierValuesQuery = (evaluationId: string) =>
  queryOptions({
    queryKey: ["earlierValues", evaluationId],
    queryFn: async ({ signal }) =>
      (await request(EarlierValuesDocument, { id: evaluationId }, signal)).evaluation?.lines ?? [],
  });

export interface Earlier {
  stages: readonly SheetStage[];
  /** The values of a line, one for each of `stages`; null while they are being fetched. */
  of: (line: Line) => (EarlierValue | null)[];
}

/** What was written at the stages before this sheet's: none is overwritten, they stand side by side. */
export function useEarlier(store: SheetStore): Earlier {
  const { stage, evaluation } = store.data;
  const stages = stagesBefore[stage];
  const { data } = useQuery({ ...earlierValuesQuery(evaluation.id), enabled: stages.length > 1 });
  return useMemo(() => {
    const lines = new Map(data?.map((line) => [line.criterion.id, line]));
    const valueOf = (line: Line, at: SheetStage): EarlierValue | null => {
      if (stages.length === 1) return line.reference;
      const found = lines.get(line.id);
      if (!found) return null;
      return read(at === "SELF" ? found.self : at === "CROSS" ? found.cross : found.agreed);
    };
    return { stages, of: (line) => stages.map((at) => valueOf(line, at)) };
  }, [data, stages]);
}

/** The value of the latest earlier stage that has points, with that stage; null when none has. */
export function latestOf(earlier: Earlier, line: Line): { stage: SheetStage; points: Hundredths } | null {
  const values = earlier.of(line);
  for (let at = values.length - 1; at >= 0; at -= 1) {
    const [stage, points] = [earlier.stages[at], values[at]?.points];
    if (stage && points !== null && points !== undefined) return { stage, points };
  }
  return null;
}
