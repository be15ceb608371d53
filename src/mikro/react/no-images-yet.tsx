import { Stack, Text } from "@mantine/core";
import { IconPhotoPlus } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { CommandLine } from "../../ui/command-line.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";

/** For a server without images: how to bring the first. */
export function NoImagesYet(): ReactNode {
  return (
    <EmptyState
      icon={<IconPhotoPlus aria-hidden />}
      title="No images yet"
      description="Import OME-Zarr, OME-TIFF, TIFF or PNG files from a terminal on the machine that runs the server; they appear here."
    >
      <Stack gap={4} align="center" maw="100%">
        <CommandLine command="npm run import -- PATH" />
        <Text size="xs" c="dimmed">
          PATH is a file or a folder; give as many as you like.
        </Text>
      </Stack>
    </EmptyState>
  );
}
