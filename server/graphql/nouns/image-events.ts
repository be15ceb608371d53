import { type EventBus, topics } from "../events.ts";

/** Tells who watches the organisation's images, and who watches those of its dataset. */
export function tellImage(
  events: EventBus,
  change: "create" | "update" | "delete",
  image: { id: number; organizationId: number; datasetId: number | null },
): void {
  events.publish(topics.imagesOf(image.organizationId), { change, id: image.id });
  if (image.datasetId !== null) events.publish(topics.imagesIn(image.datasetId), { change, id: image.id });
}

/** An image that changes its dataset is an update for the watchers of the old and of the new one. */
export function tellMoved(
  events: EventBus,
  organizationId: number,
  id: number,
  from: number | null,
  to: number | null,
): void {
  const moved = { change: "update", id } as const;
  events.publish(topics.imagesOf(organizationId), moved);
  for (const dataset of new Set([from, to])) {
    if (dataset !== null) events.publish(topics.imagesIn(dataset), moved);
  }
}
