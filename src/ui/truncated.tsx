import { Text, type TextProps, Tooltip } from "@mantine/core";
import { type ReactNode, useRef, useState } from "react";

/** One line of text that ends in an ellipsis when there is no room; then, and only then, a tooltip shows all of it. */
export function Truncated({ children, ...props }: Readonly<TextProps & { children: string }>): ReactNode {
  const element = useRef<HTMLParagraphElement>(null);
  const [cut, setCut] = useState(false);
  const look = () => setCut(element.current !== null && element.current.scrollWidth > element.current.clientWidth);
  return (
    <Tooltip label={children} disabled={!cut} multiline maw={420}>
      <Text ref={element} truncate {...props} onPointerEnter={look}>
        {children}
      </Text>
    </Tooltip>
  );
}
