import type { ReactNode } from "react";
export function ImagePage(): ReactNode {
  return null;
}
