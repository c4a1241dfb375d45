import { refusal } from "../context";
import { found, pageOf } from "../list";
import { actions, type makeOrganisation } from "./organisation";

type Input = { input?: Record<string, unknown>; filter?: Record<string, unknown>; id?: string; first?: number };
type Entry = Record<string, unknown> & { id: string; version: number };

const broken = (message: string, ...path: string[]) => ({ userErrors: [{ message, path, code: "REQUIRED" }] });

function checked<T extends Entry>(list: T[], id: unknown, expectedVersion: unknown): T {
  const entry = list.find((candidate) => candidate.id === id);
  if (!entry) throw refusal("NOT_FOUND", "Không tìm thấy.");
  if (entry.version !== expectedVersion) {
    throw refusal("CONFLICT", "Đã có người sửa trước bạn.", { currentVersion: entry.version });
  }
  return entry;
}

function makeDocuments(decision: Entry, ministry: unknown) {
  const document = (
    id: string,
    number: number,
    symbol: string,
    type: string,
    issuedOn: string,
    summary: string,
  ): Entry => ({
    ...decision,
    id,
    number,
    symbol,
    type,
    issuedOn,
    issuer: ministry,
    year: Number(issuedOn.slice(0, 4)),
    summary,
    reference: `${number}/${symbol}`,
    links: [],
  });
  const documents: Entry[] = [
    document("document_12", 12, "KH-BTNMT", "PLAN", "2026-02-20", "Kế hoạch công tác thi đua, khen thưởng năm 2026"),
    document(
      "document_97",
      97,
      "CV-BTNMT",
      "OFFICIAL_LETTER",
      "2026-06-10",
      "Chuẩn bị hội nghị sơ kết Cụm thi đua số II",
    ),
    decision,
  ];
  const root = {
    document: ({ id }: Input) => documents.find((entry) => entry.id === id) ?? null,
    documents: ({ filter, ...args }: Input) =>
      pageOf(
        documents.filter(
          (entry) =>
            found(`${String(entry["reference"])} ${String(entry["summary"])}`, filter?.["search"]) &&
            (!filter?.["type"] || entry["type"] === filter["type"]) &&
            (!filter?.["year"] || entry["year"] === filter["year"]),
        ),
        args,
      ),
    recordDocument: ({ input = {} }: Input) => {
      const { number, symbol, type, issuedOn, summary } = input as Record<string, string>;
      const reference = `${number}/${symbol}`;
      if (documents.some((entry) => entry["reference"] === reference)) {
        return broken("Số này đã có trong sổ của cơ quan, loại và năm đó.", "number");
      }
      const id = `document_${documents.length + 100}`;
      const made = document(id, Number(number), String(symbol), String(type), String(issuedOn), String(summary));
      documents.unshift(made);
      return { document: made, userErrors: [] };
    },
    updateDocument: ({ input = {} }: Input) => {
      const entry = checked(documents, input["documentId"], input["expectedVersion"]);
      Object.assign(entry, { summary: input["summary"], version: entry.version + 1 });
      return { document: entry, userErrors: [] };
    },
  };
  return { documents, root };
}

