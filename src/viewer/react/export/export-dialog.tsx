import { Center, Loader } from "@mantine/core";
import { lazy, type ReactNode, Suspense } from "react";
import { Dialog } from "../../../ui/dialog.tsx";
import type { ExportProps } from "./export-props.ts";

const ExportForms = lazy(async () => ({ default: (await import("./export-forms.tsx")).ExportForms }));

/** Saves what is seen as a picture, or its pixels as they are stored. */
export function ExportDialog({ opened, ...props }: ExportProps & Readonly<{ opened: boolean }>): ReactNode {
  return (
    <Dialog opened={opened} title="Export" onClose={props.onClose}>
      <Suspense
        fallback={
          <Center mih={200}>
            <Loader aria-label="Loading" />
          </Center>
        }
      >
        <ExportForms {...props} />
      </Suspense>
    </Dialog>
  );
}
