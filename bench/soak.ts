import type { Bar, Table } from "./bars.ts";
import { newPage, startEmptyLab } from "./browser-lab.ts";
import { FREE_LINE, startSlideServer } from "./slide-server.ts";

/** Seconds of moving about; the demand is for 300. */
const SECONDS = Number(process.env.BENCH_SOAK_SECONDS ?? 300);
/** Decoded bytes and bitmaps that the page may hold. */
const BUDGET_MIB = 256;
const WINDOW = { width: 1280, height: 800 };
const SAMPLES = 10;

/** Random moves over a large stack for minutes: what the page and its workers hold must stop growing. */
export async function run(): Promise<readonly (Bar | Table)[]> {
  const lab = await startEmptyLab(WINDOW);
  const server = await startSlideServer();
  try {
    server.setLine(FREE_LINE);
    const page = await newPage(lab.browser, WINDOW);
    await page.addInitScript((mib) => localStorage.setItem("mikro-web:chunk-memory-mib", String(mib)), BUDGET_MIB);
    const slide = { size: 32_768, chunk: 512, channels: 3, planes: 40 };
    await page.goto(`${lab.appUrl}/open?url=${server.urlOf("soak", slide)}&x=16384&y=16384&res=1`);
    await page.waitForFunction(() => performance.getEntriesByName("mikro:settled").length > 0);
    const box = (await page.getByRole("application").boundingBox())!;
    const cdp = await page.context().newCDPSession(page);
    const rows: string[][] = [];
    const heaps: number[] = [];
    let state = 1;
    const random = (): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state / 2 ** 32;
    };
    const startMs = performance.now();
    let moves = 0;
    for (let sample = 1; sample <= SAMPLES; sample++) {
      while (performance.now() - startMs < (SECONDS * 1000 * sample) / SAMPLES) {
        await move(page, box, random);
        moves++;
      }
      await cdp.send("HeapProfiler.collectGarbage");
      const heapMb = await page.evaluate(
        () => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize / 1e6,
      );
      heaps.push(heapMb);
      rows.push([
        `${((SECONDS * sample) / SAMPLES).toFixed(0)}`,
        `${moves}`,
        heapMb.toFixed(1),
        `${server.log.length}`,
      ]);
    }
    await page.waitForFunction(() => document.querySelector("[role=application][data-settled=true]"));
    const resident = await page.evaluate(() => {
      const marks = performance.getEntriesByName("mikro:settled") as PerformanceMark[];
      return Math.max(...marks.map(({ detail }) => (detail as { residentBytes: number }).residentBytes));
    });
    const settled = heaps.slice(1);
    const bars: Bar[] = [
      {
        name: "heap of the page at its end over its smallest after the first tenth",
        value: settled.at(-1)! / Math.min(...settled),
        limit: 1.2,
        unit: " x",
      },
    ];
    bars.push({
      name: "decoded bytes in the workers, the most ever",
      value: resident / 2 ** 20,
      limit: BUDGET_MIB,
      unit: " MiB",
    });
    const columns = ["s", "moves", "heap MB", "requests"];
    return [{ title: `Random moves over 32,768 x 32,768 x 40, 3 channels`, columns, rows }, ...bars];
  } finally {
    await server.close();
    await lab.close();
  }
}

type Box = Readonly<{ x: number; y: number; width: number; height: number }>;

async function move(page: import("playwright").Page, box: Box, random: () => number): Promise<void> {
  const at = () => [box.x + box.width * (0.1 + 0.8 * random()), box.y + box.height * (0.1 + 0.8 * random())] as const;
  const choice = random();
  await page.mouse.move(...at());
  if (choice < 0.5) {
    await page.mouse.down();
    await page.mouse.move(...at(), { steps: 6 });
    await page.mouse.up();
  } else if (choice < 0.8) await page.mouse.wheel(0, (random() - 0.5) * 600);
  else {
    await page.getByRole("application").focus();
    await page.keyboard.press(random() < 0.5 ? "PageUp" : "PageDown");
  }
}
