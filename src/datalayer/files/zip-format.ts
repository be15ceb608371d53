/** Signatures of the records of a zip archive (PKWARE APPNOTE 6.3.10, 4.3). */
export const LOCAL = 0x04034b50;
export const ENTRY = 0x02014b50;
export const END = 0x06054b50;
export const END_64 = 0x06064b50;
export const END_64_LOCATOR = 0x07064b50;

/** Stand for a number that is in the zip64 record instead. */
export const OPEN_32 = 0xffff_ffff;
export const OPEN_16 = 0xffff;
