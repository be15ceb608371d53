/** How long a finger rests before it asks what lies under it. */
const PRESS_MS = 450;
/** CSS pixels that a resting finger trembles. */
const TREMBLE_PX = 8;

/**
 * Tells of a finger that rests on an element; `undefined` when the next one touches it. A second finger makes a pinch of it.
 *
 * @returns a function that stops listening
 */
export function onLongPress(target: HTMLElement, listener: (event: PointerEvent | undefined) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let start: PointerEvent | undefined;
  const cancel = (): void => {
    clearTimeout(timer);
    start = undefined;
  };
  const down = (event: PointerEvent): void => {
    const isSecond = start !== undefined;
    cancel();
    if (event.pointerType !== "touch") return;
    listener(undefined);
    if (isSecond || !event.isPrimary) return;
    start = event;
    timer = setTimeout(() => listener(event), PRESS_MS);
  };
  const move = (event: PointerEvent): void => {
    if (start === undefined || event.pointerId !== start.pointerId) return;
    if (Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) > TREMBLE_PX) cancel();
  };
  const events = [
    ["pointerdown", down],
    ["pointermove", move],
    ["pointerup", cancel],
    ["pointercancel", cancel],
  ] as const;
  // In the capture phase: OpenLayers keeps some of them for itself.
  for (const [name, handler] of events) target.addEventListener(name, handler, true);
  return () => {
    cancel();
    for (const [name, handler] of events) target.removeEventListener(name, handler, true);
  };
}
