import type { DataPool } from "../../datalayer/data-pool.ts";
import type { LinkedViews } from "../../viewer/react/linked/linked-views.ts";

export type PaneProps = Readonly<{
  /** Of the image. */
  id: string;
  /** Names the view among the views. */
  viewKey: string;
  /** From 1. */
  number: number;
  views: LinkedViews;
  pool: DataPool;
  /** Where the channels of the pane that leads are shown. */
  panel: HTMLElement | null;
  isLead: boolean;
  /** Another pane says where this one looks. */
  follows: boolean;
  onLead: (number: number) => void;
  onClose: (number: number) => void;
}>;
