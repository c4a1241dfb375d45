import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
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

it("opens the lines of a unit below its row, and keeps that in the address", async () => {
  mockServer();
  const { router } = await renderPage("/dot/round_1/xep-hang");
  const [open] = await screen.findAllByRole("button", { name: /Điểm từng tiêu chí của/ });
  await userEvent.click(open as HTMLElement);
  const lines = within(await screen.findByRole("table", { name: "Từng tiêu chí" }));
  expect(lines.getAllByRole("rowheader").length).toBeGreaterThan(30);
  expect(router.state.location.search).toHaveProperty("chitiet");
});

it("compares the chosen units with the median, and keeps the choice in the address", async () => {
  mockServer();
  const { router } = await renderPage("/dot/round_1/xep-hang");
  expect(await screen.findByText(/Đánh dấu “So sánh” ở từ hai đến bốn đơn vị/)).toBeInTheDocument();
  const boxes = screen.getAllByRole("checkbox");
  for (const box of boxes.slice(0, 4)) await userEvent.click(box);
  const table = within(await screen.findByRole("table", { name: "So sánh các đơn vị theo nhóm tiêu chí" }));
  expect(table.getByRole("columnheader", { name: "Trung vị của cụm" })).toBeInTheDocument();
  expect(String(router.state.location.search.sosanh).split(",")).toHaveLength(4);
  expect(boxes[4]).toBeDisabled();
});

it("opens a comparison from its address", async () => {
  mockServer();
  await renderPage("/dot/round_1/xep-hang?sosanh=evaluation_1,evaluation_3,nobody");
  const table = within(await screen.findByRole("table", { name: "So sánh các đơn vị theo nhóm tiêu chí" }));
  expect(table.getAllByRole("columnheader")).toHaveLength(4);
});

it("draws where each unit is weak, group by group, with the number in the cell", async () => {
  mockServer();
  await renderPage("/dot/round_1/xep-hang");
  const region = await screen.findByRole("region", { name: "Mỗi đơn vị mạnh, yếu ở đâu" });
  const rows = within(region).getAllByRole("rowheader").length;
  // Nobody is weak for having no bonus: that line has a number and no place on the scale.
  const bonus = within(region).getByRole("row", { name: /E\. Điểm thưởng/ });
  expect(bonus.querySelectorAll("td[data-level]")).toHaveLength(0);
  expect(
    within(region)
      .getByRole("row", { name: /A\. Nhiệm vụ/ })
      .querySelectorAll("td[data-level]"),
  ).toHaveLength(9);
  await userEvent.click(screen.getByRole("button", { name: "Mở mọi nhóm" }));
  expect(within(region).getAllByRole("rowheader").length).toBeGreaterThan(rows + 30);
});

it("shows where merged units went", async () => {
  mockServer();
  await renderPage("/dot/round_1/xep-hang");
  expect(await screen.findByRole("img", { name: "Thứ hạng qua các năm" })).toBeInTheDocument();
  expect(screen.getByText("2 lần kế thừa giữa các đơn vị")).toBeInTheDocument();
  expect(screen.getAllByText("01/07/2025 → Sở NN&MT Thái Nguyên", { selector: "text" })).toHaveLength(2);
});

it("tells a unit how it scored others, and its rank without its own papers", async () => {
  const { world } = mockServer();
  world.evaluation.round["ownFairness"] = [
    {
      unit: { id: "unit_2", shortName: "Sở TN&MT Bắc Kạn" },
      papers: 8,
      leniencyPercent: "-1.20",
      leniencyPoints: "-12.00",
      finding: "Sở TN&MT Bắc Kạn chấm thấp hơn những người khác 1,2%",
      rank: 2,
      ownBallotBlindRank: 3,
    },
  ];
  await renderPage("/dot/round_1/xep-hang");
  expect(await screen.findByText("Cách chấm của Sở TN&MT Bắc Kạn")).toBeInTheDocument();
  expect(screen.getByText("Sở TN&MT Bắc Kạn chấm thấp hơn những người khác 1,2%")).toBeInTheDocument();
});
