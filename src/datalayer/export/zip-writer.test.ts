import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { findZipEnd } from "../files/zip-directory.ts";
import { zipFiles } from "../files/zip-files.ts";
import { crc32 } from "./crc32.ts";
import { askPython, hasPythonModule } from "./python.ts";
import { gather } from "./testing.ts";
import { ZipWriter } from "./zip-writer.ts";

const READER = `
import json, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as f:
    print(json.dumps({"bad": f.testzip(), "count": len(f.namelist()), "last": f.read(f.namelist()[-1]).decode()}))
`;

function archive(count: number): Uint8Array<ArrayBuffer> {
  const file = gather();
  const zip = new ZipWriter(file.sink);
  for (let i = 0; i < count; i++) zip.add(`c/\u00b5/${i}`, new TextEncoder().encode(`file ${i}`));
  zip.finish();
  return file.bytes();
}

describe("ZipWriter", () => {
  it("is read by fflate and by our own reader", async () => {
    const bytes = archive(3);
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toEqual(["c/\u00b5/0", "c/\u00b5/1", "c/\u00b5/2"]);
    expect(new TextDecoder().decode(files["c/\u00b5/2"])).toBe("file 2");
    const own = await (await zipFiles(new Blob([bytes]), "a.zip")).file("\u00b5/1");
    expect(await own?.blob.text()).toBe("file 1");
  });

  it("counts more files than 16 bits do", async () => {
    const bytes = archive(65_537);
    expect((await findZipEnd(new Blob([bytes]), "a.zip")).entries).toBe(65_537);
    if (!hasPythonModule("zipfile")) return;
    expect(askPython(READER, [{ name: "a.zip", bytes }])).toEqual({ bad: null, count: 65_537, last: "file 65536" });
  });

  it("finds files past 4 GB", async () => {
    // A file of holes: the archive begins after what would have been written before.
    const before = 2 ** 32 + 5;
    const file = gather();
    const zip = new ZipWriter(file.sink, before);
    zip.add("far", new TextEncoder().encode("beyond"));
    zip.finish();
    const bytes = file.bytes();
    const blob = {
      size: before + bytes.length,
      slice: (from: number, to = before + bytes.length) => new Blob([bytes.subarray(from - before, to - before)]),
    };
    const tree = await zipFiles(blob as Blob, "a.zip");
    expect(await (await tree.file("far"))?.blob.text()).toBe("beyond");
  });
});

describe("crc32", () => {
  it("is that of the standard's example, in parts too", () => {
    const text = new TextEncoder().encode("123456789");
    expect(crc32(text)).toBe(0xcbf43926);
    expect(crc32(text.subarray(4), crc32(text.subarray(0, 4)))).toBe(0xcbf43926);
  });
});
