import { refusal } from "../context";
import { pageOf } from "../list";
import { fixed, makeCriteriaSet } from "./criteria";
import { actions, type makeOrganisation } from "./organisation";

type Set = ReturnType<typeof makeCriteriaSet> & Record<string, unknown>;
type Criterion = Set["criteria"][number];
type Group = Set["groups"][number];
type Input = { input?: Record<string, unknown>; filter?: Record<string, unknown>; id?: string; first?: number };

const broken = (message: string, ...path: string[]) => ({
  criteriaSet: null,
  userErrors: [{ message, path, code: "NAME_REQUIRED" }],
});

const ladder = (maximum: number) => ({
  steps: [
    { threshold: "98.00", points: fixed(maximum) },
    { threshold: "95.00", points: fixed(maximum * 0.8) },
    { threshold: "90.00", points: fixed(maximum * 0.5) },
  ],
  items: [],
});

/** A draft with groups inside groups, rules with their parts, and a sum that does not come out yet. */
function makeDraft(): Set {
  const set = makeCriteriaSet() as Set;
  const [first] = set.groups;
  if (!first) throw new Error("the mock needs a group");
  const inner = (code: string, name: string, position: number): Group =>
    Object.assign({ ...first }, { id: `group_${code}`, code, name, parentId: first.id, position });
  set.groups.push(inner("A1", "Đất đai", 20), inner("A2", "Môi trường", 21));
  for (const criterion of set.criteria) {
    const owner = /^A([12])\./.exec(criterion.code)?.[1];
    if (owner) criterion.groupId = `group_A${owner}`;
    if (criterion.rule.type === "LADDER") Object.assign(criterion.rule, ladder(Number(criterion.maximum)));
    if (criterion.rule.type === "LEVEL") {
      Object.assign(criterion.rule, {
        items: [
          { label: "Hoàn thành xuất sắc", points: criterion.maximum, cap: null },
          { label: "Hoàn thành tốt", points: fixed(Number(criterion.maximum) * 0.8), cap: null },
        ],
      });
    }
  }
  const last = set.criteria.find(({ code }) => code === "D8");
  if (last) last.maximum = "15.00";
  return Object.assign(set, {
    id: "criteriaset_draft",
    version: 4,
    name: "Bộ tiêu chí chấm điểm thi đua các Sở, năm 2027",
    year: 2027,
    status: "DRAFT",
    publishedAt: null,
  });
}

