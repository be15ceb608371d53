import { Tabs } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { type ComponentProps, type ReactNode, useMemo } from "react";
import type { ImageModel } from "../mikro/image.ts";
import { Boundary } from "../ui/boundary.tsx";
import { InTurn } from "../ui/in-turn.tsx";
import { ChannelPanel } from "../viewer/react/channel-panel.tsx";
import { useViewerPlane } from "../viewer/react/use-viewer.ts";
import type { Viewer } from "../viewer/viewer.ts";
import { PANELS } from "./image-search.ts";
import { RegionStatistics } from "./regions/region-statistics.tsx";
import { RegionsPanel } from "./regions/regions-panel.tsx";
import type { RegionCommands } from "./regions/use-region-commands.ts";
import type { RegionEditing } from "./regions/use-region-editing.ts";
import type { ImageView } from "./use-image-view.ts";
import classes from "./workspace.module.css";

type Props = Readonly<{
  model: ImageModel;
  view: ImageView;
  viewer: Viewer;
  editing: RegionEditing;
  commands: RegionCommands;
  onGoTo: (key: string) => void;
  /** Names of the channels by index. */
  names: ReadonlyMap<number, string>;
  details: ReactNode;
  /** Above the channels: where their look is kept. */
  look?: ReactNode;
  /** Images that lie on this one. */
  layers?: ReactNode;
}>;

/** Channels, regions or details; which one is part of the link. */
export function SidePanel(props: Props): ReactNode {
  const { model, view, viewer, editing, commands, onGoTo, names, details, look, layers } = props;
  const { panel } = view.search;
  const own = useMemo(() => model.channels.map(({ setting }) => setting), [model.channels]);
  const { records } = editing.regions;
  const count = records.length;
  const isUnsaved = records.some(({ status }) => status === "unsaved");
  return (
    <Tabs
      className={classes.panel}
      value={panel ?? "channels"}
      onChange={(value) => view.setSearch({ panel: PANELS.find((each) => each === value) })}
      keepMounted={false}
    >
      <Tabs.List grow className={classes.tabs} data-scroll-hint>
        <Tabs.Tab value="channels">Channels</Tabs.Tab>
        {layers !== undefined && <Tabs.Tab value="layers">Layers</Tabs.Tab>}
        <Tabs.Tab
          value="regions"
          rightSection={
            isUnsaved && <IconAlertTriangle size={14} color="var(--mantine-color-error)" aria-label="not saved" />
          }
        >
          {count === 0 ? "Regions" : `Regions (${count})`}
        </Tabs.Tab>
        <Tabs.Tab value="details">Details</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="channels" className={classes.panelBody}>
        <Boundary title="This panel failed">
          <InTurn>{look}</InTurn>
          <InTurn>
            <ChannelPanel viewer={viewer} names={names} own={own} />
          </InTurn>
        </Boundary>
      </Tabs.Panel>
      <Tabs.Panel value="layers" className={classes.panelBody}>
        <Boundary title="This panel failed">{layers}</Boundary>
      </Tabs.Panel>
      <Tabs.Panel value="regions" className={classes.panelBody}>
        <Boundary title="This panel failed">
          <PlaneRegionsPanel
            viewer={viewer}
            editing={editing}
            commands={commands}
            counts={model.multiscale.size}
            pixelSizeUm={model.pixelSizeUm}
            onGoTo={onGoTo}
          >
            <RegionStatistics viewer={viewer} model={model} editing={editing} />
          </PlaneRegionsPanel>
        </Boundary>
      </Tabs.Panel>
      <Tabs.Panel value="details" className={classes.panelBody}>
        <Boundary title="This panel failed">{details}</Boundary>
      </Tabs.Panel>
    </Tabs>
  );
}

type PlaneProps = Omit<ComponentProps<typeof RegionsPanel>, "plane"> & Readonly<{ viewer: Viewer }>;

/** Hears of the plane alone, so that a step in z does not draw the tabs again. */
function PlaneRegionsPanel({ viewer, ...props }: PlaneProps): ReactNode {
  return <RegionsPanel {...props} plane={{ c: 0, ...useViewerPlane(viewer) }} />;
}
