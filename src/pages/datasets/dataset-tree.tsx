import { useQuery } from "@apollo/client/react";
import { ActionIcon, Alert, Button, Skeleton, Stack } from "@mantine/core";
import { IconChevronRight, IconFolder, IconFolderOpen, IconPinFilled } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { type KeyboardEvent, type ReactNode, useState } from "react";
import { type DatasetNodeFragment, DatasetNodesDocument } from "../../graph/generated/operations.ts";
import { errorLine } from "../../mikro/react/describe-error.ts";
import { Truncated } from "../../ui/truncated.tsx";
import classes from "./dataset-tree.module.css";

type Props = Readonly<{
  /** Id of the dataset that the page shows. */
  chosen: string | undefined;
  isUnfolded: (id: string) => boolean;
  onToggle: (id: string, open: boolean) => void;
}>;

/** Children that one step brings; more come when asked for. */
const STEP = 100;

/** Datasets as a tree of links. A branch is asked for when it is unfolded. Arrow keys right and left unfold and fold. */
export function DatasetTree(props: Props): ReactNode {
  return <Branch {...props} parent={undefined} />;
}

function Branch({ parent, ...props }: Props & Readonly<{ parent: DatasetNodeFragment | undefined }>): ReactNode {
  const [limit, setLimit] = useState(STEP);
  const { data, previousData, error, refetch, loading } = useQuery(DatasetNodesDocument, {
    variables: {
      filter: parent === undefined ? { parentless: true } : { parent: parent.id },
      ordering: [{ name: "ASC" }, { id: "ASC" }],
      pagination: { limit },
    },
    fetchPolicy: "cache-and-network",
    nextFetchPolicy: "cache-first",
  });
  const datasets = (data ?? previousData)?.datasets;
  if (datasets === undefined && error !== undefined) {
    return (
      <Alert color="red" role="alert" p="xs">
        {errorLine(error)}
        <Button variant="default" mt="xs" onClick={() => void refetch()}>
          Try again
        </Button>
      </Alert>
    );
  }
  if (datasets === undefined) {
    return (
      <Stack gap={6} p={6} role="status" aria-label="Loading datasets">
        <Skeleton height={18} width="80%" />
        <Skeleton height={18} width="60%" />
      </Stack>
    );
  }
  return (
    <ul className={classes.branch} data-top={parent === undefined || undefined} aria-label={parent?.name ?? "Datasets"}>
      {datasets.map((dataset) => (
        <Node key={dataset.id} dataset={dataset} {...props} />
      ))}
      {datasets.length >= limit && (
        <li>
          <Button variant="subtle" size="compact-xs" loading={loading} onClick={() => setLimit(limit + STEP)}>
            Show more
          </Button>
        </li>
      )}
    </ul>
  );
}

function Node({ dataset, ...props }: Props & Readonly<{ dataset: DatasetNodeFragment }>): ReactNode {
  const { id, name, pinned } = dataset;
  const parted = dataset.children.length > 0;
  const open = parted && props.isUnfolded(id);
  const toggle = () => props.onToggle(id, !open);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!parted) return;
    const wanted = event.key === "ArrowRight" ? true : event.key === "ArrowLeft" ? false : undefined;
    if (wanted === undefined || wanted === open) return;
    event.preventDefault();
    props.onToggle(id, wanted);
  };
  return (
    <li>
      <div className={classes.node} data-chosen={id === props.chosen || undefined}>
        {parted ? (
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={open ? `Fold ${name}` : `Unfold ${name}`}
            aria-expanded={open}
            onClick={toggle}
          >
            <IconChevronRight size={14} aria-hidden className={classes.chevron} data-open={open || undefined} />
          </ActionIcon>
        ) : (
          <span className={classes.leaf} />
        )}
        <Link
          to="/datasets/$datasetId"
          params={{ datasetId: id }}
          className={classes.link}
          onKeyDown={onKeyDown}
          {...(id === props.chosen && { "aria-current": "page" })}
        >
          {open ? <IconFolderOpen size={16} aria-hidden /> : <IconFolder size={16} aria-hidden />}
          <Truncated size="sm" flex="1 1 auto" miw={0}>
            {name}
          </Truncated>
          {pinned && <IconPinFilled size={12} aria-label="Pinned" />}
        </Link>
      </div>
      {open && <Branch {...props} parent={dataset} />}
    </li>
  );
}
