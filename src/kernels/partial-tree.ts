import { addPairs, type Pair, scalePair } from "./partial-pairs.ts";

/**
 * Sums of pixels in doubles, which rounding makes depend on how they are added up. `sum`, `sumX` (column * value) and `sumY` are
 * unevaluated pairs; `m2` to `m4` are sums of powers of the distance from the mean.
 */
export type MomentSums = Readonly<{
  n: number;
  sum: Pair;
  m2: number;
  m3: number;
  m4: number;
  sumX: Pair;
  sumY: Pair;
}>;

/**
 * The sums of some of the tasks of one job, in a fixed binary tree over their indices: node (level, index) stands for the tasks
 * `index * 2^level` up to the next multiple. Nodes are joined as soon as both halves are there and in no other way: whatever the
 * order in which the tasks were done, and whoever did them, all of them together give the same bits.
 */
export type MomentTree = readonly MomentNode[];
export type MomentNode = Readonly<{ level: number; index: number; sums: MomentSums }>;

export const NO_SUMS: MomentSums = { n: 0, sum: [0, 0], m2: 0, m3: 0, m4: 0, sumX: [0, 0], sumY: [0, 0] };

export function leaf(index: number, sums: MomentSums): MomentTree {
  return [{ level: 0, index, sums }];
}

/** Trees of disjoint tasks. @throws TypeError when a task is in both */
export function mergeTrees(a: MomentTree, b: MomentTree): MomentTree {
  const nodes: MomentNode[] = [];
  const start = ({ level, index }: MomentNode) => index * 2 ** level;
  let end = -1;
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const next = j === b.length || (i < a.length && start(a[i]!) <= start(b[j]!)) ? a[i++]! : b[j++]!;
    if (start(next) < end) throw new TypeError(`Task ${start(next)} was reduced twice`);
    end = start(next) + 2 ** next.level;
    push(nodes, next);
  }
  return nodes;
}

/** Joins a node with its left half as long as that is the last one. */
function push(nodes: MomentNode[], added: MomentNode): void {
  let node = added;
  for (let left = nodes.at(-1); left !== undefined; left = nodes.at(-1)) {
    if (left.level !== node.level || left.index + 1 !== node.index || left.index % 2 !== 0) break;
    nodes.pop();
    node = { level: node.level + 1, index: left.index / 2, sums: mergeSums(left.sums, node.sums) };
  }
  nodes.push(node);
}

/** What all tasks amount to so far, from the left to the right. */
export function totalOf(tree: MomentTree): MomentSums {
  return tree.reduce((sum, { sums }) => mergeSums(sum, sums), NO_SUMS);
}

/** The same sums for another task. Of one task only. */
export function renumbered(tree: MomentTree, index: number): MomentTree {
  return tree.map((node) => ({ ...node, index }));
}

/** Chan and Pebay. */
export function mergeSums(a: MomentSums, b: MomentSums): MomentSums {
  if (a.n === 0) return b;
  if (b.n === 0) return a;
  const n = a.n + b.n;
  // (mean of b - mean of a) from exact products: rounded means may differ by less than their rounding.
  const up = scalePair(b.sum, a.n);
  const down = scalePair(a.sum, b.n);
  const product = a.n * b.n;
  const delta = (up[0] - down[0] + (up[1] - down[1])) / product;
  const step = delta / n;
  const m2 = a.m2 + b.m2 + delta * step * product;
  const m3 = a.m3 + b.m3 + delta * step * step * product * (a.n - b.n) + 3 * step * (a.n * b.m2 - b.n * a.m2);
  const m4 =
    a.m4 +
    b.m4 +
    delta * step * step * step * product * (a.n * a.n - product + b.n * b.n) +
    6 * step * step * (a.n * a.n * b.m2 + b.n * b.n * a.m2) +
    4 * step * (a.n * b.m3 - b.n * a.m3);
  return {
    n,
    sum: addPairs(a.sum, b.sum),
    m2,
    m3,
    m4,
    sumX: addPairs(a.sumX, b.sumX),
    sumY: addPairs(a.sumY, b.sumY),
  };
}
