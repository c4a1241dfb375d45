import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

// Mantine asks for both; happy-dom answers one of them only in part.
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

// Parts of a page load apart; on a machine that also compiles the server that takes longer than the usual second.
configure({ asyncUtilTimeout: 5_000 });

afterEach(cleanup);
