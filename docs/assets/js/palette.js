// Runs before the page is painted, so that nobody who likes the dark is flashed: the student's own choice, or the phone's.
(() => {
  let chosen = null;
  try {
    chosen = localStorage.getItem("guide.palette");
  } catch {} // storage is blocked
  const dark = chosen ? chosen === "slate" : matchMedia("(prefers-color-scheme: dark)").matches;
  if (dark) document.body.dataset.mdColorScheme = "slate";
})();
