import { screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { mockServer, renderPage } from "~/test/render";

it("says that a ranking is provisional and invented, and lists every unit with its groups", async () => {
  mockServer();
  await renderPage("/dot/round_1/xep-hang");
  expect(await screen.findByText("DỰ KIẾN")).toBeInTheDocument();
  expect(screen.getByText(/dẫn đầu với .* điểm; tiếp theo là/)).toBeInTheDocument();
  const table = within(screen.getByRole("table", { name: "Bảng xếp hạng" }));
  expect(table.getAllByRole("rowheader")).toHaveLength(9);
  expect(screen.getByText("Điểm nhóm A cao hơn xếp trên")).toBeInTheDocument();
});

it("explains an absent ranking instead of showing an empty one", async () => {
  const { world } = mockServer();
  world.evaluation.round["ranking"] = null;
  await renderPage("/dot/round_1/xep-hang");
  expect(await screen.findByText("Chưa có xếp hạng để xem")).toBeInTheDocument();
  expect(screen.queryByRole("table")).not.toBeInTheDocument();
});
