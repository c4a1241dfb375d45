import { expect, it } from "vitest";
import type { Criterion, Group } from "./queries";
import { branchesOf } from "./tree";

const group = (id: string, position: number, parentId: string | null = null, section: Group["section"] = "BASE") =>
  ({ id, position, parentId, section }) as Group;
const line = (id: string, groupId: string, position: number) => ({ id, groupId, position }) as Criterion;

it("puts every group before its own groups, by position, and keeps sections apart", () => {
  const branches = branchesOf(
    {
      groups: [group("B", 9), group("A", 1), group("A2", 6, "A"), group("A1", 2, "A"), group("E", 3, null, "BONUS")],
      criteria: [line("A1.2", "A1", 5), line("A1.1", "A1", 4), line("E1", "E", 1)],
    },
    "BASE",
  );
  expect(branches.map(({ group: { id }, depth }) => [id, depth])).toEqual([
    ["A", 0],
    ["A1", 1],
    ["A2", 1],
    ["B", 0],
  ]);
  expect(branches[1]?.criteria.map(({ id }) => id)).toEqual(["A1.1", "A1.2"]);
});
