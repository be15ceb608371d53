import { Breadcrumbs, Text } from "@mantine/core";

import type { ReactNode } from "react";
import type { GetDatasetQuery } from "../../graph/generated/operations.ts";
import { AnchorLink } from "../../ui/links.tsx";
import { ancestorsOf } from "./ancestors.ts";

/** The way from the top to a dataset. */
export function DatasetBreadcrumbs({ dataset }: Readonly<{ dataset: GetDatasetQuery["dataset"] }>): ReactNode {
  return (
    <nav aria-label="Breadcrumbs">
      <Breadcrumbs separator="/" separatorMargin={6} mb={4} fz="sm" style={{ flexWrap: "wrap" }}>
        <AnchorLink to="/datasets" size="sm">
          Datasets
        </AnchorLink>
        {ancestorsOf(dataset).map(({ id, name }) => (
          <AnchorLink key={id} to="/datasets/$datasetId" params={{ datasetId: id }} size="sm">
            {name}
          </AnchorLink>
        ))}
        <Text size="sm" c="dimmed" aria-current="page">
          {dataset.name}
        </Text>
      </Breadcrumbs>
    </nav>
  );
}
