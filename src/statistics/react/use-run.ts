import { useEffect, useState, useSyncExternalStore } from "react";
import { nextFrame } from "../../ui/next-frame.ts";
import { type RunJob, type RunState, RunStore } from "../run-store.ts";

export type LiveRun<T> = RunState<T> & Readonly<{ stop: () => void; again: () => void }>;

/**
 * Computes the job whenever it changes, see `RunStore`.
 *
 * @param job the same object is the same job: make it in `useMemo`
 */
export function useRun<T>(job: RunJob<T> | undefined): LiveRun<T> {
  const [store] = useState(() => new RunStore<T>(nextFrame));
  useEffect(() => store.set(job), [store, job]);
  useEffect(() => () => store.set(undefined), [store]);
  const state = useSyncExternalStore(store.subscribe, store.getSnapshot);
  return { ...state, stop: store.stop, again: store.again };
}
