/** Headers are JSON with comments; a line without its slashes is sent. */
export const headers = `{
  // "authorization": "Bearer …"
}
`;

/** For anybody: the page works before there is a token. */
const about = `# Phần lớn các trường cần mã truy cập: gọi SignIn
# ở thẻ bên cạnh, dán accessToken vào Headers.
#
# Most fields need a token: run SignIn in the next
# tab and paste its accessToken into Headers.

query About {
  serverInfo {
    name
    version
    now
    demonstration
  }
}
`;

/** Without `cookie: true` the session of the application in the same browser stays what it is. */
const signIn = `mutation SignIn {
  signIn(input: { username: "", password: "" }) {
    accessToken
    accessTokenExpiresAt
    userErrors {
      message
    }
  }
}
`;

/** What stands there at the first opening. */
export const tabs = [about, signIn].map((query) => ({ query, headers }));
