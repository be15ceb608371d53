import { describe, expect, it } from "vitest";
import { crc32c, withoutCrc32c } from "./crc32c.ts";

describe("crc32c", () => {
  it.each([
    ["", 0],
    ["123456789", 0xe3069283],
    ["a", 0xc1d04330],
    ["The quick brown fox jumps over the lazy dog", 0x22620404],
  ])("of %j", (text, expected) => {
    expect(crc32c(new TextEncoder().encode(text))).toBe(expected);
  });

  it("gives the published values of iSCSI (RFC 3720)", () => {
    expect(crc32c(new Uint8Array(32))).toBe(0x8a9136aa);
    expect(crc32c(new Uint8Array(32).fill(255))).toBe(0x62a8ab43);
    expect(crc32c(Uint8Array.from({ length: 32 }, (_, i) => i))).toBe(0x46dd794e);
  });

  it("is checked and cut off", () => {
    const bytes = Uint8Array.of(0, 0, 49, 50, 51, 52, 53, 54, 55, 56, 57, 0x83, 0x92, 0x06, 0xe3).subarray(2);
    expect(withoutCrc32c(bytes)).toEqual(bytes.subarray(0, 9));
    expect(withoutCrc32c(bytes.subarray(1))).toBeUndefined();
    expect(withoutCrc32c(bytes.subarray(0, 3))).toBeUndefined();
  });
});
