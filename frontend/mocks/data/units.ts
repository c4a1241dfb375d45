import { refusal } from "../context";
import { makeUnit, type makeOrganisation, type MockUnit } from "./organisation";

type Input = { input?: Record<string, unknown> };

const broken = (code: string, message: string, ...path: string[]) => ({
  unit: null,
  units: null,
  userErrors: [{ code, message, path }],
});

/** Entering, renaming and succeeding units: versions, shapes and one refusal of each kind, not the rules. */
export function makeUnitWrites({ units, ministry }: ReturnType<typeof makeOrganisation>) {
  const find = (id: unknown): MockUnit | undefined => [ministry, ...units].find((unit) => unit.id === id);
  const root = {
    createUnit: ({ input = {} }: Input) => {
      const code = String(input["code"]);
      if (code.length > 60) return broken("TOO_LONG", "Mã dài quá 60 ký tự.", "code");
      const made = makeUnit(
        `unit_${units.length + 1}`,
        String(input["kind"]),
        String(input["name"]),
        String(input["shortName"]),
        code,
      );
      Object.assign(made, { establishedOn: input["establishedOn"], parent: find(input["parentId"]) ?? null });
      units.push(made);
      return { unit: made, userErrors: [] };
    },
    renameUnit: ({ input = {} }: Input) => {
      const unit = find(input["unitId"]);
      if (!unit) throw refusal("NOT_FOUND", "Không tìm thấy.");
      if (unit["version"] !== input["expectedVersion"]) {
        throw refusal("CONFLICT", "Đối tượng đã được sửa ở nơi khác.", { currentVersion: unit["version"] });
      }
      const { name, shortName, code } = input;
      if (unit.name === name) return broken("NAME_UNCHANGED", "Tên mới trùng với tên đang dùng.", "name");
      Object.assign(unit, { name, shortName, code, version: Number(unit["version"]) + 1 });
      return { unit, userErrors: [] };
    },
    recordSuccession: ({ input = {} }: Input) => {
      const ids = (field: string) => input[field] as string[];
      const before = ids("predecessorIds").map(find);
      const after = ids("successorIds").map(find);
      if (before.length === 0 || after.length === 0) {
        return broken("SUCCESSION_SHAPE", "Cần đơn vị cũ và đơn vị mới.", "kind");
      }
      const ended = before.findIndex((unit) => !unit || unit["dissolvedOn"] !== null);
      if (ended >= 0) {
        return broken("NOT_IN_FORCE", "Đơn vị không tồn tại vào ngày này.", "predecessorIds", String(ended));
      }
      for (const unit of before) {
        if (!after.includes(unit)) Object.assign(unit ?? {}, { dissolvedOn: input["effectiveOn"], successors: after });
      }
      return { units: [...new Set([...before, ...after])], userErrors: [] };
    },
  };
  return { root };
}
