/** Where a plan is kept on this device, the ways to a counsellor offer to send it: overrides/blocks/cta.html. */
export function offerPlan() {
  try {
    if (!localStorage.getItem("guide.kept")) return;
  } catch {
    return;
  }
  for (const offer of document.querySelectorAll("[data-plan-offer]")) offer.hidden = false;
}
