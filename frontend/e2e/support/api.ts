type Variables = Record<string, unknown>;

interface Answer {
  data?: Record<string, { userErrors?: { code: string; message: string }[] } & Record<string, unknown>>;
  errors?: { message: string }[];
}

/** A client of the API, for what a test sets up or plays beside the browser. */
export class Api {
  constructor(
    private readonly url: string,
    private readonly token?: string,
  ) {}

  /** Signs in and goes on as that user. */
  static async signIn(url: string, username: string, password: string): Promise<Api> {
    const answer = await new Api(url).mutate<{ accessToken: string }>("signIn", "SignInInput", "accessToken", {
      username,
      password,
    });
    return new Api(url, answer.accessToken);
  }

  /** Sends a document; any error fails the test. */
  async query<T>(query: string, variables: Variables = {}): Promise<T> {
    const response = await fetch(`${this.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...(this.token ? { authorization: `Bearer ${this.token}` } : {}) },
      body: JSON.stringify({ query, variables }),
    });
    const answer = (await response.json()) as Answer;
    if (answer.errors || !answer.data) throw new Error(`${query}\n${JSON.stringify(answer)}`);
    return answer.data as T;
  }

  /** Runs a mutation; a broken rule fails the test. */
  async mutate<T>(name: string, input: string, fields: string, value: Variables): Promise<T> {
    const text = `mutation($input: ${input}!) { ${name}(input: $input) { ${fields} userErrors { code message path } } }`;
    const answer = await this.query<Record<string, T & { userErrors: unknown[] }>>(text, { input: value });
    const payload = answer[name];
    if (!payload || payload.userErrors.length > 0) throw new Error(`${name}: ${JSON.stringify(payload)}`);
    return payload;
  }
}
