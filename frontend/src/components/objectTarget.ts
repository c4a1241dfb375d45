/** Where an object of the API is shown, from the noun its identifier begins with; null when it has no page of its own. */
export function objectTarget(id: string) {
  if (/^unit_/.test(id)) return { to: "/don-vi/$unitId", params: { unitId: id } } as const;
  if (/^cluster_/.test(id)) return { to: "/cum/$clusterId", params: { clusterId: id } } as const;
  if (/^document_/.test(id)) return { to: "/van-ban/$documentId", params: { documentId: id } } as const;
  if (/^movement_/.test(id)) return { to: "/phong-trao/$movementId", params: { movementId: id } } as const;
  if (/^criteria/.test(id)) return { to: "/bo-tieu-chi/$setId", params: { setId: id } } as const;
  if (/^round_/.test(id)) return { to: "/dot/$roundId", params: { roundId: id } } as const;
  if (/^sheet_/.test(id)) return { to: "/phieu/$sheetId", params: { sheetId: id } } as const;
  if (/^result_/.test(id)) return { to: "/ket-qua/$resultId", params: { resultId: id } } as const;
  if (/^user_/.test(id)) return { to: "/quan-tri/nguoi-dung/$userId", params: { userId: id } } as const;
  return null;
}
