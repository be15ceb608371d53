import { defined } from "../../ui/search-values.ts";
import type { Aspect } from "../../viewer/react/linked/aspects.ts";
import type { Place } from "../../viewer/react/place.ts";
import { fromSearch, toSearch } from "../../viewer/react/view-state.ts";
import { type CompareSearch, idsOf, linksOf, paneOf, withPane, writeLinks } from "../../workspace/compare-search.ts";
import { withView } from "../../workspace/image-search.ts";

/** Where the view of each pane rests, by its number from 1; `undefined`: the whole image. */
export type RestOf = (number: number) => Place | undefined;

/** A pane leads from now on. While places are linked the link keeps that pane's place only: the others follow from it. */
export function ledBy(search: CompareSearch, number: number, restOf: RestOf): CompareSearch {
  const next = { ...search, pane: number };
  return linksOf(search).has("place") ? withPlaces(next, (each) => (each === number ? restOf(each) : undefined)) : next;
}

/** Other things are linked. Places that part are kept for each pane. */
export function linkedBy(search: CompareSearch, links: ReadonlySet<Aspect>, restOf: RestOf): CompareSearch {
  const next: CompareSearch = defined({ ...search, links: writeLinks(links) });
  if (links.has("place") === linksOf(search).has("place")) return next;
  const { pane = 1 } = search;
  return withPlaces(next, (each) => (!links.has("place") || each === pane ? restOf(each) : undefined));
}

function withPlaces(search: CompareSearch, placeOf: RestOf): CompareSearch {
  return idsOf(search).reduce((link, _, i) => {
    const pane = paneOf(link, i + 1);
    return withPane(link, i + 1, withView(pane, toSearch({ ...fromSearch(pane), place: placeOf(i + 1) })));
  }, search);
}
