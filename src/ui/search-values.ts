/** Reads single values out of a parsed query string. What cannot be used counts as absent: a mangled link still opens the page. */

export type RawSearch = Readonly<Record<string, unknown>>;

/** The text, trimmed; `undefined` when absent or blank. */
export function textValue(raw: unknown): string | undefined {
  const text = typeof raw === "string" ? raw.trim() : typeof raw === "number" ? String(raw) : "";
  return text === "" ? undefined : text;
}

/** One of `choices`, or `undefined`. */
export function choiceValue<Choice extends string>(raw: unknown, choices: readonly Choice[]): Choice | undefined {
  return choices.find((choice) => choice === raw);
}

/** Comma-separated words without blanks and repetitions; `undefined` when there is none. */
export function wordsValue(raw: unknown): readonly string[] | undefined {
  const parts: readonly unknown[] = Array.isArray(raw) ? raw : typeof raw === "string" ? raw.split(",") : [];
  const words = parts.map(textValue).filter((word) => word !== undefined);
  return words.length === 0 ? undefined : [...new Set(words)];
}

/** `true` for `true`, `1` or an empty value (`?pinned`); else `undefined`. */
export function flagValue(raw: unknown): true | undefined {
  return raw === true || raw === "true" || raw === "1" || raw === "" ? true : undefined;
}

/** A database id as the contract has them: decimal digits (contract, 3 and D10). */
export function idValue(raw: unknown): string | undefined {
  const text = textValue(raw);
  return text !== undefined && /^\d{1,19}$/.test(text) ? text : undefined;
}

/** The object without the keys whose value is `undefined`, so that they do not stand in the URL. */
export function defined<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T> & {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
