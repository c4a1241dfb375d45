import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { mockServer, renderPage } from "~/test/render";

it("tells anybody how to check the result in three steps, with the file and the name of the key", async () => {
  mockServer();
  await renderPage("/ket-qua/result_1", { signedIn: false });
  expect(await screen.findByRole("heading", { name: "Tự kiểm tra kết quả" })).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "Tải tệp kiểm chứng (JSON)" })).toHaveAttribute(
    "href",
    "/results/result_1/bundle.json",
  );
  expect(screen.getAllByText(/2f6b0c4e91d7a853/).length).toBeGreaterThan(1);
});

it("derives a unit's published points without an account and without persons", async () => {
  mockServer();
  await renderPage("/ket-qua/result_1/don-vi/S1?dong=A1.1", { signedIn: false });
  expect(await screen.findByRole("heading", { level: 1, name: /^Giải thích điểm: Sở/ })).toBeInTheDocument();
  expect(screen.getByText("Giai đoạn quyết định")).toBeVisible();
  expect(screen.queryByText(/Lãnh đạo đơn vị/)).not.toBeInTheDocument();
});
