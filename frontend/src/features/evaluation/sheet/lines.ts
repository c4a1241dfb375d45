import type { FileInfo } from "~/features/file/types";
import type {
  EvidenceRule,
  FactKind,
  NotApplicablePolicy,
  ScoreState,
  CriterionSection,
  SheetProblemCode,
} from "~/gql/graphql";
import { editablePoints, fromWire, parsePoints, toWire, type Hundredths, type ParseProblem } from "~/lib/points";
import type { Change } from "./autosave";
import type { SheetData, SheetState } from "./queries";

export interface Evidence {
  text: string;
  page: string | null;
  document: { id: string; reference: string } | null;
  file: FileInfo | null;
  /** Other claims by the same bytes; only what was saved already can be compared. */
  reuse: Reuse[];
}

/** A piece of evidence as it is sent. */
export const evidenceInput = ({ text, page, document, file }: Evidence) => ({
  text,
  page,
  documentId: document?.id ?? null,
  fileId: file?.id ?? null,
});

export type Reuse = SheetState["scores"][number]["evidence"][number]["reuse"][number];

/** What the server has for one line. */
export interface Stored {
  state: ScoreState;
  points: Hundredths | null;
  facts: (Hundredths | null)[];
  note: string | null;
  evidence: Evidence[];
}

type Rule = SheetData["evaluation"]["round"]["criteriaSet"]["criteria"][number]["rule"];

/** One line of the sheet: the criterion as frozen with the round, and how this sheet takes its value. */
export interface Line {
  id: string;
  code: string;
  name: string;
  groupId: string;
  section: CriterionSection;
  maximum: Hundredths;
  step: Hundredths;
  rule: Rule;
  evidenceRule: EvidenceRule;
  evidenceHint: string | null;
  notApplicablePolicy: NotApplicablePolicy;
  /** The boxes to fill: facts of a computed rule when scoring oneself or where units are compared, else points. */
  fields: Field[];
  direct: boolean;
  /** What the unit itself says: its value, and the facts it follows from. */
  reference: { state: ScoreState; points: Hundredths | null; facts: string[] | null };
  editable: boolean;
}

export interface Field {
  key: string;
  label: string;
  kind: FactKind | "POINTS";
  choices: string[];
}

const pointsField: Field = { key: "points", label: "", kind: "POINTS", choices: [] };
const wire = (value: string | null) => (value === null ? null : fromWire(value));

export function makeLines(sheet: SheetData): Line[] {
  const scores = new Map(sheet.scores.map((score) => [score.criterion.id, score]));
  return sheet.evaluation.round.criteriaSet.criteria.flatMap((criterion) => {
    const score = scores.get(criterion.id);
    if (!score) return [];
    const { rule } = criterion;
    // Where units are compared, every stage corrects figures: the points follow from all units'.
    const direct = rule.slots.length === 0 || (sheet.stage !== "SELF" && rule.type !== "REL_LEADER");
    return [
      {
        ...criterion,
        maximum: fromWire(criterion.maximum),
        step: fromWire(criterion.step),
        direct,
        fields: direct ? [pointsField] : rule.slots,
        reference: {
          state: score.reference.state,
          points: wire(score.reference.points),
          facts: score.referenceFacts,
        },
        editable: score.editable,
      },
    ];
  });
}

export function storedOf(score: SheetState["scores"][number]): Stored {
  return {
    state: score.state,
    points: wire(score.points),
    facts: (score.facts ?? []).map(wire),
    note: score.note,
    evidence: score.evidence,
  };
}

export type Texts = Readonly<Record<string, string>>;

/** Whether there is something in the boxes: points, or facts whose points are awaited. */
const isFilled = (state: ScoreState) => state === "POINTS" || state === "AWAITING";

