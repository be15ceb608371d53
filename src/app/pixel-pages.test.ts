import { describe, expect, it } from "vitest";
import { getReady } from "./pixel-pages.ts";

function makeApp(pathname: string, savesData = false) {
  let warmed = 0;
  let tell: (path: string) => void = () => undefined;
  let idle: (() => void) | undefined;
  const stop = getReady({
    pool: { warmUp: () => void warmed++ },
    pathname,
    onNavigate(listener) {
      tell = listener;
      return () => {
        tell = () => undefined;
      };
    },
    whenIdle(run) {
      idle = run;
      return () => {
        idle = undefined;
      };
    },
    // Loads no page: that is for the browser.
    savesData,
  });
  return { stop, warmed: () => warmed, goTo: (path: string) => tell(path), isWaiting: () => idle !== undefined };
}

describe("getReady", () => {
  it.each(["/images/42", "/open"])("starts the workers at once on %s", (path) => {
    expect(makeApp(path).warmed()).toBe(1);
  });

  it.each(["/", "/images", "/datasets/7", "/tables"])("leaves them to an idle moment on %s", (path) => {
    const app = makeApp(path);
    expect(app.warmed()).toBe(0);
    expect(app.isWaiting()).toBe(true);
  });

  it("starts them when an image is about to be opened, not when a list is", () => {
    const app = makeApp("/");
    app.goTo("/images");
    expect(app.warmed()).toBe(0);
    app.goTo("/images/42");
    expect(app.warmed()).toBe(1);
  });

  it("fetches nothing ahead for who saves data, and hears of nothing once stopped", () => {
    const app = makeApp("/", true);
    expect(app.isWaiting()).toBe(false);
    app.goTo("/open");
    app.stop();
    app.goTo("/open");
    expect(app.warmed()).toBe(1);
    const other = makeApp("/");
    other.stop();
    expect(other.isWaiting()).toBe(false);
  });
});
