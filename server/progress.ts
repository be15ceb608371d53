/** How far a long work has come, for whoever waits at a terminal or reads a log. */
export interface Progress {
  update(done: number, total: number, what: string): void;
  /** Call it in the end, also after a failure: the line of a bar is not ended before. */
  end(): void;
}

const BAR_WIDTH = 30;
const ERASE_LINE = "\r\x1b[K";

/** The part of a stream that is written to. */
export type ProgressOutput = Readonly<{ isTTY?: boolean; columns?: number; write(text: string): unknown }>;

/**
 * A bar on a terminal; elsewhere a line for every tenth. It reads no keys, so Ctrl-C stays a signal: the bars of prompt
 * libraries take the keyboard and end the process themselves.
 */
export function createProgress(title: string, output: ProgressOutput = process.stderr): Progress {
  let isDrawn = false;
  let lastTenth = -1;
  return {
    update(done, total, what) {
      const part = total > 0 ? Math.min(1, Math.max(0, done / total)) : 0;
      if (output.isTTY) {
        const filled = Math.round(part * BAR_WIDTH);
        const bar = "█".repeat(filled) + "░".repeat(BAR_WIDTH - filled);
        const text = `${title} ${bar} ${Math.floor(part * 100)} % ${what}`;
        output.write(ERASE_LINE + text.slice(0, (output.columns ?? 80) - 1));
        isDrawn = true;
      } else if (Math.floor(part * 10) > lastTenth) {
        lastTenth = Math.floor(part * 10);
        output.write(`${title} ${lastTenth * 10} % ${what}\n`);
      }
    },
    end() {
      if (isDrawn) output.write(ERASE_LINE);
      isDrawn = false;
    },
  };
}
