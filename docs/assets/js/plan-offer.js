/** Where a plan is kept on this device, the ways to a counsellor offer to send it: overrides/blocks/cta.html. */
export function offerPlan() {
  let kept = null;
  try {
    kept = JSON.parse(localStorage.getItem("guide.kept"));
  } catch {
    // Blocked or broken storage holds no plan.
  }
  const { unsent, ...plan } = kept ?? {};
  // A request that was never sent is forgotten after a day, on whatever page that is; the next one, if not on this.
  if (unsent) import("./call-back/unsent.js").then(({ waiting }) => waiting(), () => {});
  if (!Object.keys(plan).length) return;
  for (const offer of document.querySelectorAll("[data-plan-offer]")) offer.hidden = false;
}
