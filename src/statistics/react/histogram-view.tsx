import { Collapse, Group, ScrollArea, Select, Switch, Table, Text, UnstyledButton } from "@mantine/core";
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { type ReactNode, useId, useMemo, useState } from "react";
import type { Histogram } from "../histogram.ts";
import { labelOf, type PlottedHistogram } from "./histogram-data.ts";
import { HistogramPlot } from "./histogram-plot.tsx";
import { readable } from "./numbers.ts";
import classes from "./statistics-panel.module.css";
import type { PanelChannel } from "./statistics-table.tsx";

type Props = Readonly<{
  channels: readonly PanelChannel[];
  /** In the order of the channels. */
  histograms: readonly (Histogram | undefined)[];
}>;

/** The plot, its scale, and its values as a table. */
export function HistogramView({ channels, histograms }: Props): ReactNode {
  const [isLog, setLog] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const bodyId = useId();
  const plotted = useMemo(
    () =>
      channels.flatMap(({ name, colour }, i): PlottedHistogram[] => {
        const histogram = histograms[i];
        return histogram === undefined ? [] : [{ name, colour, histogram }];
      }),
    [channels, histograms],
  );
  if (plotted.length === 0) return null;
  const widths = [...new Set(plotted.map(({ histogram }) => readable(histogram.width)))];
  return (
    <figure className={classes.figure}>
      <Group justify="space-between" gap="xs" mb={4}>
        <Text component="figcaption" size="xs" c="dimmed">
          {widths.length === 1
            ? `Pixels by value, bin width ${widths[0]}`
            : `Pixels per unit of value, bin widths ${widths.join(", ")}`}
        </Text>
        <Switch size="xs" label="Log" checked={isLog} onChange={(event) => setLog(event.currentTarget.checked)} />
      </Group>
      <HistogramPlot histograms={plotted} isLog={isLog} />
      <UnstyledButton onClick={() => setOpen(!isOpen)} aria-expanded={isOpen} aria-controls={bodyId}>
        <Group gap={4}>
          {isOpen ? <IconChevronDown size={14} aria-hidden /> : <IconChevronRight size={14} aria-hidden />}
          <Text size="xs">Values of the histogram</Text>
        </Group>
      </UnstyledButton>
      <div id={bodyId}>
        <Collapse expanded={isOpen}>{isOpen && <HistogramValues plotted={plotted} />}</Collapse>
      </div>
    </figure>
  );
}

/** The bins of one of the histograms. */
export function HistogramValues({ plotted }: Readonly<{ plotted: readonly PlottedHistogram[] }>): ReactNode {
  const [chosen, setChosen] = useState("0");
  const shown = plotted[Number(chosen)] ?? plotted[0]!;
  return (
    <>
      {plotted.length > 1 && (
        <Select
          size="xs"
          my={4}
          label="Channel"
          allowDeselect={false}
          value={plotted[Number(chosen)] === undefined ? "0" : chosen}
          onChange={(value) => setChosen(value ?? "0")}
          data={plotted.map(({ name }, i) => ({ value: String(i), label: name }))}
        />
      )}
      <ScrollArea.Autosize
        mah={220}
        type="auto"
        viewportProps={{ tabIndex: 0, role: "region", "aria-label": `Histogram of ${shown.name}` }}
      >
        <Table className={classes.table} verticalSpacing={2} horizontalSpacing="xs" stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Value</Table.Th>
              <Table.Th scope="col" className={classes.number}>
                Pixels
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {Array.from(shown.histogram.counts, (count, i) => (
              <Table.Tr key={shown.histogram.edges[i]}>
                <Table.Td>{labelOf(shown.histogram, i)}</Table.Td>
                <Table.Td className={classes.number}>{readable(count)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
    </>
  );
}
