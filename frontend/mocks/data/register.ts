import { actions, type makeOrganisation } from "./organisation";

const connection = <T>(nodes: T[]) => ({
  nodes,
  edges: [],
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  totalCount: nodes.length,
});

export function makeDocumentsAndMovements({ decision, units }: ReturnType<typeof makeOrganisation>) {
  const movement = (id: string, name: string, level: string, launcherName: string, startsOn: string | null) => ({
    __typename: "Movement",
    id,
    version: 1,
    name,
    level,
    scope: level === "MINISTRY" ? "MINISTRY" : "NATION",
    method: "THEMATIC",
    launcher: null,
    launcherName,
    launchDocument: null,
    startsOn,
    endsOn: startsOn ? "2025-12-31" : null,
    phases: startsOn
      ? [{ id: `${id}_p1`, name: "Giai đoạn 2021–2025", startsOn, endsOn: "2025-12-31", document: null, note: null }]
      : [],
    responses: (): unknown => connection(responses.filter((response) => response.movementId === id)),
    responseCounts: [
      { status: "REGISTERED", count: 2 },
      { status: "IN_PROGRESS", count: 1 },
      { status: "REPORTED", count: 0 },
    ],
    silentUnits: units.slice(4),
    current: startsOn !== null,
    warnings: startsOn ? [] : ["Chưa ghi văn bản phát động."],
    allowedActions: [actions.allowed("respondToMovement")],
  });
  const movements = [
    movement(
      "movement_1",
      "Cả nước chung tay vì người nghèo - không để ai bị bỏ lại phía sau",
      "PRIME_MINISTER",
      "Thủ tướng Chính phủ",
      "2021-01-01",
    ),
    movement(
      "movement_2",
      "Cả nước chung sức xây dựng nông thôn mới",
      "PRIME_MINISTER",
      "Thủ tướng Chính phủ",
      "2021-01-01",
    ),
    movement(
      "movement_3",
      "Doanh nghiệp Việt Nam hội nhập và phát triển",
      "PRIME_MINISTER",
      "Thủ tướng Chính phủ",
      null,
    ),
  ];
  const responses = units.slice(0, 3).map((unit, index) => ({
    __typename: "MovementResponse",
    id: `response_${index + 1}`,
    movementId: "movement_1",
    version: 1,
    movement: movements[0],
    unit,
    status: index === 2 ? "IN_PROGRESS" : "REGISTERED",
    plan: "Kế hoạch hưởng ứng gắn với nhiệm vụ chuyên môn của Sở.",
    planDocument: null,
    progress: index === 2 ? "Đã hỗ trợ 12 hộ." : null,
    result: null,
    updatedAt: "2026-06-20T02:00:00Z",
    exemplary: index === 0,
    warnings: [],
    allowedActions: [actions.allowed("reportResponse"), actions.allowed("markExemplaryResponse")],
  }));
  return { documents: [decision], movements, responses };
}
