import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { mockServer, renderPage } from "~/test/render";

it("says at its field that a new cluster needs a decision, and keeps what was typed", async () => {
  const server = mockServer();
  await renderPage("/cum");
  await userEvent.click(await screen.findByRole("button", { name: "Lập cụm, khối thi đua" }));
  const dialog = within(await screen.findByRole("dialog"));
  await userEvent.type(dialog.getByLabelText(/Số thứ tự/), "3");
  await userEvent.type(dialog.getByLabelText(/Ký hiệu số/), "III");
  await userEvent.type(dialog.getByLabelText(/Tên đầy đủ/), "Cụm III");
  await userEvent.click(dialog.getByRole("button", { name: "Lưu" }));
  await waitFor(() => expect(dialog.getByLabelText(/^Quyết định/)).toBeInvalid());
  expect(dialog.getByLabelText(/Tên đầy đủ/)).toHaveValue("Cụm III");
  const sent = server.calls.find((call) => call.operation === "FormCluster")?.variables["input"];
  expect(sent).toMatchObject({ kind: "CLUSTER", number: 3, label: "III", name: "Cụm III", memberUnitIds: [] });
});

it("keeps the form when somebody else changed the cluster first, and lets the unit leave when asked again", async () => {
  const server = mockServer();
  await renderPage("/cum/cluster_2");
  await userEvent.click(await screen.findByRole("button", { name: /^Cho thôi thành viên: .*Bắc Kạn$/ }));
  const dialog = within(await screen.findByRole("dialog"));
  server.world.organisation.cluster["version"] = 9;
  await userEvent.click(dialog.getByRole("button", { name: "Lưu" }));
  expect(await dialog.findByText("Người khác vừa sửa trước bạn")).toBeInTheDocument();
  await userEvent.click(dialog.getByRole("button", { name: "Lưu" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  const last = server.calls.filter((call) => call.operation === "EndMembership").at(-1)?.variables["input"];
  expect(last).toMatchObject({ membershipId: "membership_2", expectedVersion: 9 });
});

it("ends the time of an office that still runs", async () => {
  const server = mockServer();
  await renderPage("/cum/cluster_2");
  const [end] = await screen.findAllByRole("button", { name: /^Kết thúc nhiệm kỳ: / });
  if (!end) throw new Error("no office runs");
  await userEvent.click(end);
  await userEvent.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Lưu" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  const sent = server.calls.find((call) => call.operation === "EndOffice")?.variables["input"];
  expect(sent).toMatchObject({ expectedVersion: 4 });
});
