import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { mockServer, renderPage } from "~/test/render";

it("shows each signal with its finding, its picture and the numbers behind it", async () => {
  mockServer();
  await renderPage("/dot/round_1/cong-bang");
  expect(await screen.findByText("1 trong 8 tín hiệu đáng xem lại")).toBeInTheDocument();
  expect(screen.getByText("Tín hiệu, không phải kết luận")).toBeInTheDocument();
  expect(screen.getByText(/chấm thấp hơn những người khác 4,5%/)).toBeInTheDocument();
  expect(screen.getAllByRole("img", { name: /.+/ })).toHaveLength(7);
  const table = within(screen.getByRole("table", { name: "Chấm rộng tay, chặt tay" }));
  expect(table.getAllByRole("rowheader")).toHaveLength(9);
  expect(table.getByText("−4,50%")).toBeInTheDocument();
  expect(screen.getAllByText("Cách tính")).toHaveLength(8);
});

it("says where a score far from all others has no reason", async () => {
  mockServer();
  await renderPage("/dot/round_1/cong-bang");
  const table = within(await screen.findByRole("table", { name: "1 điểm lệch xa những người chấm còn lại" }));
  expect(table.getByText("không ghi lý do")).toBeInTheDocument();
});

it("gives the numbers of a picture as a file", async () => {
  mockServer();
  await renderPage("/dot/round_1/cong-bang");
  const save = vi.spyOn(URL, "createObjectURL").mockReturnValue("blob:x");
  const [button] = await screen.findAllByText("Tải số liệu (CSV)");
  await userEvent.click(button as HTMLElement);
  const file = save.mock.calls[0]?.[0] as Blob;
  expect(await file.text()).toContain("Tiêu chí;");
});

it("shows nothing to who is not entitled, and says for whom it is", async () => {
  const { world } = mockServer();
  Object.assign(world.evaluation.round, { fairness: null, fairnessVisible: false });
  const page = await renderPage("/dot/round_1/cong-bang");
  expect(await screen.findByText("Chưa có tín hiệu để xem")).toBeInTheDocument();
  expect(screen.queryByRole("img", { name: /Chấm/ })).not.toBeInTheDocument();
  page.unmount();
  await renderPage("/dot/round_1");
  await screen.findByRole("link", { name: "Xếp hạng" });
  expect(screen.queryByRole("link", { name: "Tín hiệu công bằng" })).not.toBeInTheDocument();
});

it("leads from the round to its signals where they may be read", async () => {
  mockServer();
  await renderPage("/dot/round_1");
  expect(await screen.findByRole("link", { name: "Tín hiệu công bằng" })).toBeInTheDocument();
});
