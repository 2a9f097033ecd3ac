/** A request as the text of a WhatsApp message, an SMS or an e-mail: the student's own words. */
export function asText(fields) {
  const lines = [
    "Hello MOKSH. Please call me.",
    `Name: ${fields.name}`,
    `Phone: ${fields.phone}`,
    `Best time: ${fields.time}${fields.zone ? ` (my time zone: ${fields.zone})` : ""}`,
    `I am: ${fields.status}`,
    `About: ${fields.topic}`,
  ];
  return [lines.join("\n"), fields.message, fields.plan].filter(Boolean).join("\n\n");
}