export function makeDocumentsAndMovements({ decision, ministry, units }: ReturnType<typeof makeOrganisation>) {
  const register = makeDocuments(decision as unknown as Entry, ministry);
  const responses: Entry[] = [];
  const statuses = ["REGISTERED", "IN_PROGRESS", "REPORTED"];
  const movement = (id: string, name: string, level: string, launcherName: string, startsOn: string | null): Entry => ({
    __typename: "Movement",
    id,
    version: 1,
    name,
    level,
    scope: level === "MINISTRY" ? "MINISTRY" : "NATION",
    method: "THEMATIC",
    launcher: level === "MINISTRY" ? ministry : null,
    launcherName,
    launchDocument: level === "MINISTRY" ? register.documents[0] : null,
    startsOn,
    endsOn: startsOn ? `${Number(startsOn.slice(0, 4)) + 4}-12-31` : null,
    phases: startsOn
      ? [
          {
            id: `${id}_p1`,
            name: "Giai đoạn 2016–2020",
            startsOn: "2016-01-01",
            endsOn: "2020-12-31",
            document: null,
            note: "Đã tổng kết",
          },
          {
            id: `${id}_p2`,
            name: "Giai đoạn 2021–2025",
            startsOn: "2021-01-01",
            endsOn: "2025-12-31",
            document: decision,
            note: null,
          },
        ]
      : [],
    responses: () => pageOf(of(id), { first: 100 }),
    responseCounts: () =>
      statuses.map((status) => ({ status, count: of(id).filter((entry) => entry["status"] === status).length })),
    silentUnits: () => units.filter((unit) => !of(id).some((entry) => entry["unit"] === unit)),
    current: startsOn !== null,
    warnings: startsOn ? [] : ["Chưa ghi văn bản phát động."],
    allowedActions: [actions.allowed("respondToMovement"), actions.allowed("addMovementPhase")],
  });
  const of = (movementId: string) => responses.filter((entry) => entry["movementId"] === movementId);
  const leader = "Thủ tướng Chính phủ";
  const movements: Entry[] = [
    movement(
      "movement_1",
      "Cả nước chung tay vì người nghèo - không để ai bị bỏ lại phía sau",
      "PRIME_MINISTER",
      leader,
      "2021-01-01",
    ),
    movement("movement_2", "Cả nước chung sức xây dựng nông thôn mới", "PRIME_MINISTER", leader, "2021-01-01"),
    movement("movement_3", "Doanh nghiệp Việt Nam hội nhập và phát triển", "PRIME_MINISTER", leader, null),
    movement(
      "movement_4",
      "Thi đua đẩy mạnh cải cách hành chính",
      "MINISTRY",
      "Bộ Tài nguyên và Môi trường",
      "2026-01-01",
    ),
  ];
  const respond = (movementId: string, unit: unknown, status: string, plan: string): Entry => {
    const entry: Entry = {
      __typename: "MovementResponse",
      id: `response_${responses.length + 1}`,
      movementId,
      version: 1,
      movement: movements.find(({ id }) => id === movementId),
      unit,
      status,
      plan,
      planDocument: null,
      progress: status === "REGISTERED" ? null : "Đã hỗ trợ 12 hộ.",
      result: status === "REPORTED" ? "Hoàn thành 100 % kế hoạch, 12 hộ thoát nghèo." : null,
      updatedAt: "2026-06-20T02:00:00Z",
      exemplary: status === "REPORTED",
      warnings: [],
      allowedActions: [actions.allowed("reportResponse"), actions.allowed("markExemplaryResponse")],
    };
    responses.push(entry);
    return entry;
  };
  for (const [index, unit] of units.slice(0, 5).entries()) {
    respond("movement_1", unit, statuses[index % 3] ?? "REGISTERED", "Hưởng ứng gắn với nhiệm vụ chuyên môn của Sở.");
  }
  respond("movement_2", units[0], "IN_PROGRESS", "Giúp hai xã hoàn thành tiêu chí môi trường.");

  const root = {
    ...register.root,
    movement: ({ id }: Input) => movements.find((entry) => entry.id === id) ?? null,
    movements: ({ filter, ...args }: Input) =>
      pageOf(
        movements.filter(
          (entry) =>
            found(String(entry["name"]), filter?.["search"]) &&
            (!filter?.["level"] || entry["level"] === filter["level"]) &&
            (filter?.["current"] === undefined || entry["current"] === filter["current"]),
        ),
        args,
      ),
    launchMovement: ({ input = {} }: Input) => {
      const { name, level, launcherName, startsOn, endsOn } = input as Record<string, string>;
      if (startsOn && endsOn && endsOn < startsOn) return broken("Ngày kết thúc trước ngày bắt đầu.", "endsOn");
      const id = `movement_${movements.length + 1}`;
      const made = movement(id, String(name), String(level), String(launcherName), startsOn ?? null);
      Object.assign(made, { endsOn: endsOn ?? null, phases: [] });
      movements.unshift(made);
      return { movement: made, userErrors: [] };
    },
    addMovementPhase: ({ input = {} }: Input) => {
      const entry = checked(movements, input["movementId"], input["expectedVersion"]);
      const phases = entry["phases"] as unknown[];
      phases.push({ ...input, id: `${entry.id}_p${phases.length + 1}`, document: null });
      entry.version += 1;
      return { movement: entry, userErrors: [] };
    },
    respondToMovement: ({ input = {} }: Input) => {
      const { movementId, unitId, plan } = input as Record<string, string>;
      if (String(plan).trim() === "") return broken("Không được để trống.", "plan");
      const unit = units.find((candidate) => candidate.id === unitId);
      if (of(String(movementId)).some((entry) => entry["unit"] === unit)) {
        return broken("Đơn vị đã hưởng ứng phong trào này.", "unitId");
      }
      return { response: respond(String(movementId), unit, "REGISTERED", String(plan)), userErrors: [] };
    },
    reportResponse: ({ input = {} }: Input) => {
      const entry = checked(responses, input["responseId"], input["expectedVersion"]);
      if (input["status"] === "REPORTED" && !input["result"])
        return broken("Báo cáo kết quả phải nêu kết quả.", "result");
      const { progress, result, status } = input;
      Object.assign(entry, { progress: progress || null, result: result || null, status, version: entry.version + 1 });
      return { response: entry, userErrors: [] };
    },
    markExemplaryResponse: ({ input = {} }: Input) => {
      const entry = checked(responses, input["responseId"], input["expectedVersion"]);
      Object.assign(entry, { exemplary: input["exemplary"], version: entry.version + 1 });
      return { response: entry, userErrors: [] };
    },
  };
  return { documents: register.documents, movements, responses, root };
}
