import type { Lab } from "./lab.ts";
import { createProgress } from "./progress.ts";

export type FirstStartOptions = Readonly<{
  /** False with `--empty`, and where the database is a deployment's own. */
  wantsDemo: boolean;
  signal: AbortSignal;
}>;

/**
 * Fills a new lab with demo data. Where a start was cut off, the next goes on: nothing is made twice. A directory that was started without demo data never gets any.
 *
 * @throws `AbortError` when stopped
 */
export async function prepareFirstStart(lab: Lab, { wantsDemo, signal }: FirstStartOptions): Promise<void> {
  const state = await lab.dataDir.readDemoState();
  if (state === "done" || state === "skipped") return;
  if (!wantsDemo) return await lab.dataDir.writeDemoState("skipped");
  await lab.dataDir.writeDemoState("making");
  // Loaded now, as only the first start needs it.
  const { makeDemoData } = await import("./demo/demo.ts");
  const progress = createProgress("Making demo data");
  try {
    const { graphqlUrl, s3Url, token } = lab;
    await makeDemoData({ graphqlUrl, s3Url, token }, { onProgress: progress.update, signal });
  } finally {
    progress.end();
  }
  await lab.dataDir.writeDemoState("done");
}
