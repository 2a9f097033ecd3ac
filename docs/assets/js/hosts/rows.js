/** The rows of the list, read from the table that stands on the page. */

/** Small letters without accents. */
export const plain = (text) => text.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f]/g, "");

/** What filters compare, for one `<tr>`. A fee that we do not know is null. */
function read(element) {
  const data = element.dataset;
  return {
    ...data,
    element,
    name: element.querySelector("a").textContent,
    activity: data.activity.split(" "),
    fee: data.fee ? Number(data.fee) : null,
    year: Number(data.year),
    words: plain(element.querySelector("th").textContent),
  };
}

export const readRows = (table) => [...table.tBodies[0].rows].map(read);

/** The rows of a page that continues the list, with links that work from here. */
export async function fetchRows(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} for ${address}`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const table = document.adoptNode(page.querySelector(".hosts__table"));
  for (const link of table.querySelectorAll("a")) link.href = new URL(link.getAttribute("href"), address);
  return readRows(table);
}

/** Adds the words of the hosts' pages, fetched when a student first types: details and notes. */
export async function addWords(rows, address) {
  const all = await (await fetch(address)).json();
  const words = new Map(all.map(({ id, ...host }) => [id, plain(Object.values(host).flat().join(" "))]));
  for (const row of rows) row.words += ` ${words.get(row.slug) ?? ""}`;
}
