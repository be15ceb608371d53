/** A server's message without the token that it may have repeated. */
export function withoutToken(message: string, token: string): string {
  return token === "" ? message : message.replaceAll(token, "[token]");
}
