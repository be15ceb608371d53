/** Which folder may import which: the table in docs/architecture.md, checked. `math` knows nobody; the app knows everybody. */

const ENGINE = {
  math: [],
  kernels: ["math"],
  worker: ["math"],
  connection: [],
  graph: ["connection"],
  datalayer: ["math", "kernels", "worker"],
  roi: ["math"],
  viewer: ["math", "kernels", "worker", "datalayer"],
  statistics: ["math", "kernels", "worker", "datalayer", "roi"],
  mikro: ["math", "graph", "datalayer", "roi", "statistics", "viewer", "connection"],
  ui: ["math"],
};
const REACT = {
  "viewer/react": ["viewer", "datalayer", "math", "ui"],
  "roi/react": ["roi", "math", "ui"],
  "statistics/react": ["statistics", "roi", "datalayer", "math", "ui"],
  "mikro/react": ["mikro", "graph", "datalayer", "viewer", "kernels", "math", "ui"],
};
/** An image at work, whichever page shows it. */
const WORKSPACE = ["mikro", "datalayer", "viewer", "roi", "statistics", "math", "ui"];
const folder = (name) => `^src/${name}/`;
const anyOf = (names) => `^src/(${names.join("|")})/`;

const engineRules = Object.entries(ENGINE).map(([name, may]) => ({
  name: `${name}-imports`,
  severity: "error",
  from: { path: folder(name), pathNot: `^src/${name}/react/` },
  to: { path: "^src/", pathNot: [`^src/${name}/(?!react/)`, ...(may.length > 0 ? [`${anyOf(may)}(?!react/)`] : [])] },
}));
const reactRules = Object.entries(REACT).map(([name, may]) => ({
  name: `${name.replace("/", "-")}-imports`,
  severity: "error",
  from: { path: folder(name) },
  to: { path: "^src/", pathNot: [folder(name), `${anyOf(may)}(?!react/)`] },
}));
const only = (name, packages, folders) => ({
  name,
  severity: "error",
  from: { path: "^src/", pathNot: folders },
  to: { path: `^node_modules/(${packages})/` },
});

module.exports = {
  forbidden: [
    { name: "no-ring", severity: "error", from: {}, to: { circular: true } },
    { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
    ...engineRules,
    ...reactRules,
    {
      name: "workspace-imports",
      severity: "error",
      from: { path: folder("workspace") },
      to: { path: "^src/", pathNot: [folder("workspace"), anyOf(WORKSPACE)] },
    },
    {
      name: "pages-import-no-other-page",
      severity: "error",
      from: { path: "^src/pages/([^/]+)/" },
      to: { path: "^src/pages/", pathNot: "^src/pages/$1/" },
    },
    {
      name: "pages-stay-above-the-engine-room",
      severity: "error",
      from: { path: "^src/pages/" },
      to: { path: "^src/(worker|kernels|connection|app)/" },
    },
    { name: "server-never-imports-src", severity: "error", from: { path: "^server/" }, to: { path: "^src/" } },
    { name: "src-never-imports-server", severity: "error", from: { path: "^src/" }, to: { path: "^server/" } },
    { name: "e2e-never-imports-src", severity: "error", from: { path: "^e2e/" }, to: { path: "^src/" } },
    only("apollo-only-above-the-graph", "@apollo", "^src/(graph|mikro|pages|app)/"),
    only(
      "react-only-in-ui",
      "react|react-dom|@mantine",
      "^src/(ui|workspace|pages|app|[a-z]+/react)/|^src/main[.]tsx$",
    ),
    only("zarr-only-in-datalayer", "zarrita|numcodecs|aws4fetch|hyparquet", "^src/datalayer/"),
    only("openlayers-only-in-viewer-and-roi", "ol", "^src/(viewer|roi)/react/"),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)generated/|^src/kernels/assembly/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "default"] },
  },
};
