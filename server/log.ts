const LEVELS = ["error", "warn", "info", "debug"] as const;

export type LogLevel = (typeof LEVELS)[number];
export const LOG_LEVELS: readonly LogLevel[] = LEVELS;

/** What happens in the server, for whoever runs it. Callers never pass a credential or a query string. */
export interface Log {
  /** Something is broken here. The error's stack is written too, as nobody else will see it. */
  error(message: string, error?: unknown): void;
  warn(message: string): void;
  info(message: string): void;
  debug(message: string): void;
}

/** A log that writes the given level and graver ones, a line each: time, level, message. */
export function createLog(level: LogLevel, write: (line: string) => void = writeToStderr): Log {
  const rank = LEVELS.indexOf(level);
  const at =
    (own: LogLevel) =>
    (message: string): void => {
      if (LEVELS.indexOf(own) <= rank) write(`${new Date().toISOString()} ${own} ${message}\n`);
    };
  const error = at("error");
  return {
    error: (message, cause) => error(cause === undefined ? message : `${message}: ${describe(cause)}`),
    warn: at("warn"),
    info: at("info"),
    debug: at("debug"),
  };
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function writeToStderr(line: string): void {
  process.stderr.write(line);
}
