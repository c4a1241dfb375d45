import type { SaveScoresInput, SheetStage } from "~/gql/graphql";
import { fromWire } from "~/lib/points";
import type { AppraisalLine } from "./queries";

/** A value that an earlier stage gave and the appraisal may take over. */
export interface Offer {
  stage: SheetStage;
  state: AppraisalLine["self"]["state"];
  points: string | null;
  /** The value lies on the step of the line; a mean of peers may not. */
  fits: boolean;
}

/** What the three earlier stages offer; gaps and abstentions offer nothing. */
export function offersOf(line: AppraisalLine): Offer[] {
  const stages = [
    { stage: "SELF", ...line.self },
    { stage: "CROSS", ...line.cross },
    { stage: "AGREED", ...line.agreed },
  ] as const;
  return stages
    .filter(({ state }) => state === "POINTS" || state === "NOT_APPLICABLE")
    .map((offer) => ({ ...offer, fits: offer.points === null || onStep(offer.points, line.criterion.step) }));
}

function onStep(points: string, step: string): boolean {
  const size = fromWire(step);
  return size === 0 || fromWire(points) % size === 0;
}

type Score = SaveScoresInput["scores"][number];

/** The write that takes an offer over; the unit's own value keeps its facts. */
export function taking(line: AppraisalLine, offer: Offer, note: string | null): Score {
  const base = { criterionId: line.criterion.id, ...(note === null ? {} : { note }) };
  if (offer.state === "NOT_APPLICABLE") return { ...base, state: "NOT_APPLICABLE" };
  if (offer.stage === "SELF" && line.selfFacts) return { ...base, facts: line.selfFacts };
  return { ...base, points: offer.points };
}

/** Lines on which all stages agree and that nobody has appraised: they may be accepted together. */
export function undisputed(lines: readonly AppraisalLine[]): { line: AppraisalLine; offer: Offer }[] {
  return lines.flatMap((line) => {
    const last = offersOf(line).at(-1);
    const may = line.allowedActions.some(({ action, allowed }) => action === "saveScores" && allowed);
    const free = line.appraised.state === "MISSING" && fromWire(line.disagreement) === 0;
    // Where all agree the unit's own value is the same, and keeps its facts.
    const own = offersOf(line).find(({ stage }) => stage === "SELF");
    return last?.fits && may && free ? [{ line, offer: own ?? last }] : [];
  });
}

/** One write for each sheet. */
export function bySheet(taken: { line: AppraisalLine; offer: Offer }[], note: string): SaveScoresInput[] {
  const sheets = new Map<string, SaveScoresInput>();
  for (const { line, offer } of taken) {
    const { id, version } = line.sheet;
    const input = sheets.get(id) ?? { sheetId: id, expectedVersion: version, scores: [] };
    sheets.set(id, { ...input, scores: [...input.scores, taking(line, offer, note)] });
  }
  return [...sheets.values()];
}
