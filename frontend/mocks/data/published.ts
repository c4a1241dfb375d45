import type { makeEvaluation } from "./evaluation";
import { makeReceipt } from "./receipt";

export function makePublished({ ranked, set }: ReturnType<typeof makeEvaluation>) {
  const rows = ranked.map(({ evaluation, total }, index) => ({
    ...total,
    rank: index + 1,
    tied: false,
    unitName: evaluation.unitName,
    unitCode: evaluation.unitCode,
    classification: Number(total.total) >= 900 ? "Xuất sắc" : "Tốt",
    receipt: () => makeReceipt(evaluation.selfSheet, set, total, index + 1, false),
  }));
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
    unresolvedReason: null,
    unresolved: [],
    demonstration: true,
    criteriaName: set.name,
    criteriaNotice: set.notice,
    declaredTotal: "1000.00",
    hash: "5d0c9b1e7a",
    bundleUrl: "/results/result_1/bundle.json",
    signature: {
      keyId: "2f6b0c4e91d7a853",
      algorithm: "Ed25519",
      sha256: "77aa",
      value: "c2lnbmF0dXJl",
      publicKey: "a2V5",
    },
    row: ({ unitCode }: { unitCode: string }) => rows.find((row) => row.unitCode === unitCode) ?? null,
    rows,
    groups: set.groups.map(({ code, name, maximum }) => ({ code, name, maximum })),
  };
  result["versions"] = [result];
  return [result];
}
