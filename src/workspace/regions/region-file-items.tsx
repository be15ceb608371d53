import { Menu } from "@mantine/core";
import { IconFileExport, IconFileImport, IconPhoto, IconVector } from "@tabler/icons-react";
import type { ReactNode, RefObject } from "react";
import { notifyDone, notifyFailure } from "../../mikro/react/notify.ts";
import type { PortableRegion } from "../../roi/formats/portable.ts";
import { formatNoun } from "../../ui/format.ts";
import { saveFile } from "../../ui/save-file.ts";
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

/** From the labels of the channel shown to regions, and back to a picture of labels. */
export type LabelCommands = Readonly<{
  read: () => Promise<readonly PortableRegion[]>;
  paint: (regions: readonly PortableRegion[]) => Promise<Blob>;
}>;

type Props = Readonly<{
  commands: RegionCommands;
  imageName: string;
  hasRegions: boolean;
  onImport: () => void;
  labels: LabelCommands;
}>;

/** Files in and out: what is selected, or all. */
export function RegionFileItems({ commands, imageName, hasRegions, onImport, labels }: Props): ReactNode {
  const save = async (extension: string, content: () => Promise<Blob>) => {
    try {
      const blob = await content();
      saveFile(blob, blob.type, `${imageName}-regions${extension}`);
    } catch (error) {
      notifyFailure("The regions were not exported", error);
    }
  };
  const write = (format: RegionFormat) => save(format.extension, () => writeRegions(format, commands.portable()));
  const trace = async () => {
    try {
      const regions = await labels.read();
      commands.add("Regions of labels", regions);
      notifyDone(`${formatNoun(regions.length, "label")} traced`);
    } catch (error) {
      notifyFailure("No regions were made of the labels", error);
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
      <Menu.Item leftSection={<IconVector size={16} aria-hidden />} onClick={() => void trace()}>
        Regions of the labels shown
      </Menu.Item>
      <Menu.Item
        leftSection={<IconPhoto size={16} aria-hidden />}
        disabled={!hasRegions}
        onClick={() => void save("-labels.png", () => labels.paint(commands.portable()))}
      >
        Export labels (16-bit PNG)
      </Menu.Item>
    </>
  );
}
