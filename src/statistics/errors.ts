/** A measurement that cannot be made as asked. */
export class StatisticsError extends Error {
  constructor(
    readonly tag: "BadPlane" | "BadRegion" | "BadLabels",
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = "StatisticsError";
  }
}
