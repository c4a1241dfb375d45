import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { mockServer, renderPage } from "~/test/render";

it("is read without signing in, names the demonstration, and gives the page a title worth indexing", async () => {
  mockServer();
  await renderPage("/ket-qua/result_1", { signedIn: false });
  const table = within(await screen.findByRole("table", { name: "Bảng xếp hạng" }));
  expect(table.getAllByRole("rowheader")).toHaveLength(9);
  expect(screen.getByText(/Dữ liệu minh họa: điểm số và xếp loại/)).toBeInTheDocument();
  await waitFor(() =>
    expect(document.title).toBe("Kết quả Chấm điểm thi đua năm 2022, Cụm thi đua số II, năm 2022 – Thi Đua"),
  );
});

it("says so when there is no such result", async () => {
  mockServer();
  await renderPage("/ket-qua/result_none", { signedIn: false });
  expect(await screen.findByRole("heading", { level: 1, name: "Không tìm thấy trang" })).toBeInTheDocument();
});
