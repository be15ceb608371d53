import { useQuery } from "@apollo/client/react";
import { List } from "@mantine/core";
import type { ReactNode } from "react";
import { TablesOfImageDocument } from "../../../graph/generated/operations.ts";
import { AnchorLink } from "../../../ui/links.tsx";
import { PanelSection } from "../../../workspace/panel-section.tsx";

/** The contract cannot ask for the tables of an image: so many of the newest are looked through. */
const LOOKED_AT = 1000;

/** The tables that were made from an image. */
export function TablesOfImage({ imageId }: Readonly<{ imageId: string }>): ReactNode {
  const { data } = useQuery(TablesOfImageDocument, {
    variables: { image: imageId, pagination: { limit: LOOKED_AT } },
    // Tables are saved past the cache.
    fetchPolicy: "cache-and-network",
  });
  const tables = (data?.tables ?? []).filter(({ origins }) => origins.length > 0);
  if (tables.length === 0) return null;
  return (
    <PanelSection title="Tables">
      <List size="xs" spacing={4} listStyleType="none" styles={{ itemWrapper: { display: "block" } }}>
        {tables.map(({ id, name }) => (
          <List.Item key={id} style={{ overflowWrap: "anywhere" }}>
            <AnchorLink to="/tables/$tableId" params={{ tableId: id }} size="xs">
              {name}
            </AnchorLink>
          </List.Item>
        ))}
      </List>
    </PanelSection>
  );
}