/** The texts of a line's boxes for what the server has. */
export function textsOf(line: Line, stored: Stored, language: string): Texts {
  return Object.fromEntries(
    line.fields.map((field, index) => {
      const value = line.direct ? stored.points : (stored.facts[index] ?? null);
      if (!isFilled(stored.state) || value === null) return [field.key, ""];
      const whole = field.kind === "CHOICE" || field.kind === "YES_NO";
      return [field.key, whole ? String(value / 100) : editablePoints(value, language)];
    }),
  );
}

export type Problem = ParseProblem | "over" | "negative" | "step" | "whole" | "rank" | "partial";

export type Reading =
  | { kind: "change"; change: Change; points: Hundredths | null }
  | { kind: "problem"; problem: Problem; field: string };

/** Reads the boxes of a line: a change that may be sent, or why it may not. */
export function readTexts(line: Line, texts: Texts): Reading {
  const read = line.fields.map((field) => ({ field, parsed: parsePoints(texts[field.key] ?? "") }));
  if (read.every(({ parsed }) => !parsed.ok && parsed.problem === "empty")) {
    return { kind: "change", change: { state: "MISSING" }, points: null };
  }
  const values: Hundredths[] = [];
  for (const { field, parsed } of read) {
    if (!parsed.ok) {
      const problem = parsed.problem === "empty" ? "partial" : parsed.problem;
      return { kind: "problem", problem, field: field.key };
    }
    const problem = boundsProblem(line, field, parsed.value);
    if (problem) return { kind: "problem", problem, field: field.key };
    values.push(parsed.value);
  }
  const [first = 0] = values;
  return line.direct
    ? { kind: "change", change: { points: toWire(first) }, points: first }
    : { kind: "change", change: { facts: values.map(toWire) }, points: null };
}

function boundsProblem(line: Line, field: Field, value: Hundredths): Problem | null {
  if (value < 0) return "negative";
  if (field.kind === "POINTS") {
    if (value > line.maximum) return "over";
    return line.step > 0 && value % line.step !== 0 ? "step" : null;
  }
  const whole = field.kind === "COUNT" || field.kind === "RANK" || field.kind === "DAYS";
  if (whole && value % 100 !== 0) return "whole";
  return field.kind === "RANK" && value < 100 ? "rank" : null;
}

/** Whether a change says just what the server already has. */
export function sameValue(line: Line, stored: Stored, change: Change): boolean {
  if (change.state) return change.state === stored.state;
  if (!isFilled(stored.state)) return false;
  if (line.direct) return change.points !== undefined && fromWire(change.points) === stored.points;
  const facts = change.facts ?? [];
  return facts.length === stored.facts.length && facts.every((fact, index) => fromWire(fact) === stored.facts[index]);
}

/** A short text that is the same for the same stored value: to see whether somebody else has changed it. */
export function fingerprint(stored: Stored): string {
  return JSON.stringify([stored.state, stored.points, stored.facts, stored.note, stored.evidence]);
}

/** The texts of a line's boxes for a change that has not been sent, such as one found in the buffer. */
export function textsOfChange(line: Line, stored: Stored, change: Change, language: string): Texts {
  if (change.state) return textsOf(line, { ...stored, state: change.state }, language);
  if (change.points !== undefined) {
    return textsOf(line, { ...stored, state: "POINTS", points: fromWire(change.points) }, language);
  }
  if (change.facts) return textsOf(line, { ...stored, state: "POINTS", facts: change.facts.map(fromWire) }, language);
  return textsOf(line, stored, language);
}

export function linesByGroup(lines: readonly Line[]): ReadonlyMap<string, Line[]> {
  const groups = new Map<string, Line[]>();
  for (const line of lines) groups.set(line.groupId, [...(groups.get(line.groupId) ?? []), line]);
  return groups;
}

/** Whether the sheet cannot be handed in because of this on one line. */
export function blocks(sheet: Pick<SheetState, "problems">, lineId: string, wanted: SheetProblemCode): boolean {
  return sheet.problems.some(
    ({ criterionId, code, blocking }) => blocking && criterionId === lineId && code === wanted,
  );
}
