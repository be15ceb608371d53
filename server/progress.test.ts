import { describe, expect, it } from "vitest";
import { createProgress } from "./progress.ts";

function written(isTTY: boolean, columns = 80) {
  const texts: string[] = [];
  return { texts, output: { isTTY, columns, write: (text: string) => texts.push(text) } };
}

describe("createProgress", () => {
  it("draws one line on a terminal, never wider than it, and takes it away", () => {
    const { texts, output } = written(true, 60);
    const progress = createProgress("Making", output);
    progress.update(1, 4, "a name that is longer than what is left of the line");
    progress.update(4, 4, "end");
    progress.end();
    progress.end();
    expect(texts[0]).toContain(`${"█".repeat(8)}${"░".repeat(22)} 25 % a name`);
    expect(texts[1]).toContain("100 % end");
    for (const text of texts) expect(text.slice(4).length).toBeLessThan(60);
    expect(texts.every((text) => text.startsWith("\r\x1b[K") && !text.includes("\n"))).toBe(true);
    expect(texts).toHaveLength(3);
  });

  it("writes a line for every tenth elsewhere, and survives odd numbers", () => {
    const { texts, output } = written(false);
    const progress = createProgress("Making", output);
    for (let done = 0; done <= 100; done++) progress.update(done, 100, "x");
    progress.update(0, 0, "nothing");
    progress.end();
    expect(texts).toHaveLength(11);
    expect(texts[3]).toBe("Making 30 % x\n");
  });
});
