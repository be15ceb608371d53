/** The words of whatever was thrown; never empty. */
export function messageOf(error: unknown): string {
  if (error instanceof Error) return error.message === "" ? error.name : error.message;
  const text = String(error);
  return text === "" ? "Unknown error" : text;
}
