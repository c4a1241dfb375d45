import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import i18next from "i18next";
import { beforeEach, expect, it, vi } from "vitest";
import * as drafts from "~/lib/draftStore";
import { mockServer, renderPage } from "~/test/render";
import english from "../../../../locales/en.json";

beforeEach(() => {
  vi.spyOn(drafts, "readDraft").mockResolvedValue(undefined);
  vi.spyOn(drafts, "writeDraft").mockResolvedValue(undefined);
  vi.spyOn(drafts, "forgetDraft").mockResolvedValue(undefined);
});

const saves = (server: ReturnType<typeof mockServer>) => server.calls.filter((call) => call.operation === "SaveScores");

/** Keeps the answers to one query back until the function it gives is called. */
function holdBack(query: string): () => void {
  const plain = globalThis.fetch;
  let release = () => {};
  const gate = new Promise<void>((open) => (release = open));
  vi.stubGlobal("fetch", async (url: string, init: { body: string }) => {
    if (init.body.includes(`query ${query}(`)) await gate;
    return plain(url, init);
  });
  return () => release();
}

async function line(code: string) {
  const cell = await screen.findByText(code, { selector: "td" });
  return within(cell.closest("tr") as HTMLElement);
}

const typed = async () => (await line("A1.2")).getByLabelText(/^A1\.2 (Thực hiện|Actual)/);

async function saveOnce() {
  const server = mockServer();
  const view = await renderPage("/phieu/sheet_self_2");
  fireEvent.change(await typed(), { target: { value: "61" } });
  await waitFor(() => expect(saves(server)).toHaveLength(1), { timeout: 2000 });
  expect(await (await line("A1.2")).findByText("Đã lưu")).toBeInTheDocument();
  return view;
}

it("shows what was saved since, when the reader comes back to a sheet", async () => {
  const { router } = await saveOnce();
  await act(() => router.navigate({ to: "/viec-can-lam" }));
  expect(await screen.findByRole("heading", { level: 1, name: "Việc cần làm" })).toBeInTheDocument();
  const release = holdBack("Sheet");
  act(() => void router.navigate({ to: "/phieu/$sheetId", params: { sheetId: "sheet_self_2" } }));
  await waitFor(() => expect(router.state.isLoading).toBe(true));
  release();
  expect(await typed()).toHaveValue("61");
});

it("shows what was saved since, when the reader changes the language", async () => {
  await saveOnce();
  i18next.addResourceBundle("en", "translation", english);
  await userEvent.click(screen.getByRole("button", { name: "English" }));
  await waitFor(() => expect(document.documentElement.lang).toBe("en"));
  await screen.findByRole("heading", { level: 1, name: /^Self-score/ });
  expect(await typed()).toHaveValue("61");
});

it("offers the values of earlier stages only once they have come", async () => {
  const server = mockServer();
  const release = holdBack("EarlierValues");
  await renderPage("/phieu/sheet_appraised_1");
  const offers = () => screen.queryAllByRole("button", { name: /^Lấy điểm/ });
  await screen.findByRole("table", { name: /Phiếu điểm của/ });
  expect(offers()).toHaveLength(0);
  release();
  await waitFor(() => expect(offers()).not.toHaveLength(0));
  await userEvent.click(offers()[0] as HTMLElement);
  await waitFor(() => expect(saves(server)).toHaveLength(1));
});
