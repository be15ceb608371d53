import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { parseDatasetsSearch } from "../pages/datasets/datasets-search.ts";
import { parseImagesSearch } from "../pages/images/images-search.ts";
import { parseOpenSearch } from "../pages/open/open-search.ts";
import { parseTableSearch } from "../pages/tables/table-search.ts";
import { parseTablesSearch } from "../pages/tables/tables-search.ts";
import { parseCompareSearch } from "../workspace/compare-search.ts";
import { parseImageSearch } from "../workspace/image-search.ts";
import { NotFoundPage } from "./not-found.tsx";
import { PagePending } from "./page-pending.tsx";
import { loadImagePage, loadOpenPage } from "./pixel-pages.ts";
import { RouteError } from "./route-error.tsx";
import { parseSearchText, searchTextOf } from "./search-text.ts";
import { Shell } from "./shell.tsx";

const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage });

const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  component: lazyRouteComponent(() => import("../pages/home/home-page.tsx"), "HomePage"),
});

/** The tree stays beside the datasets that one goes through. */
const datasets = createRoute({
  getParentRoute: () => root,
  path: "/datasets",
  component: lazyRouteComponent(() => import("../pages/datasets/datasets-layout.tsx"), "DatasetsLayout"),
});

const datasetsTop = createRoute({
  getParentRoute: () => datasets,
  path: "/",
  component: lazyRouteComponent(() => import("../pages/datasets/datasets-page.tsx"), "DatasetsPage"),
});

const dataset = createRoute({
  getParentRoute: () => datasets,
  path: "$datasetId",
  validateSearch: parseDatasetsSearch,
  component: lazyRouteComponent(() => import("../pages/datasets/dataset-page.tsx"), "DatasetPage"),
});

const images = createRoute({
  getParentRoute: () => root,
  path: "/images",
  validateSearch: parseImagesSearch,
  component: lazyRouteComponent(() => import("../pages/images/images-page.tsx"), "ImagesPage"),
});

const image = createRoute({
  getParentRoute: () => root,
  path: "/images/$imageId",
  validateSearch: parseImageSearch,
  component: lazyRouteComponent(loadImagePage, "ImagePage"),
});

const compare = createRoute({
  getParentRoute: () => root,
  path: "/compare",
  validateSearch: parseCompareSearch,
  component: lazyRouteComponent(() => import("../pages/compare/compare-page.tsx"), "ComparePage"),
});

const tables = createRoute({
  getParentRoute: () => root,
  path: "/tables",
  validateSearch: parseTablesSearch,
  component: lazyRouteComponent(() => import("../pages/tables/tables-page.tsx"), "TablesPage"),
});

const table = createRoute({
  getParentRoute: () => root,
  path: "/tables/$tableId",
  validateSearch: parseTableSearch,
  component: lazyRouteComponent(() => import("../pages/tables/table-page.tsx"), "TablePage"),
});

const open = createRoute({
  getParentRoute: () => root,
  path: "/open",
  validateSearch: parseOpenSearch,
  component: lazyRouteComponent(loadOpenPage, "OpenPage"),
});

const scenes = createRoute({
  getParentRoute: () => root,
  path: "/scenes",
  component: lazyRouteComponent(() => import("../pages/scenes/scenes-page.tsx"), "ScenesPage"),
});

const scene = createRoute({
  getParentRoute: () => root,
  path: "/scenes/$sceneId",
  component: lazyRouteComponent(() => import("../pages/scenes/scene-page.tsx"), "ScenePage"),
});

const arrays = createRoute({
  getParentRoute: () => root,
  path: "/scenes/arrays/$datasetId",
  component: lazyRouteComponent(() => import("../pages/scenes/scene-page.tsx"), "ArraysPage"),
});

const routeTree = root.addChildren([
  home,
  datasets.addChildren([datasetsTop, dataset]),
  images,
  image,
  compare,
  open,
  scenes,
  scene,
  arrays,
  tables,
  table,
]);

/** Every page is a chunk of its own, fetched when its link is pointed at. The query string is the page's state. */
export function createAppRouter() {
  return createRouter({
    routeTree,
    parseSearch: parseSearchText,
    stringifySearch: searchTextOf,
    defaultPreload: "intent",
    scrollRestoration: true,
    defaultErrorComponent: RouteError,
    defaultPendingComponent: PagePending,
    defaultNotFoundComponent: NotFoundPage,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
