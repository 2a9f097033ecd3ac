/** The copy button of a text to fill in: overrides/blocks/template.html. */

async function copy(text, pre) {
  try {
    await navigator.clipboard.writeText(text);
    return "Copied. Fill in what stands in [brackets].";
  } catch {
    // No clipboard here (an old browser, a page without https): mark the text instead.
    getSelection().selectAllChildren(pre);
    return "The text is marked. Copy it with your phone's or keyboard's own command.";
  }
}

for (const block of document.querySelectorAll(".block--template")) {
  const pre = block.querySelector("pre");
  const said = block.querySelector("[role=status]");
  const button = block.querySelector("[data-copy]");
  button.hidden = false;
  button.addEventListener("click", async () => {
    said.textContent = "";
    said.textContent = await copy(pre.textContent.trim(), pre);
  });
}
