import type { Plugin } from "vite";

/** Answers `/graphql` from `mocks/` inside the development server: the screens can be worked on without a backend. */
export function mockApi(): Plugin {
  return {
    name: "thidua-mock-api",
    configureServer(server) {
      server.middlewares.use("/graphql", (request, response) => {
        let body = "";
        request.on("data", (chunk: Buffer) => (body += chunk.toString()));
        request.on("end", () => {
          void (async () => {
            const { answer } = (await server.ssrLoadModule("/mocks/api.ts")) as typeof import("../mocks/api");
            const reply = await answer(JSON.parse(body), request.headers);
            response.statusCode = reply.status;
            response.setHeader("content-type", "application/json; charset=utf-8");
            if (reply.cookie) response.setHeader("set-cookie", reply.cookie);
            response.end(JSON.stringify(reply.body));
          })();
        });
      });
    },
  };
}
