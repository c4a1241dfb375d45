import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { mockServer, renderPage } from "~/test/render";

const page = "/danh-gia/evaluation_1/giai-thich";

it("derives the total in a table that a screen reader can read, from the maximum to the last step", async () => {
  mockServer();
  await renderPage(page);
  expect(await screen.findByRole("heading", { level: 1, name: /^Giải thích điểm: Sở/ })).toBeInTheDocument();
  await userEvent.click(screen.getByText("Xem bảng số liệu"));
  const steps = within(screen.getByRole("table", { name: "Điểm từ đâu mà có" })).getAllByRole("rowheader");
  expect(steps[0]).toHaveTextContent("Tối đa của đơn vị");
  expect(steps.at(-1)).toHaveTextContent("Tổng");
  expect(screen.getByText(/Mất nhiều điểm nhất ở nhóm|Không nhóm nào mất điểm/)).toBeInTheDocument();
});

it("opens down to the paper, its author and its evidence, and remembers the line in the address", async () => {
  mockServer();
  const { router } = await renderPage(page);
  const group = (await screen.findByText("Nhiệm vụ chuyên môn")).closest("summary");
  if (!group) throw new Error("the group opens by its summary");
  group.focus();
  await userEvent.click(group);
  const line = screen.getByText("Kế hoạch sử dụng đất hằng năm trình duyệt đúng hạn").closest("summary");
  if (!line) throw new Error("the line opens by its summary");
  await userEvent.click(line);
  await waitFor(() => expect(router.state.location.search).toEqual({ dong: "A1.1" }));
  expect(await screen.findByText("Giai đoạn quyết định")).toBeInTheDocument();
  expect(screen.getByRole("list", { name: "Minh chứng" })).toHaveTextContent("Báo cáo số 100/BC-STNMT");
  expect(screen.getAllByText(/Nộp: Lãnh đạo đơn vị/).length).toBeGreaterThan(0);
});

it("opens the line that the address names", async () => {
  mockServer();
  await renderPage(`${page}?dong=B2`);
  expect(await screen.findByText("Giai đoạn quyết định")).toBeVisible();
});

it("says why there is nothing to read yet", async () => {
  const { world } = mockServer();
  for (const evaluation of world.evaluation.evaluations) Object.assign(evaluation, { receipt: null });
  await renderPage(page);
  expect(await screen.findByText("Chưa có giải thích để xem")).toBeInTheDocument();
  expect(screen.queryByText("Tải biên nhận (JSON)")).not.toBeInTheDocument();
});
