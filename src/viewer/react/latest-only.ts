/** Asks one question at a time; of those that come meanwhile, the latest is asked next. `stop` drops what is under way. */
export function latestOnly<Q, A>(
  ask: (question: Q) => Promise<A>,
  onAnswer: (answer: A) => void,
  onError: (error: unknown) => void,
) {
  let next: Q | undefined;
  let isAsking = false;
  let generation = 0;
  const go = (): void => {
    const question = next;
    if (isAsking || question === undefined) return;
    next = undefined;
    isAsking = true;
    const asked = generation;
    ask(question)
      .then(
        (answer) => asked === generation && onAnswer(answer),
        (error: unknown) => asked === generation && onError(error),
      )
      .finally(() => {
        isAsking = false;
        go();
      });
  };
  return {
    ask: (question: Q): void => {
      next = question;
      go();
    },
    stop: (): void => {
      next = undefined;
      generation++;
    },
  };
}
