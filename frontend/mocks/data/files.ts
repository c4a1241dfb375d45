/** An uploaded file of the mock. */
export interface MockFile {
  id: string;
  name: string;
  kind: string;
  size: number;
  url: string;
  previewable: boolean;
  uploadedAt: string;
}

function file(id: string, name: string, kind: string, size: number): MockFile {
  const previewable = ["PDF", "PNG", "JPEG", "WEBP"].includes(kind);
  return { id, name, kind, size, url: `/files/${id}`, previewable, uploadedAt: "2026-11-20T03:00:00Z" };
}

/** Files that the mock's unit has uploaded before. */
export const mockFiles: readonly MockFile[] = [
  file("file_report", "Báo cáo 125-STNMT (bản ký).pdf", "PDF", 1_240_000),
  file("file_photo", "Ảnh kiểm tra thực địa.jpg", "JPEG", 3_400_000),
  file("file_table", "Số liệu cấp giấy chứng nhận.xlsx", "XLSX", 86_000),
];

export const fileOf = (id: unknown): MockFile | null => mockFiles.find((known) => known.id === id) ?? null;

export const fileRoot = {
  file: ({ id }: { id?: string }) => fileOf(id),
  files: ({ filter }: { filter?: { search?: string | null } }) => {
    const wanted = (filter?.search ?? "").toLowerCase();
    return { nodes: mockFiles.filter(({ name }) => name.toLowerCase().includes(wanted)) };
  },
};
