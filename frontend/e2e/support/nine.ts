import { Api } from "./api";
import type { Server } from "./server";

export const password = "fixture-password";

interface Fixture {
  units: { ministry: string };
  criteriaSet: string;
  decision: string;
}

/** A cluster of nine units with a leader each, and the people who play its round. */
export interface Nine {
  cluster: string;
  /** Usernames of the leaders; the first unit heads the cluster. */
  leaders: string[];
  unitNames: string[];
}

/** Makes nine units, their leaders, and the cluster they form, as the administrator and the ministry would. */
export async function nineUnits(server: Server): Promise<Nine> {
  const fixture = server.data as Fixture;
  const administrator = await Api.signIn(server.url, "admin", password);
  const officer = await Api.signIn(server.url, "officer", password);
  const units: string[] = [];
  const unitNames: string[] = [];
  const leaders: string[] = [];
  for (let number = 1; number <= 9; number += 1) {
    const name = `Sở Thử Số ${number}`;
    const made = await officer.mutate<{ unit: { id: string } }>("createUnit", "CreateUnitInput", "unit { id }", {
      kind: "DEPARTMENT",
      name,
      shortName: name,
      code: `STS${number}`,
      establishedOn: "2026-01-01",
    });
    const username = `so${number}.lanhdao`;
    const user = await administrator.mutate<{ user: { id: string } }>("createUser", "CreateUserInput", "user { id }", {
      username,
      displayName: `Lãnh đạo ${name}`,
      password,
    });
    await administrator.mutate("assignRole", "AssignRoleInput", "user { id }", {
      userId: user.user.id,
      role: "MEMBER_LEADER",
      unitId: made.unit.id,
      validFrom: "2026-01-01",
    });
    units.push(made.unit.id);
    unitNames.push(name);
    leaders.push(username);
  }
  const formed = await officer.mutate<{ cluster: { id: string; version: number } }>(
    "formCluster",
    "FormClusterInput",
    "cluster { id version }",
    {
      kind: "CLUSTER",
      ministryId: fixture.units.ministry,
      number: 9,
      label: "số IX",
      name: "Cụm thi đua số IX",
      decisionId: fixture.decision,
      formedOn: "2026-01-05",
      memberUnitIds: units,
    },
  );
  await officer.mutate("assignOffice", "AssignOfficeInput", "cluster { id }", {
    clusterId: formed.cluster.id,
    expectedVersion: formed.cluster.version,
    unitId: units[0],
    kind: "HEAD",
    validFrom: "2026-01-05",
    decisionId: fixture.decision,
  });
  return { cluster: formed.cluster.id, leaders, unitNames };
}
