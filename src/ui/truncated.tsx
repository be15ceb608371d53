import { Text, type TextProps } from "@mantine/core";
import type { PointerEvent, ReactNode } from "react";

/**
 * One line of text that ends in an ellipsis when there is no room; pointed at, it then shows all of it. By the browser's own means:
 * lists mount hundreds of these while they scroll.
 */
export function Truncated({ children, ...props }: Readonly<TextProps & { children: string }>): ReactNode {
  const explain = ({ currentTarget }: PointerEvent<HTMLElement>) => {
    const cut = currentTarget.scrollWidth > currentTarget.clientWidth;
    if (cut) currentTarget.title = children;
    else currentTarget.removeAttribute("title");
  };
  return (
    <Text truncate {...props} onPointerEnter={explain}>
      {children}
    </Text>
  );
}
