import { describe, expect, it } from "vitest";
import {
  begin,
  canSend,
  dropValue,
  edit,
  lose,
  markOf,
  rebase,
  refuse,
  restore,
  resume,
  startQueue,
  stop,
  succeed,
  unsent,
} from "./autosave";

const points = (value: string) => ({ points: value });

describe("the autosave queue", () => {
  it("sends everything that waits in one batch based on the version it knows", () => {
    let queue = edit(edit(startQueue(7), "a", points("1.00")), "b", points("2.00"));
    expect([markOf(queue, "a"), unsent(queue)]).toEqual(["pending", 2]);
    queue = begin(queue, "key-1");
    expect(queue.batch).toEqual({ key: "key-1", version: 7, changes: { a: points("1.00"), b: points("2.00") } });
    expect(markOf(queue, "a")).toBe("saving");
    queue = succeed(queue, 8);
    expect([queue.version, markOf(queue, "a"), unsent(queue)]).toEqual([8, "saved", 0]);
  });

  it("keeps a cell pending when it is edited while its earlier value is on the way", () => {
    let queue = begin(edit(startQueue(1), "a", points("1.00")), "key-1");
    queue = edit(queue, "a", points("1.50"));
    expect(begin(queue, "key-2")).toBe(queue);
    queue = succeed(queue, 2);
    expect(markOf(queue, "a")).toBe("pending");
    expect(begin(queue, "key-2").batch).toEqual({ key: "key-2", version: 2, changes: { a: points("1.50") } });
  });

  it("never claims that one cell is saved because another was", () => {
    let queue = begin(edit(startQueue(1), "a", points("1.00")), "key-1");
    queue = succeed(edit(queue, "b", points("2.00")), 2);
    expect([markOf(queue, "a"), markOf(queue, "b")]).toEqual(["saved", "pending"]);
  });

  it("repeats a batch whose answer was lost, unchanged and under its own key", () => {
    let queue = lose(begin(edit(startQueue(3), "a", points("1.00")), "key-1"), "offline");
    queue = edit(queue, "b", points("2.00"));
    expect([markOf(queue, "a"), markOf(queue, "b"), canSend(queue)]).toEqual(["held", "held", false]);
    queue = begin(resume(queue), "key-2");
    expect(queue.batch).toEqual({ key: "key-1", version: 3, changes: { a: points("1.00") } });
    queue = begin(succeed(queue, 4), "key-2");
    expect(queue.batch).toEqual({ key: "key-2", version: 4, changes: { b: points("2.00") } });
  });

  it("holds back only the refused cell, and not the others of its batch", () => {
    let queue = begin(edit(edit(startQueue(1), "a", points("99.00")), "b", points("2.00")), "key-1");
    queue = refuse(queue, { a: "over the maximum" }, "refused");
    expect([markOf(queue, "a"), markOf(queue, "b")]).toEqual(["refused", "pending"]);
    expect(begin(queue, "key-2").batch?.changes).toEqual({ b: points("2.00") });
    queue = edit(queue, "a", points("9.00"));
    expect([markOf(queue, "a"), queue.refused["a"]]).toEqual(["pending", undefined]);
  });

  it("does not send a batch for ever when the refusal names no cell", () => {
    const queue = refuse(begin(edit(startQueue(1), "a", points("1.00")), "key-1"), {}, "refused");
    expect([markOf(queue, "a"), canSend(queue)]).toEqual(["refused", false]);
  });

  it("stands still on another's version until it is told to go on", () => {
    let queue = stop(begin(edit(startQueue(1), "a", points("1.00")), "key-1"), "conflict");
    expect([markOf(queue, "a"), canSend(queue), unsent(queue)]).toEqual(["conflict", false, 1]);
    queue = begin(rebase(queue, 5), "key-2");
    expect(queue.batch).toEqual({ key: "key-2", version: 5, changes: { a: points("1.00") } });
  });

  it("lets a state replace a value but keeps the note beside it", () => {
    let queue = edit(startQueue(1), "a", { note: "why" });
    queue = edit(queue, "a", points("1.00"));
    queue = edit(queue, "a", { state: "NOT_APPLICABLE" });
    expect(queue.waiting["a"]).toEqual({ note: "why", state: "NOT_APPLICABLE" });
    expect(dropValue(queue, "a").waiting["a"]).toEqual({ note: "why" });
  });

  it("takes over what an earlier tab could not send", () => {
    const batch = { key: "old", version: 2, changes: { a: points("1.00") } };
    const queue = begin(restore(startQueue(2), batch, { b: points("2.00") }), "new");
    expect([queue.batch, unsent(queue)]).toEqual([batch, 2]);
  });
});
