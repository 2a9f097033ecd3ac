/** The button for light and dark. The choice is kept on this device only when somebody presses it. */

export function attachPalette() {
  const button = document.querySelector("[data-palette]");
  const { dataset } = document.body;

  function show() {
    const dark = dataset.mdColorScheme === "slate";
    button.setAttribute("aria-label", dark ? "Use light colours" : "Use dark colours");
    button.title = button.getAttribute("aria-label");
  }

  button.addEventListener("click", () => {
    dataset.mdColorScheme = dataset.mdColorScheme === "slate" ? "guide" : "slate";
    try {
      localStorage.setItem("guide.palette", dataset.mdColorScheme);
    } catch {} // storage is blocked: the choice holds for this page
    show();
  });
  show();
  button.hidden = false;
}
