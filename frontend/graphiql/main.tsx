import { createRoot } from "react-dom/client";
import { GraphiQL } from "graphiql";
import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import "./page.css";
import { ask } from "./ask";
import { headers, tabs } from "./start";

const root = document.getElementById("root");
if (!root) throw new Error("The page has no #root");

// What is typed here may hold a password or a token, so it is forgotten with the tab: several people share a computer.
createRoot(root).render(
  <GraphiQL
    fetcher={ask}
    defaultQuery=""
    defaultTabs={tabs}
    defaultHeaders={headers}
    defaultEditorToolsVisibility="headers"
    showPersistHeadersSettings={false}
    storage={sessionStorage}
    inputValueDeprecation
  />,
);
