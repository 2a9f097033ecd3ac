/** The menu of narrow screens: Material's box #__drawer, for the keyboard and the screen reader too. */

export function attachMenu() {
  const box = document.getElementById("__drawer");
  const button = document.querySelector("[data-menu]");
  const menu = document.querySelector(".md-sidebar--primary");
  const label = document.querySelector("[data-menu-label]");
  label.hidden = true;
  menu.id = "menu";
  button.hidden = false;

  function show() {
    button.setAttribute("aria-expanded", String(box.checked));
    if (box.checked) menu.querySelector("a[href]").focus({ preventScroll: true });
  }

  button.addEventListener("click", () => box.click());
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && box.checked) {
      box.click();
      button.focus();
    }
  });
  box.addEventListener("change", show);
  show();
}
