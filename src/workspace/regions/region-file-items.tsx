import { Menu } from "@mantine/core";
import { IconFileExport, IconFileImport } from "@tabler/icons-react";
import type { ReactNode, RefObject } from "react";
import { notifyDone, notifyFailure } from "../../mikro/react/notify.ts";
import { formatNoun } from "../../ui/format.ts";
import { READABLE, REGION_FORMATS, type RegionFormat, readRegions, writeRegions } from "./region-files.ts";
import type { RegionCommands } from "./use-region-commands.ts";

type PickerProps = Readonly<{ picker: RefObject<HTMLInputElement | null>; commands: RegionCommands }>;

/** Reads regions from the files that are chosen; stays on the page while the menu that opened it goes. */
export function RegionFilePicker({ picker, commands }: PickerProps): ReactNode {
  const read = async (files: readonly File[]) => {
    for (const file of files) {
      try {
        const { regions, skipped } = await readRegions(file.name, new Uint8Array(await file.arrayBuffer()));
        commands.add("Import regions", regions);
        notifyDone(`${formatNoun(regions.length, "region")} read from ${file.name}`);
        if (skipped.length > 0) {
          const more = skipped.length > 3 ? ` and ${skipped.length - 3} more` : "";
          notifyFailure(`Not all of ${file.name} could be read`, new Error(skipped.slice(0, 3).join("; ") + more));
        }
      } catch (error) {
        notifyFailure(`${file.name} could not be read`, error);
      }
    }
  };
  return (
    <input
      ref={picker}
      type="file"
      accept={READABLE}
      multiple
      hidden
      aria-label="Files of regions"
      onChange={(event) => {
        const files = [...(event.currentTarget.files ?? [])];
        event.currentTarget.value = "";
        void read(files);
      }}
    />
  );
}

type Props = Readonly<{ commands: RegionCommands; imageName: string; hasRegions: boolean; onImport: () => void }>;

/** Files in and out: what is selected, or all. */
export function RegionFileItems({ commands, imageName, hasRegions, onImport }: Props): ReactNode {
  const write = async (format: RegionFormat) => {
    try {
      const url = URL.createObjectURL(await writeRegions(format, commands.portable()));
      const link = document.createElement("a");
      link.href = url;
      link.download = `${imageName.replaceAll(/[/\\:*?"<>|]/g, "_")}-regions${format.extension}`;
      link.click();
      URL.revokeObjectURL(url);
    } catch (error) {
      notifyFailure("The regions were not exported", error);
    }
  };
  return (
    <>
      <Menu.Label>Files</Menu.Label>
      <Menu.Item leftSection={<IconFileImport size={16} aria-hidden />} onClick={onImport}>
        Import ImageJ, GeoJSON, CSV
      </Menu.Item>
      {REGION_FORMATS.map((format) => (
        <Menu.Item
          key={format.name}
          leftSection={<IconFileExport size={16} aria-hidden />}
          disabled={!hasRegions}
          onClick={() => void write(format)}
        >
          Export {format.name}
        </Menu.Item>
      ))}
    </>
  );
}
