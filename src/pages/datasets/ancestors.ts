/** A dataset with as many of its ancestors as were asked for. */
export type WithParents = Readonly<{ id: string; name: string; parent?: WithParents | null }>;

/** The datasets above one, the topmost first; ends where no more is known, or where the tree would turn into a ring. */
export function ancestorsOf(dataset: WithParents): readonly Readonly<{ id: string; name: string }>[] {
  const above: { id: string; name: string }[] = [];
  const seen = new Set([dataset.id]);
  for (let at = dataset.parent; at !== null && at !== undefined && !seen.has(at.id); at = at.parent) {
    seen.add(at.id);
    above.unshift({ id: at.id, name: at.name });
  }
  return above;
}
