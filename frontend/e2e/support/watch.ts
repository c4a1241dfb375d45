import { expect, type Page } from "@playwright/test";

/** Everything that went wrong in a window while a test used it. */
export class Watch {
  private readonly faults: string[] = [];
  private underWay = 0;

  constructor(private readonly page: Page) {
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") this.note(`console: ${message.text()}`);
    });
    page.on("pageerror", (error) => this.note(`thrown: ${error.message}`));
    page.on("request", () => (this.underWay += 1));
    page.on("requestfailed", (request) => {
      this.underWay -= 1;
      const reason = request.failure()?.errorText ?? "";
      // A page that is left gives up what it was still reading.
      if (!reason.includes("ERR_ABORTED")) this.note(`${request.url()}: ${reason}`);
    });
    page.on("requestfinished", async (request) => {
      const response = await request.response();
      if (response && response.status() >= 400) this.note(`${response.status()} ${request.url()}`);
      if (response && request.url().endsWith("/graphql")) {
        const body = await response.text().catch(() => "");
        if (body.includes('"errors"')) this.note(`${request.postData()?.slice(0, 80)}: ${body.slice(0, 300)}`);
      }
      this.underWay -= 1;
    });
  }

  private note(fault: string): void {
    this.faults.push(`${new URL(this.page.url()).pathname}: ${fault}`);
  }

  /** Waits until every answer has come, and fails when anything has gone wrong so far. */
  async clean(): Promise<void> {
    await expect.poll(() => this.underWay).toBe(0);
    expect(this.faults).toEqual([]);
  }
}
