import { useDocumentTitle } from "@mantine/hooks";
import { getRouteApi } from "@tanstack/react-router";
import { type ReactNode, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { ImagePicker } from "../../mikro/react/image-picker.tsx";
import { usePool } from "../../mikro/react/session-context.ts";
import { documentTitle } from "../../ui/page.tsx";
import { LinkedViews } from "../../viewer/react/linked/linked-views.ts";
import { idsOf, linksOf, MAX_PANES, withImage, withoutPane } from "../../workspace/compare-search.ts";
import classes from "./compare.module.css";
import { CompareHeader } from "./compare-header.tsx";
import { ComparePane } from "./compare-pane.tsx";
import { ledBy, linkedBy } from "./pane-places.ts";
import { useCompareLink } from "./use-compare-link.ts";

const route = getRouteApi("/compare");

/** Up to four images side by side, which go together as far as they are linked. */
export function ComparePage(): ReactNode {
  const {
    ids: idsText,
    links: linksText,
    pane = 1,
  } = route.useSearch({
    select: ({ ids, links, pane }) => ({ ids, links, pane }),
    structuralSharing: true,
  });
  const change = useCompareLink();
  const panes = useMemo(() => keyed(idsOf({ ids: idsText })), [idsText]);
  const linked = useMemo(() => linksOf({ links: linksText }), [linksText]);
  const [views] = useState(() => new LinkedViews());
  const [panel, setPanel] = useState<HTMLElement | null>(null);
  const page = useRef<HTMLDivElement>(null);
  useNextPaneKey(page);
  const pool = usePool();
  // One pool for all; what each may load ahead is its part of the memory.
  const shared = useMemo(() => ({ ...pool, budgetBytes: pool.budgetBytes / MAX_PANES }), [pool]);
  useDocumentTitle(documentTitle("Compare"));
  const lead = panes[pane - 1]?.key;
  useEffect(() => {
    if (lead !== undefined) views.setLead(lead);
  }, [views, lead]);
  useEffect(() => views.setLinked(linked), [views, linked]);
  const restOf = useCallback((number: number) => views.restOf(panes[number - 1]?.key ?? ""), [views, panes]);
  const onLead = useCallback(
    (number: number) => {
      // At once: what follows in the same event moves this view.
      views.setLead(panes[number - 1]!.key);
      change((old) => ((old.pane ?? 1) === number ? old : ledBy(old, number, restOf)));
    },
    [views, panes, change, restOf],
  );
  const onClose = useCallback((number: number) => change((old) => withoutPane(old, number)), [change]);
  const onAdd = (id: string): void => change((old) => withImage(old, id));
  return (
    <div ref={page} className={classes.page}>
      <CompareHeader
        views={views}
        linked={linked}
        onLinked={(next) => change((old) => linkedBy(old, next, restOf))}
        onAdd={panes.length > 1 && panes.length < MAX_PANES ? onAdd : undefined}
      />
      <div className={classes.work}>
        <div className={classes.panes} data-count={Math.max(2, panes.length)}>
          {panes.map(({ id, key }, i) => (
            <ComparePane
              key={key}
              id={id}
              viewKey={key}
              number={i + 1}
              views={views}
              pool={shared}
              panel={panel}
              isLead={key === lead}
              follows={linked.has("place") && key !== lead}
              onLead={onLead}
              onClose={onClose}
            />
          ))}
          {panes.length < 2 && (
            <section className={classes.empty} aria-label={`Pane ${panes.length + 1}: empty`}>
              <ImagePicker
                label={panes.length === 0 ? "First image" : "Image beside it"}
                placeholder={panes.length === 0 ? "Search a first image" : "Search an image to compare with"}
                onPick={onAdd}
              />
            </section>
          )}
        </div>
        <aside ref={setPanel} className={classes.panel} aria-label="Channels of the pane in use" />
      </div>
    </div>
  );
}

type KeyedPane = Readonly<{ id: string; key: string }>;

/** The same image may stand there twice. */
function keyed(ids: readonly string[]): readonly KeyedPane[] {
  return ids.map((id, i) => ({ id, key: `${id} ${ids.slice(0, i).filter((each) => each === id).length}` }));
}

/** F6 goes from picture to picture, as from part to part of a window elsewhere; back with shift. */
function useNextPaneKey(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "F6" || page.current === null) return;
      const panes = [...page.current.querySelectorAll<HTMLElement>("section")];
      const pictures = panes.flatMap((pane) => pane.querySelector<HTMLElement>("[role=application]") ?? []);
      if (pictures.length === 0) return;
      event.preventDefault();
      const now = pictures.findIndex((each) => each.closest("section")?.contains(document.activeElement));
      const next = event.shiftKey ? Math.max(now, 0) - 1 : now + 1;
      pictures.at(next % pictures.length)?.focus();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [page]);
}
