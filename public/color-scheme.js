// Before the first paint, so that a light page never flashes dark or the reverse. The app itself takes over when it has loaded.
(() => {
  let scheme = null;
  try {
    scheme = localStorage.getItem("mikro-web:color-scheme");
  } catch {
    // Storage is blocked: the default stands.
  }
  if (scheme === "auto") scheme = matchMedia("(prefers-color-scheme: light)").matches ? "light" : "dark";
  if (scheme === "light" || scheme === "dark") document.documentElement.dataset.mantineColorScheme = scheme;
})();
