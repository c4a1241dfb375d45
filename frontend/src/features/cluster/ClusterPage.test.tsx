import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { mockServer, renderPage } from "~/test/render";

it("shows who belongs to a cluster, who leads it, and by which decision", async () => {
  mockServer();
  await renderPage("/cum/cluster_2");
  expect(await screen.findByRole("heading", { level: 1, name: "Cụm thi đua số II" })).toBeInTheDocument();
  expect(screen.getByText("395/QĐ-BTNMT, 02/03/2022")).toBeInTheDocument();
  const members = within(screen.getByRole("table", { name: "Đơn vị thành viên" }));
  expect(members.getAllByRole("rowheader")).toHaveLength(9);
});

it("asks for the organisation of a day, kept in the address, and ignores a day half typed", async () => {
  const server = mockServer();
  const { router } = await renderPage("/cum/cluster_2");
  const day = await screen.findByLabelText("Xem tại ngày", { selector: "input:not([type=date])" });
  await userEvent.clear(day);
  await userEvent.type(day, "25/06/2022");
  await waitFor(() => expect(router.state.location.search).toEqual({ ngay: "2022-06-25" }));
  expect(await screen.findByText("Đang xem tổ chức tại ngày 25/06/2022.")).toBeInTheDocument();
  const asked = server.calls.filter((call) => call.operation === "Cluster").map((call) => call.variables["asOf"]);
  expect(asked).toEqual([null, "2022-06-25"]);
});
