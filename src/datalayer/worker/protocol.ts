/** Tells by which protocol the last request went, where the browser says so (same origin, or `Timing-Allow-Origin`). */
export function watchProtocol(): { last(): string | undefined } {
  let last: string | undefined;
  // Node reports no resource timing of fetch in threads that is worth waiting for: it speaks HTTP/1.1.
  const supported =
    typeof PerformanceObserver === "function" && PerformanceObserver.supportedEntryTypes.includes("resource");
  if (supported) {
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const protocol = (entry as PerformanceResourceTiming).nextHopProtocol;
        if (protocol) last = protocol;
      }
    });
    observer.observe({ type: "resource" });
  }
  return { last: () => last };
}
