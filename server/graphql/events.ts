/** A change of one object, told after commit. Objects are read afresh by each subscriber, so only the id travels. */
export type Change = Readonly<{ change: "create" | "update" | "delete"; id: number }>;

/** What can be subscribed to. Ids are unique over organisations; joining checks whose they are. */
export const topics = {
  imagesOf: (organizationId: number) => `images of organization ${organizationId}`,
  imagesIn: (datasetId: number) => `images in dataset ${datasetId}`,
  roisOn: (imageId: number) => `rois on image ${imageId}`,
  affineViewsOn: (stageId: number) => `affine views on stage ${stageId}`,
};

/** Changes that a subscriber has not taken yet; one that falls further behind is cut off and must start again. */
const MAX_WAITING = 10_000;

/** Changes inside this process. Nothing is kept for those who come later. */
export class EventBus {
  readonly #queues = new Map<string, Set<Queue>>();

  publish(topic: string, change: Change): void {
    for (const queue of this.#queues.get(topic) ?? []) queue.push(change);
  }

  /** How many subscribers there are, over all topics. */
  get subscribers(): number {
    return [...this.#queues.values()].reduce((sum, queues) => sum + queues.size, 0);
  }

  has(topic: string): boolean {
    return this.#queues.has(topic);
  }

  /** Subscribed from the call on; ends with `return()`, or with an error when the subscriber is too slow. */
  subscribe(topic: string): AsyncGenerator<Change, void, undefined> {
    const queue = new Queue(MAX_WAITING);
    const queues = this.#queues.get(topic) ?? new Set();
    this.#queues.set(topic, queues.add(queue));
    return queue.iterate(() => {
      queues.delete(queue);
      if (queues.size === 0 && this.#queues.get(topic) === queues) this.#queues.delete(topic);
    });
  }
}

class Queue {
  readonly #limit: number;
  readonly #waiting: Change[] = [];
  #wake: (() => void) | undefined;
  #ended = false;
  #overflowed = false;

  constructor(limit: number) {
    this.#limit = limit;
  }

  push(change: Change): void {
    if (this.#waiting.length >= this.#limit) this.#overflowed = true;
    else this.#waiting.push(change);
    this.#wake?.();
  }

  iterate(onEnd: () => void): AsyncGenerator<Change, void, undefined> {
    const next = async (): Promise<IteratorResult<Change, void>> => {
      for (;;) {
        if (this.#ended) return { done: true, value: undefined };
        if (this.#overflowed) {
          end();
          throw new Error(`More than ${this.#limit} changes wait for a subscriber`);
        }
        const change = this.#waiting.shift();
        if (change !== undefined) return { done: false, value: change };
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      }
    };
    const end = (): void => {
      this.#ended = true;
      this.#wake?.();
      onEnd();
    };
    return {
      next,
      return: async () => {
        end();
        return { done: true, value: undefined };
      },
      throw: async (error: unknown) => {
        end();
        throw error;
      },
      [Symbol.asyncIterator]() {
        return this;
      },
      [Symbol.asyncDispose]: async () => end(),
    };
  }
}
