import { Group, type MantineSize, Modal } from "@mantine/core";
import type { ReactNode } from "react";

type Props = Readonly<{
  opened: boolean;
  title: string;
  onClose: () => void;
  size?: MantineSize;
  children: ReactNode;
}>;

/** A window over the page. Mantine's own puts its title into a `header`, which axe takes for a second banner of the page. */
export function Dialog({ opened, title, onClose, size = "md", children }: Props): ReactNode {
  return (
    <Modal.Root opened={opened} onClose={onClose} size={size} centered>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body p="md">
          <Group justify="space-between" wrap="nowrap" mb="md">
            <Modal.Title fw={600} style={{ overflowWrap: "anywhere" }}>
              {title}
            </Modal.Title>
            <Modal.CloseButton aria-label="Close" />
          </Group>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
