import { type ReactNode, useEffect, useState } from "react";
import { Turns } from "./turns.ts";

/** Of the page: what waits for its turn waits for all others. */
const turns = new Turns();

type Props = Readonly<{
  /** Does not wait: it was asked for. */
  isNow?: boolean;
  /** Goes before all that wait. */
  isNext?: boolean;
  children: ReactNode;
}>;

/**
 * Mounts its children in a task of their own, after what asked before: the first part of a page is at work while the rest is still to
 * come, and no task is as long as all of them. Their place must be kept by who is around them.
 */
export function InTurn({ isNow = false, isNext = false, children }: Props): ReactNode {
  const [isOn, setIsOn] = useState(isNow);
  if (isNow && !isOn) setIsOn(true);
  // The turn ends with the effects of the commit that has the children in it.
  useEffect(() => (isOn ? undefined : turns.ask(() => setIsOn(true), isNext)), [isOn, isNext]);
  return isOn ? children : null;
}