export function makeCriteriaSets(published: Set, { ministry }: ReturnType<typeof makeOrganisation>) {
  const draft = makeDraft();
  const baseOf = (set: Set) =>
    set.criteria.filter(({ section }) => section === "BASE").reduce((sum, { maximum }) => sum + Number(maximum), 0);
  const sumUp = (set: Set) => {
    set.baseTotal = fixed(baseOf(set));
    for (const group of set.groups) {
      const inside = [group.id, ...set.groups.filter(({ parentId }) => parentId === group.id).map(({ id }) => id)];
      const lines = set.criteria.filter(({ groupId }) => inside.includes(groupId));
      group.maximum = fixed(lines.reduce((sum, { maximum }) => sum + Number(maximum), 0));
    }
  };
  const problemsOf = (set: Set) => [
    ...(set.baseTotal === set.declaredTotal
      ? []
      : [
          {
            code: "TOTAL_MISMATCH",
            message: `Tổng điểm nền khác tổng điểm công bố (hiện là ${set.baseTotal}, phải là ${set.declaredTotal}).`,
            path: ["declaredTotal"],
          },
        ]),
    ...set.criteria
      .filter(({ code, evidenceHint }) => code === "A3.3" && evidenceHint !== null)
      .map(({ id, code }) => ({
        code: "MAXIMUM_UNREACHABLE",
        message: `${code}: không cách nào đạt được điểm tối đa.`,
        path: ["criteria", id, "rule"],
      })),
  ];
  Object.assign(published, { owner: ministry });
  Object.assign(draft, {
    owner: ministry,
    problems: () => problemsOf(draft),
    allowedActions: ["saveCriterionGroup", "saveCriterion", "removeCriterion", "publishCriteriaSet"].map(
      actions.allowed,
    ),
  });
  sumUp(draft);
  const sets: Set[] = [draft, published];
  const drafted = (input: Record<string, unknown>): Set => {
    const set = sets.find(({ id }) => id === input["criteriaSetId"]);
    if (!set) throw refusal("NOT_FOUND", "Không tìm thấy.");
    if (set.version !== input["expectedVersion"]) {
      throw refusal("CONFLICT", "Bộ tiêu chí đã được sửa ở nơi khác.", { currentVersion: set.version });
    }
    return set;
  };
  const done = (set: Set) => {
    sumUp(set);
    set.version += 1;
    return { criteriaSet: set, userErrors: [] };
  };
  const root = {
    criteriaSet: ({ id }: Input) => sets.find((set) => set.id === id) ?? null,
    criteriaSets: ({ filter, ...args }: Input) =>
      pageOf(
        sets.filter(
          (set) =>
            (!filter?.["year"] || set.year === filter["year"]) &&
            (!filter?.["status"] || set.status === filter["status"]),
        ),
        args,
      ),
    createCriteriaSet: ({ input = {} }: Input) => {
      if (String(input["name"]).trim() === "") return broken("Tên không được để trống.", "name");
      Object.assign(draft, { name: input["name"], year: input["year"] });
      return { criteriaSet: draft, userErrors: [] };
    },
    saveCriterionGroup: ({ input = {} }: Input) => {
      const set = drafted(input);
      const { groupId, code, name, parentId, section } = input as Record<string, string | null>;
      if (set.groups.some((other) => other.code === code && other.id !== groupId)) {
        return broken("Mã này đã dùng trong bộ tiêu chí.", "code");
      }
      const group = set.groups.find(({ id }) => id === groupId);
      if (group) Object.assign(group, { code, name, parentId, section });
      else {
        const [first] = set.groups;
        set.groups.push({
          ...first,
          id: `group_${code}`,
          code,
          name,
          parentId,
          section,
          position: 99,
        } as unknown as Group);
      }
      return done(set);
    },
    saveCriterion: ({ input = {} }: Input) => {
      const set = drafted(input);
      const { criterionId, code, name, groupId, maximum, step, rule } = input as unknown as Criterion & {
        criterionId: string | null;
      };
      const steps = (rule.steps as { points: string }[]).map(({ points }) => Number(points));
      const over = steps.findIndex((points) => points > Number(maximum));
      if (over >= 0) {
        return broken(`${code}: điểm vượt điểm tối đa của tiêu chí.`, "rule", "steps", String(over), "points");
      }
      const criterion = set.criteria.find(({ id }) => id === criterionId);
      const group = set.groups.find(({ id }) => id === groupId);
      const change = { code, name, groupId, maximum, step, section: group?.section ?? "BASE", evidenceHint: null };
      if (criterion) {
        Object.assign(criterion, change);
        Object.assign(criterion.rule, rule);
      } else {
        const [first] = set.criteria;
        set.criteria.push({
          ...(first as Criterion),
          ...change,
          id: `criterion_new_${code}`,
          position: 99,
          rule: { ...(first as Criterion).rule, ...rule },
        } as unknown as Criterion);
      }
      return done(set);
    },
    removeCriterion: ({ input = {} }: Input) => {
      const set = drafted(input);
      set.criteria = set.criteria.filter(({ id }) => id !== input["criterionId"]);
      return done(set);
    },
    publishCriteriaSet: ({ input = {} }: Input) => {
      const set = drafted(input);
      Object.assign(set, { status: "PUBLISHED", publishedAt: "2026-11-23T03:10:00Z" });
      return done(set);
    },
  };
  return { draft, root };
}
