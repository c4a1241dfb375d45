import { refusal } from "../context";
import { found, pageOf } from "../list";
import { actions, type makeOrganisation, type MockUnit } from "./organisation";

interface MockRole {
  id: string;
  role: string;
  unit: MockUnit | null;
  validFrom: string;
  validUntil: string | null;
}

interface MockUser {
  __typename: "User";
  id: string;
  version: number;
  username: string;
  displayName: string;
  active: boolean;
  createdAt: string;
  roles: MockRole[];
}

type Input = { input?: Record<string, unknown>; filter?: Record<string, unknown>; id?: string; first?: number };

const broken = (message: string, ...path: string[]) => ({ userErrors: [{ message, path, code: "INVALID" }] });

/** Accounts as the administrator of the system sees them. */
export function makeUsers({ units, ministry }: ReturnType<typeof makeOrganisation>) {
  let made = 10;
  const role = (name: string, unit: MockUnit | null, validFrom = "2026-01-01", validUntil: string | null = null) => ({
    id: `role_${(made += 1)}`,
    role: name,
    unit,
    validFrom,
    validUntil,
  });
  const user = (id: string, username: string, displayName: string, roles: MockRole[], active = true): MockUser => {
    const entry: MockUser = {
      __typename: "User",
      id,
      version: 1,
      username,
      displayName,
      active,
      createdAt: "2026-01-05T02:00:00Z",
      roles,
    };
    return Object.assign(entry, {
      allowedActions: () => [
        actions.allowed("assignRole"),
        actions.allowed("endRole"),
        actions.allowed("resetPassword"),
        id === "user_1"
          ? actions.locked("suspendUser", "ROLE", "Vai trò của bạn không có quyền này.")
          : actions.allowed(entry.active ? "suspendUser" : "reactivateUser"),
      ],
    });
  };
  const member = units[1];
  if (!member) throw new Error("the mock needs two units");
  const users = [
    user("user_1", "chuyenvien.backan", "Chuyên viên TĐKT, Sở TN&MT Bắc Kạn", [
      role("MEMBER_LEADER", member, "2024-01-01", "2026-01-01"),
      role("MEMBER_OFFICER", member),
      role("COUNCIL_MEMBER", ministry, "2027-01-01"),
    ]),
    user("user_2", "quantri", "Quản trị hệ thống", [role("SYSTEM_ADMINISTRATOR", null)]),
    user("user_3", "vu.tdkt", "Chuyên viên Vụ TĐKT của Bộ", [role("MINISTRY_OFFICER", ministry)]),
    ...units.map((unit, index) =>
      user(`user_${index + 4}`, `canbo.${index + 1}`, `Cán bộ TĐKT, ${unit.shortName}`, [
        role("MEMBER_OFFICER", unit),
        ...(index % 3 === 0 ? [role("MEMBER_LEADER", unit)] : []),
      ]),
    ),
    user("user_20", "tam.khoa", "Cán bộ đã chuyển công tác", [], false),
  ];
  const of = (id: unknown): MockUser => {
    const entry = users.find((candidate) => candidate.id === id);
    if (!entry) throw refusal("NOT_FOUND", "Không tìm thấy.");
    return entry;
  };
  const done = (changed: MockUser, change: Partial<MockUser> = {}) => {
    Object.assign(changed, change, { version: changed.version + 1 });
    return { user: changed, userErrors: [] };
  };
  const suspension =
    (active: boolean) =>
    ({ input = {} }: Input) => {
      const changed = of(input["userId"]);
      if (changed.version !== input["expectedVersion"]) {
        throw refusal("CONFLICT", "Đã có người sửa trước bạn.", { currentVersion: changed.version });
      }
      return done(changed, { active });
    };
  const root = {
    users: ({ filter = {}, ...args }: Input) =>
      pageOf(
        users.filter(
          (entry) =>
            found(`${entry.displayName} ${entry.username}`, filter["search"]) &&
            (filter["active"] === undefined || entry.active === filter["active"]) &&
            (!filter["role"] || entry.roles.some((held) => held.role === filter["role"])),
        ),
        args,
      ),
    user: ({ id }: Input) => users.find((entry) => entry.id === id) ?? null,
    createUser: ({ input = {} }: Input) => {
      if (users.some((entry) => entry.username === input["username"])) {
        return broken("Tên đăng nhập này đã có người dùng.", "username");
      }
      if (String(input["password"]).length < 10) return broken("Mật khẩu phải có ít nhất 10 ký tự.", "password");
      const created = user(`user_${users.length + 20}`, String(input["username"]), String(input["displayName"]), []);
      users.push(created);
      return { user: created, userErrors: [] };
    },
    assignRole: ({ input = {} }: Input) => {
      const unit = units.find((candidate) => candidate.id === input["unitId"]) ?? null;
      if (!unit && input["role"] !== "SYSTEM_ADMINISTRATOR") {
        return broken("Vai trò này phải gắn với một đơn vị.", "unitId");
      }
      const changed = of(input["userId"]);
      changed.roles.push(
        role(String(input["role"]), unit, String(input["validFrom"]), (input["validUntil"] as string | null) ?? null),
      );
      return done(changed);
    },
    endRole: ({ input = {} }: Input) => {
      for (const entry of users) {
        const held = entry.roles.find((candidate) => candidate.id === input["roleAssignmentId"]);
        if (!held) continue;
        const until = String(input["validUntil"]);
        if (until <= held.validFrom) return broken("Ngày kết thúc phải sau ngày bắt đầu.", "validUntil");
        held.validUntil = until;
        return done(entry);
      }
      throw refusal("NOT_FOUND", "Không tìm thấy.");
    },
    resetPassword: ({ input = {} }: Input) =>
      String(input["newPassword"]).length < 10
        ? broken("Mật khẩu phải có ít nhất 10 ký tự.", "newPassword")
        : done(of(input["userId"])),
    changePassword: ({ input = {} }: Input) =>
      input["currentPassword"] === "sai"
        ? broken("Mật khẩu hiện tại không đúng.", "currentPassword")
        : done(of("user_1")),
    suspendUser: suspension(false),
    reactivateUser: suspension(true),
  };
  return { users, root };
}
