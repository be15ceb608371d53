/** Hands a file to the person, as a download. Characters that file systems refuse become `_`. */
export function saveFile(content: BlobPart, type: string, name: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name.replace(/[\\/:*?"<>|\s]+/g, "_");
  link.click();
  // The browser has taken the content by then; 1 s is far beyond what it needs.
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
