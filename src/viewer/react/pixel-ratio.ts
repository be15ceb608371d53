/** Calls back when the window moves to a screen of another density, or the browser zooms. */
export function watchPixelRatio(onChange: (ratio: number) => void): () => void {
  let query: MediaQueryList | undefined;
  const changed = (): void => {
    onChange(window.devicePixelRatio);
    watch();
  };
  const watch = (): void => {
    query?.removeEventListener("change", changed);
    query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    query.addEventListener("change", changed);
  };
  watch();
  return () => query?.removeEventListener("change", changed);
}
