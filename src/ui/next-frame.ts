/** The next frame, or a moment later where no frames are drawn: a page in the background still works. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    // 100 ms: far beyond a frame, little to wait for.
    const timer = setTimeout(done, 100);
    const frame = requestAnimationFrame(done);
    function done() {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      resolve();
    }
  });
}
