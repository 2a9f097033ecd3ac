/** Makes the channels inside `part` carry a student's text: call the function it gives. A call carries none. */
export function textCarriers(part) {
  const links = [...part.querySelectorAll(".channel")].map((link) => ({ link, address: link.getAttribute("href") }));
  return (text) => {
    for (const { link, address } of links) {
      link.href = address.replace(/\b(text|body)=[^&]*/, (_, name) => `${name}=${encodeURIComponent(text)}`);
    }
  };
}
