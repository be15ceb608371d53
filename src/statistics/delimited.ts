/** Tabs between cells; what would break a line becomes a blank. Ends with a line end. */
export function tsvOf(lines: readonly (readonly string[])[]): string {
  const clean = (text: string) => text.replace(/[\t\r\n]+/g, " ");
  return lines.map((cells) => `${cells.map(clean).join("\t")}\n`).join("");
}

/** RFC 4180 with lines in front that begin with `#`. */
export function csvOf(comments: readonly string[], lines: readonly (readonly string[])[]): string {
  const head = comments.map((line) => `# ${line.replace(/[\r\n]+/g, " ")}\r\n`);
  return [...head, ...lines.map((cells) => `${cells.map(quoted).join(",")}\r\n`)].join("");
}

/** A spreadsheet runs a cell that begins like a formula; names come from other people. */
export function plainText(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
