const allowed = (action: string) => ({ action, allowed: true, lockCode: null, lockReason: null });
const locked = (action: string, lockCode: string, lockReason: string) => ({
  action,
  allowed: false,
  lockCode,
  lockReason,
});

export const actions = { allowed, locked };

export const provinces = [
  "Bắc Giang",
  "Bắc Kạn",
  "Cao Bằng",
  "Lạng Sơn",
  "Thái Nguyên",
  "Tuyên Quang",
  "Hà Giang",
  "Phú Thọ",
  "Quảng Ninh",
];

export function makeOrganisation() {
  const decision = {
    __typename: "Document",
    id: "document_395",
    version: 1,
    number: 395,
    symbol: "QĐ-BTNMT",
    series: "QĐ",
    issuer: null as unknown,
    issuerName: "Bộ Tài nguyên và Môi trường",
    type: "DECISION",
    issuedOn: "2022-03-02",
    year: 2022,
    summary: "Thành lập các cụm, khối thi đua của Bộ Tài nguyên và Môi trường",
    reference: "395/QĐ-BTNMT",
    links: [{ subject: "cluster_2", label: "Cụm thi đua số II", kind: "CLUSTER" }],
    allowedActions: [allowed("updateDocument")],
  };
  const ministry = makeUnit("unit_ministry", "MINISTRY", "Bộ Tài nguyên và Môi trường", "Bộ TN&MT", "BTNMT");
  const units = provinces.map((name, index) =>
    makeUnit(
      `unit_${index + 1}`,
      "DEPARTMENT",
      `Sở Tài nguyên và Môi trường tỉnh ${name}`,
      `Sở TN&MT ${name}`,
      `S${index + 1}`,
    ),
  );
  const cluster: Record<string, unknown> = {
    __typename: "Cluster",
    id: "cluster_2",
    version: 4,
    kind: "CLUSTER",
    asOf: "2026-11-23",
    name: "Cụm thi đua số II",
    number: 2,
    label: "II",
    ministry,
    decision,
    formedOn: "2022-03-02",
    closedOn: null,
    warnings: [],
    allowedActions: ["addMember", "endMembership", "assignOffice", "endOffice", "createRound"].map(allowed),
  };
  const members = units.map((member, index) => ({
    id: `membership_${index + 1}`,
    unit: member,
    cluster,
    validFrom: "2022-03-02",
    validUntil: null,
    decision,
    position: index + 1,
  }));
  const office = (id: string, kind: string, holder: unknown) => ({
    id,
    kind,
    unit: holder,
    cluster,
    validFrom: "2026-01-01",
    validUntil: "2026-12-31",
    decision: null,
  });
  const offices = [office("office_1", "HEAD", units[1]), office("office_2", "DEPUTY", units[8])];
  Object.assign(cluster, { members, offices, officeHistory: offices });
  for (const member of units) {
    member.timeline = [
      event("2003-01-01", "ESTABLISHED", `Thành lập ${member.name}`),
      event("2022-03-02", "JOINED_CLUSTER", "Tham gia Cụm thi đua số II", { cluster, document: decision }),
    ];
    member.memberships = members.filter((membership) => membership.unit === member);
  }
  return { decision, ministry, units, cluster, members, offices };
}

export interface MockUnit {
  id: string;
  name: string;
  shortName: string;
  code: string;
  timeline: unknown[];
  memberships: unknown[];
  [key: string]: unknown;
}

/** A unit that has lived since 2003 under one name. */
export function makeUnit(id: string, kind: string, name: string, shortName: string, code: string): MockUnit {
  return {
    __typename: "Unit",
    id,
    version: 1,
    kind,
    asOf: "2026-11-23",
    name,
    shortName,
    code,
    parent: null,
    establishedOn: "2003-01-01",
    dissolvedOn: null,
    exists: true,
    names: [{ name, shortName, code, validFrom: "2003-01-01", validUntil: null }],
    timeline: [],
    predecessors: [],
    successors: [],
    memberships: [],
    allowedActions: [allowed("renameUnit"), allowed("recordSuccession")],
  };
}

function event(on: string, kind: string, text: string, more: Record<string, unknown> = {}) {
  return { on, kind, text, units: [], cluster: null, document: null, successionKind: null, ...more };
}
