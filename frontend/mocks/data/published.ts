import type { makeEvaluation } from "./evaluation";

export function makePublished({ ranked, set }: ReturnType<typeof makeEvaluation>) {
  const result: Record<string, unknown> & { id: string } = {
    __typename: "PublishedResult",
    id: "result_1",
    resultVersion: 1,
    current: true,
    clusterName: "Cụm thi đua số II",
    ministryName: "Bộ Tài nguyên và Môi trường",
    roundName: "Chấm điểm thi đua năm 2022",
    kind: "YEAR_END",
    year: 2022,
    publishedAt: "2023-02-10T02:00:00Z",
    decision: null,
    reason: null,
    demonstration: true,
    criteriaName: set.name,
    criteriaNotice: set.notice,
    declaredTotal: "1000.00",
    hash: "5d0c9b1e7a",
    rows: ranked.map(({ evaluation, total }, index) => ({
      ...total,
      rank: index + 1,
      tied: false,
      unitName: evaluation.unitName,
      unitCode: evaluation.unitCode,
      classification: Number(total.total) >= 900 ? "Xuất sắc" : "Tốt",
    })),
    groups: set.groups.map(({ code, name, maximum }) => ({ code, name, maximum })),
  };
  result["versions"] = [result];
  return [result];
}
