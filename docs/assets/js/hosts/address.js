/** The filters in the page's address, so that a list can be shared: ?status=student&state=TX */

/** Sets the form by the address. What no field takes is left out: an old or mistyped link does no harm. */
export function readAddress(form) {
  const asked = new URLSearchParams(location.search);
  for (const field of form.elements) {
    if (!field.name) continue;
    const value = asked.get(field.name) ?? "";
    if (field.type === "checkbox") field.checked = value === field.value;
    else if (field.type === "number") field.value = /^[1-9]\d{0,4}$/.test(value) ? value : "";
    else if (field.type === "search") field.value = value.slice(0, field.maxLength);
    else field.value = [...field.options].some((option) => option.value === value) ? value : "";
  }
}

/** The filters that are set, by name. */
export function values(form) {
  const all = [...new FormData(form)].map(([name, value]) => [name, value.trim()]);
  return Object.fromEntries(all.filter(([, value]) => value));
}

/** Puts the filters and the compared hosts into the address, as a step that Back takes away. */
export function writeAddress(wanted, compared) {
  const query = new URLSearchParams(wanted);
  if (compared.length) query.set("compare", compared.join(" "));
  const address = new URL(location.href);
  address.search = query;
  if (address.href === location.href) return;
  history.pushState(null, "", address);
}

/** The hosts that the address asks to compare. */
export const comparedInAddress = () => (new URLSearchParams(location.search).get("compare") ?? "").split(/[ ,+]/).filter(Boolean);
