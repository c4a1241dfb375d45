/** Where an object of the API is shown, from the noun its identifier begins with; null when it has no page of its own. */
export function objectTarget(id: string) {
  if (id.startsWith("unit_")) return { to: "/don-vi/$unitId", params: { unitId: id } } as const;
  if (id.startsWith("cluster_")) return { to: "/cum/$clusterId", params: { clusterId: id } } as const;
  if (id.startsWith("document_")) return { to: "/van-ban/$documentId", params: { documentId: id } } as const;
  if (id.startsWith("movement_")) return { to: "/phong-trao/$movementId", params: { movementId: id } } as const;
  if (id.startsWith("criteria")) return { to: "/bo-tieu-chi/$setId", params: { setId: id } } as const;
  if (id.startsWith("round_")) return { to: "/dot/$roundId", params: { roundId: id } } as const;
  if (id.startsWith("evaluation_")) return { to: "/danh-gia/$evaluationId", params: { evaluationId: id } } as const;
  if (id.startsWith("sheet_")) return { to: "/phieu/$sheetId", params: { sheetId: id } } as const;
  if (id.startsWith("result_")) return { to: "/ket-qua/$resultId", params: { resultId: id } } as const;
  if (id.startsWith("user_")) return { to: "/quan-tri/nguoi-dung/$userId", params: { userId: id } } as const;
  return null;
}
