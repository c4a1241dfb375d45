import { Api } from "./api";

interface SheetRef {
  id: string;
  version: number;
  stage: string;
  state: string;
  author: { name: string } | null;
}

interface Evaluations {
  round: {
    evaluations: {
      unitName: string;
      selfSheet: SheetRef | null;
      crossSheets: SheetRef[];
      agreedSheet: SheetRef | null;
      appraisedSheet: SheetRef | null;
    }[];
  };
}

/** Every paper of a round with the unit it is about. */
export async function papers(api: Api, round: string): Promise<(SheetRef & { about: string })[]> {
  const fields = "{ id version stage state author { name } }";
  const answer = await api.query<Evaluations>(
    `query($id: ID!) { round(id: $id) { evaluations { unitName selfSheet ${fields} crossSheets ${fields}
      agreedSheet ${fields} appraisedSheet ${fields} } } }`,
    { id: round },
  );
  return answer.round.evaluations.flatMap((row) =>
    [row.selfSheet, ...row.crossSheets, row.agreedSheet, row.appraisedSheet]
      .filter((sheet) => sheet !== null)
      .map((sheet) => ({ ...sheet, about: row.unitName })),
  );
}

/** The paper of a stage about a unit; of cross-scoring that of one scorer, or the first. */
export async function paperOf(api: Api, round: string, stage: string, about: string, author?: string) {
  const all = await papers(api, round);
  const found = all.find(
    (paper) => paper.stage === stage && paper.about === about && (!author || paper.author?.name === author),
  );
  if (!found) throw new Error(`the round has no paper ${stage} about ${about}`);
  return found;
}

/** The identifier of a unit's evaluation in a round. */
export async function evaluationOf(api: Api, round: string, about: string): Promise<string> {
  const answer = await api.query<{ round: { evaluations: { id: string; unitName: string }[] } }>(
    "query($id: ID!) { round(id: $id) { evaluations { id unitName } } }",
    { id: round },
  );
  const found = answer.round.evaluations.find(({ unitName }) => unitName === about);
  if (!found) throw new Error(`the round has no evaluation of ${about}`);
  return found.id;
}

interface Lines {
  sheet: { version: number; scores: { criterion: { id: string; code: string } }[] };
}

/** Points of the fixture's criteria; `less` takes something from the judged line, so that totals differ. */
function scoresOf(stage: string, lines: Lines["sheet"]["scores"], less: number) {
  const facts: Record<string, string[]> = {
    "A.1": [String(90 - less), "100"],
    "A.2": ["99"],
    "B.1": ["0"],
    "B.2": ["1"],
    "T.1": ["1"],
    "P.1": ["0"],
  };
  return lines.map(({ criterion }) => {
    const own = facts[criterion.code];
    if (!own) return { criterionId: criterion.id, points: "8.00", note: "Theo báo cáo" };
    const evidence = stage === "SELF" && criterion.code === "A.1" ? { evidence: [{ text: "Báo cáo số liệu" }] } : {};
    return { criterionId: criterion.id, facts: own, ...evidence };
  });
}

/** Fills in a paper and hands it in through the API. */
export async function handIn(api: Api, sheet: SheetRef, less: number): Promise<void> {
  const { sheet: lines } = await api.query<Lines>(
    "query($id: ID!) { sheet(id: $id) { version scores { criterion { id code } } } }",
    { id: sheet.id },
  );
  const saved = await api.mutate<{ sheet: { version: number } }>("saveScores", "SaveScoresInput", "sheet { version }", {
    sheetId: sheet.id,
    expectedVersion: lines.version,
    scores: scoresOf(sheet.stage, lines.scores, less),
  });
  await api.mutate("submitSheet", "SubmitSheetInput", "sheet { state }", {
    sheetId: sheet.id,
    expectedVersion: saved.sheet.version,
  });
}
