import type { Page } from "playwright";
import type { Bar } from "./bars.ts";
import { type EmptyLab, newPage } from "./browser-lab.ts";
import type { Slide, SlideServer } from "./slide-server.ts";
import { type Action, ViewerPage } from "./viewer-page.ts";

export const WINDOW = { width: 1920, height: 1080 };

export type Session = Readonly<{ actions: ReadonlyMap<string, Action>; bars: readonly Bar[] }>;

/** One person looks at one slide: open, pan, zoom, next z, a channel, contrast, and back. */
export async function person(
  lab: EmptyLab,
  server: SlideServer,
  slide: Slide,
  name: string,
  loadsAhead: boolean,
): Promise<Session> {
  const page = await newPage(lab.browser, WINDOW);
  try {
    const view = new ViewerPage(page, server, name, slide);
    const url = `${lab.appUrl}/open?url=${server.urlOf(name, slide)}&x=4000&y=4000&res=1&z=2`;
    const actions = new Map<string, Action>();
    const act = async (what: string, how: () => Promise<unknown>) => {
      await view.quiet();
      actions.set(what, await view.measure(how));
    };
    await page.addInitScript((ahead) => localStorage.setItem("mikro-web:load-ahead", ahead), loadsAhead ? "on" : "off");
    await page.goto(lab.appUrl);
    actions.set("open", await open(view, url));
    const metadata = view.metadataRequests();
    await act("pan a screen", () => drag(page, 0.8));
    await act("zoom out a level", () => page.getByRole("button", { name: "Zoom out" }).click());
    await page.getByRole("application").focus();
    await act("next z", () => page.keyboard.press("PageUp"));
    await act("previous z, resident", () => page.keyboard.press("PageDown"));
    const box = page.locator('[data-channel-row="3"]').getByRole("checkbox").first();
    await act("channel off", () => box.click());
    await page.getByRole("application").focus();
    await act("next z of 3 channels", async () => {
      for (let i = 0; i < 2; i++) await page.keyboard.press("PageUp");
    });
    await act("channel on", () => box.click());
    const slider = page.getByRole("slider", { name: /limit/i }).first();
    await slider.focus();
    await act("contrast", async () => {
      for (let i = 0; i < 20; i++) await page.keyboard.press("ArrowRight");
    });
    await page.evaluate(() => {
      history.pushState({}, "", "/");
      dispatchEvent(new PopStateEvent("popstate"));
    });
    await page.getByRole("application").waitFor({ state: "detached" });
    await view.quiet();
    actions.set("open again, warm", await open(view, url));
    const bars: Bar[] = [
      { name: "chunks fetched twice", value: view.fetchedTwice(), limit: 0, unit: "" },
      { name: "metadata requests before the first chunk", value: metadata.length, limit: 7, unit: "" },
      { name: "of these not there", value: metadata.filter(({ status }) => status === 404).length, limit: 0, unit: "" },
    ];
    return { actions, bars };
  } finally {
    await page.close();
  }
}

/** In a page that is there already: the router goes to the image. */
export async function open(view: ViewerPage, url: string): Promise<Action> {
  return await view.measure(() =>
    view.page.evaluate((path) => {
      history.pushState({}, "", path);
      dispatchEvent(new PopStateEvent("popstate"));
    }, url),
  );
}

async function drag(page: Page, part: number): Promise<void> {
  const box = (await page.getByRole("application").boundingBox())!;
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * (0.5 + part / 2), y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * (0.5 - part / 2), y, { steps: 30 });
  // Held still, so that the image does not glide on.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 250)));
  await page.mouse.up();
}
