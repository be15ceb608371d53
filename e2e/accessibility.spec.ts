import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { imageIdByName, settled, viewport } from "./app.ts";
import { expect, type Lab, test } from "./lab.ts";

const PAGES: readonly Readonly<{ name: string; path(lab: Lab): Promise<string>; ready(page: Page): Promise<void> }>[] =
  [
    { name: "home", path: async () => "/", ready: (page) => images(page, "Recent images") },
    { name: "images", path: async () => "/images", ready: (page) => images(page, "Images") },
    { name: "images as a list", path: async () => "/images?layout=list", ready: (page) => images(page, "Images") },
    { name: "datasets", path: async () => "/datasets", ready: tree },
    { name: "image, channels", path: (lab) => imagePath(lab, ""), ready: settled },
    { name: "image, regions", path: (lab) => imagePath(lab, "?panel=regions"), ready: settled },
    { name: "image, details", path: (lab) => imagePath(lab, "?panel=details"), ready: settled },
    { name: "no such page", path: async () => "/nowhere", ready: heading },
    { name: "no such image", path: async () => "/images/999999", ready: heading },
  ];

for (const colorScheme of ["dark", "light"] as const) {
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    test.describe(`${colorScheme}, ${viewport.width} px`, () => {
      test.use({ colorScheme, viewport });

      for (const { name, path, ready } of PAGES) {
        test(`${name}: axe finds nothing, nothing is wider than the window`, async ({ page, lab }) => {
          await page.addInitScript((theme) => localStorage.setItem("mikro-web:color-scheme", theme), colorScheme);
          await page.goto(lab.appUrl + (await path(lab)));
          await ready(page);
          await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", colorScheme);
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          expect(overflow).toBeLessThanOrEqual(0);
        });
      }
    });
  }
}

/** What opens over or below the picture: each in the theme and width that it is more likely to fail in. */
const OPENED: readonly Readonly<{ name: string; search: string; open?(page: Page): Promise<void> }>[] = [
  { name: "layers", search: "?panel=layers" },
  { name: "table", search: "?dock=table" },
  { name: "histogram", search: "?dock=histogram" },
  { name: "go to a place", search: "", open: (page) => dialogBy(page, "g") },
  { name: "export", search: "", open: (page) => dialogBy(page, "Shift+E") },
  {
    name: "menu of the regions",
    search: "?panel=regions",
    open: async (page) => {
      await page.getByRole("button", { name: "More for regions" }).click();
      await expect(page.getByRole("menu")).toBeVisible();
    },
  },
];

for (const [colorScheme, width] of [
  ["dark", 1440],
  ["light", 390],
] as const) {
  test.describe(`opened: ${colorScheme}, ${width} px`, () => {
    test.use({ colorScheme, viewport: { width, height: 860 } });

    for (const { name, search, open } of OPENED) {
      test(`${name}: axe finds nothing`, async ({ page, lab }) => {
        await page.addInitScript((theme) => localStorage.setItem("mikro-web:color-scheme", theme), colorScheme);
        await page.goto(lab.appUrl + (await imagePath(lab, search)));
        await settled(page);
        await open?.(page);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
      });
    }
  });
}

/** Pages that are much alike in both themes and widths: one visit of each. */
for (const [colorScheme, width] of [
  ["dark", 390],
  ["light", 1440],
] as const) {
  test.describe(`beside images: ${colorScheme}, ${width} px`, () => {
    test.use({ colorScheme, viewport: { width, height: 860 } });

    test("scenes, tables and images side by side: axe finds nothing, nothing is wider than the window", async ({
      page,
      lab,
    }) => {
      await page.addInitScript((theme) => localStorage.setItem("mikro-web:color-scheme", theme), colorScheme);
      const id = await imageIdByName(lab, "COS-7, three colours");
      const settledPicture = (): Promise<void> =>
        expect(viewport(page).first()).toHaveAttribute("data-settled", "true", { timeout: 20_000 });
      for (const [path, ready] of [
        [`/compare?ids=${id},999999`, settledPicture],
        ["/scenes", () => expect(page.getByRole("link", { name: "COS-7, layer by layer" })).toBeVisible()],
        ["/scenes/1", settledPicture],
        ["/tables", () => expect(page.getByRole("link", { name: "Nuclei of COS-7" })).toBeVisible()],
        ["/tables/1", () => expect(page.getByRole("cell", { name: "interphase" }).first()).toBeVisible()],
      ] as const) {
        await page.goto(lab.appUrl + path);
        await ready();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id: rule, nodes }) => `${path} ${rule}: ${nodes[0]?.html}`)).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow).toBeLessThanOrEqual(0);
      }
    });
  });
}

async function dialogBy(page: Page, key: string): Promise<void> {
  await viewport(page).focus();
  await page.keyboard.press(key);
  await expect(page.getByRole("dialog")).toBeVisible();
}

test("the whole of the app is reached by keyboard", async ({ page, lab }) => {
  await page.goto(lab.appUrl);
  await images(page, "Recent images");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" }).or(page.getByText("Skip to content"))).toBeFocused();

  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Command palette" });
  await expect(palette).toBeVisible();
  await page.keyboard.type("HeLa");
  await expect(palette.getByText("HeLa, nuclei and actin")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/images\/\d+/);
  await settled(page);

  // The image itself: plus zooms in, which the link tells.
  await page.getByRole("application").focus();
  await page.keyboard.press("+");
  await expect(page).toHaveURL(/res=/);
});

async function images(page: Page, name: string): Promise<void> {
  const region = page.getByRole("list", { name }).or(page.getByRole("region", { name }));
  await expect(region.getByRole("link").first()).toBeVisible();
}

async function tree(page: Page): Promise<void> {
  await expect(page.getByRole("main").getByText("Cell culture").filter({ visible: true }).first()).toBeVisible();
}

async function heading(page: Page): Promise<void> {
  await expect(page.getByRole("heading").first()).toBeVisible();
}

async function imagePath(lab: Lab, search: string): Promise<string> {
  return `/images/${await imageIdByName(lab, "COS-7, three colours")}${search}`;
}
