import { useQuery } from "@apollo/client/react";
import { ActionIcon, Tooltip } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { memo, type ReactNode, useMemo } from "react";
import { GetImageDocument, type ImageFieldsFragment } from "../../graph/generated/operations.ts";
import { readImageModel } from "../../mikro/image.ts";
import { QueryError } from "../../mikro/react/query-error.tsx";
import { Boundary } from "../../ui/boundary.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { AnchorLink } from "../../ui/links.tsx";
import { messageOf } from "../../ui/message-of.ts";
import classes from "./compare.module.css";
import { groundOf } from "./ground-of.ts";
import type { PaneProps } from "./pane-props.ts";
import { PaneView } from "./pane-view.tsx";
import { usePaneLink } from "./use-compare-link.ts";

/** One image of several. What goes wrong with it is said here, and leaves the others alone. */
export const ComparePane = memo(function ComparePane(props: PaneProps): ReactNode {
  const { id, number, isLead, onLead, onClose } = props;
  const { data, error, refetch } = useQuery(GetImageDocument, {
    variables: { id },
    fetchPolicy: "cache-and-network",
    nextFetchPolicy: "cache-first",
  });
  const name = data?.image.name ?? `Image ${id}`;
  const lead = (): void => onLead(number);
  return (
    <section
      className={classes.pane}
      aria-label={`Pane ${number}: ${name}`}
      data-leads={isLead}
      // Also of what a pane opens elsewhere, such as its channels: those are its children for React.
      onFocusCapture={lead}
      onPointerDownCapture={lead}
      onWheelCapture={lead}
    >
      <header className={classes.paneHead}>
        <AnchorLink to="/images/$imageId" params={{ imageId: id }} size="sm" fw={500} truncate title={name}>
          {name}
        </AnchorLink>
        <Tooltip label="Close this pane">
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            ml="auto"
            aria-label={`Close pane ${number}: ${name}`}
            onClick={() => onClose(number)}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </header>
      <div className={classes.paneBody}>
        <Boundary title="This pane failed">
          {data !== undefined && <PaneOfImage {...props} image={data.image} />}
          {data === undefined && error !== undefined && <QueryError error={error} onRetry={() => void refetch()} />}
        </Boundary>
      </div>
    </section>
  );
});

function PaneOfImage({ image, ...props }: PaneProps & Readonly<{ image: ImageFieldsFragment }>): ReactNode {
  const link = usePaneLink(props.number);
  const { context } = link.search;
  const model = useMemo(() => readImageModel(image, context), [image, context]);
  const ground = useMemo(() => (model instanceof Error ? undefined : groundOf(image, model)), [image, model]);
  if (model instanceof Error || ground === undefined)
    return <ErrorState title="The pixels of this image cannot be shown" message={messageOf(model)} />;
  return <PaneView {...props} model={model} ground={ground} link={link} />;
}
