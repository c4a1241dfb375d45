import "./styles/index.css";
import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { setApiUrl } from "./api/client";
import { makeQueryClient } from "./api/queryClient";
import { session } from "./api/session";
import { refreshWithCookie } from "./features/identity/queries";
import { startI18n, storedLanguage } from "./i18n/i18n";
import { makeRouter } from "./router";
import { applyReading } from "./lib/reading";
import { cssVariables, theme } from "./styles/theme";

interface Config {
  apiUrl?: string;
}

/** The address of the API is known at deploy time only, so it is read, not compiled in. */
async function readConfig(): Promise<Config> {
  try {
    const response = await fetch("/config.json", { cache: "no-cache" });
    return (await response.json()) as Config;
  } catch {
    return {};
  }
}

async function start(): Promise<void> {
  applyReading();
  session.useRefresh(refreshWithCookie);
  const words = startI18n(storedLanguage());
  const { apiUrl } = await readConfig();
  if (apiUrl) setApiUrl(apiUrl);
  await Promise.all([words, session.start()]);

  const queryClient = makeQueryClient();
  const router = makeRouter(queryClient);
  const root = document.getElementById("root");
  if (!root) throw new Error("the page has no #root");
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme="light">
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}

void start();
