import { Tabs } from "@mantine/core";
import type { ReactNode } from "react";
import type { ExportProps } from "./export-props.ts";
import { PictureForm } from "./picture-form.tsx";
import { PixelsForm } from "./pixels-form.tsx";

export function ExportForms(props: ExportProps): ReactNode {
  return (
    <Tabs defaultValue="picture">
      <Tabs.List grow mb="sm">
        <Tabs.Tab value="picture">Picture</Tabs.Tab>
        <Tabs.Tab value="pixels">Pixels</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="picture">
        <PictureForm {...props} />
      </Tabs.Panel>
      <Tabs.Panel value="pixels">
        <PixelsForm {...props} />
      </Tabs.Panel>
    </Tabs>
  );
}
