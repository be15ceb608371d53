import { ActionIcon, Loader, Tabs, Tooltip } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconX } from "@tabler/icons-react";
import { lazy, type ReactNode, Suspense, useSyncExternalStore } from "react";
import { Boundary } from "../../ui/boundary.tsx";
import { formatCount } from "../../ui/format.ts";
import { InTurn } from "../../ui/in-turn.tsx";
import { DOCK_TABS, type DockTab } from "../image-search.ts";
import { DockResizer } from "./dock-resizer.tsx";
import classes from "./measure-dock.module.css";
import type { MeasureProps } from "./measure-props.ts";
import { useDockHeight } from "./use-dock-height.ts";
import type { LabelRows } from "./use-label-rows.ts";
import { useMeasureSelected } from "./use-measure-selected.ts";
import { useRows } from "./use-rows.ts";

type Props = MeasureProps &
  Readonly<{
    tab: DockTab | undefined;
    onTab: (tab: DockTab | undefined) => void;
    /** Where masks can lie on the image. */
    labels: LabelRows | undefined;
  }>;

// Plots and tables are fetched when they are first opened.
const ProfileTool = lazy(async () => ({ default: (await import("./profile-tool.tsx")).ProfileTool }));
const HistogramTool = lazy(async () => ({ default: (await import("./histogram-tool.tsx")).HistogramTool }));
const TraceTool = lazy(async () => ({ default: (await import("./trace-tool.tsx")).TraceTool }));
const KymographTool = lazy(async () => ({ default: (await import("./kymograph-tool.tsx")).KymographTool }));
const ColocalisationTool = lazy(async () => ({
  default: (await import("./colocalisation-tool.tsx")).ColocalisationTool,
}));
const LabelsTool = lazy(async () => ({ default: (await import("./labels-tool.tsx")).LabelsTool }));
const TableTool = lazy(async () => ({ default: (await import("./table-tool.tsx")).TableTool }));

/** Measuring tools below the picture: one open at a time, none by default. */
export function MeasureDock({ tab, onTab, labels, ...props }: Props): ReactNode {
  const [heightPx, setHeightPx] = useDockHeight();
  const rows = useRows(props.model, props.editing);
  const count = useSyncExternalStore(rows.store.subscribe, () => rows.store.getSnapshot().rows.length);
  const measure = useMeasureSelected(props, rows, () => onTab("table"));
  const toggle = (own: DockTab) => () => onTab(tab === own ? undefined : own);
  useHotkeys([
    ["k", toggle("profile")],
    ["h", toggle("histogram")],
    ["m", measure],
  ]);
  // Its keys are heeded from the beginning.
  return (
    <InTurn isNow={tab !== undefined}>
      <Tabs
        className={classes.dock}
        value={tab ?? null}
        onChange={(value) => onTab(DOCK_TABS.find((each) => each === value))}
        keepMounted={false}
        allowTabDeactivation
        activateTabWithKeyboard={false}
        data-open={tab !== undefined || undefined}
        style={tab === undefined ? undefined : { "--dock-height": `${heightPx}px` }}
      >
        {tab !== undefined && <DockResizer heightPx={heightPx} onChange={setHeightPx} />}
        <div className={classes.bar} data-scroll-hint>
          <Tabs.List className={classes.tabs} aria-label="Measuring tools">
            <Tabs.Tab value="profile" aria-keyshortcuts="k">
              Profile
            </Tabs.Tab>
            <Tabs.Tab value="histogram" aria-keyshortcuts="h">
              Histogram
            </Tabs.Tab>
            <Tabs.Tab value="traces">Traces</Tabs.Tab>
            <Tabs.Tab value="kymograph">Kymograph</Tabs.Tab>
            <Tabs.Tab value="colocalisation">Colocalisation</Tabs.Tab>
            {labels !== undefined && <Tabs.Tab value="labels">Labels</Tabs.Tab>}
            <Tabs.Tab value="table">{count === 0 ? "Table" : `Table (${formatCount(count)})`}</Tabs.Tab>
          </Tabs.List>
          {tab !== undefined && (
            <Tooltip label="Close the measuring tools">
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                aria-label="Close the measuring tools"
                onClick={() => onTab(undefined)}
              >
                <IconX size={14} aria-hidden />
              </ActionIcon>
            </Tooltip>
          )}
        </div>
        <Tool value="profile">
          <ProfileTool {...props} />
        </Tool>
        <Tool value="histogram">
          <HistogramTool {...props} />
        </Tool>
        <Tool value="traces">
          <TraceTool {...props} />
        </Tool>
        <Tool value="kymograph">
          <KymographTool {...props} />
        </Tool>
        <Tool value="colocalisation">
          <ColocalisationTool {...props} />
        </Tool>
        {labels !== undefined && (
          <Tool value="labels">
            <LabelsTool {...props} labels={labels} />
          </Tool>
        )}
        <Tool value="table">
          <TableTool {...props} rows={rows} onMeasure={measure} />
        </Tool>
      </Tabs>
    </InTurn>
  );
}

function Tool({ value, children }: Readonly<{ value: DockTab; children: ReactNode }>): ReactNode {
  return (
    <Tabs.Panel value={value} className={classes.body}>
      <Boundary title="This tool failed">
        <Suspense fallback={<Loader size="sm" aria-label="Loading the tool" />}>{children}</Suspense>
      </Boundary>
    </Tabs.Panel>
  );
}
