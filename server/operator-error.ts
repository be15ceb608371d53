/**
 * The server cannot start or go on for a reason that whoever runs it can mend: a taken port, a wrong setting, a
 * directory that is not its own. The message is the one line they get to read; it holds no secret.
 */
export class OperatorError extends Error {
  readonly tag = "OperatorError" as const;
}
