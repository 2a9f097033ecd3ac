/** Is this a number that can ring? By Google's numbering plans, which are fetched when the field is first used. */

let plans;

/** The vendored library, or null where it cannot be had; asked again, it tries again. */
export function loadPlans() {
  // A bundle of the older kind: it leaves its name on the global object.
  plans ??= import("../vendor/libphonenumber-js.js").then(
    () => globalThis.libphonenumber,
    () => (plans = undefined),
  );
  return plans;
}

const INVISIBLE = /\p{Cf}/gu; // marks of direction, which come along when a number is copied
const DEVANAGARI = /[\u0966-\u096f]/g;

/**
 * What `typed` means in `country`, two capital letters:
 * `{ fault }` in words, or `{ number, shown, country }` with the number as +digits and as a person reads it.
 */
export async function readPhone(typed, country, countryName) {
  const text = typed.replace(INVISIBLE, "").replace(DEVANAGARI, (digit) => digit.charCodeAt(0) - 0x966).trim();
  if (!text) return { fault: "Write your phone number." };
  if (/\p{L}/u.test(text)) return { fault: "There are letters in this number. Write digits only." };
  const library = await loadPlans();
  if (!library) return unchecked(text, country);
  const found = library.parsePhoneNumberFromString(text, { defaultCountry: country, extract: false });
  if (found?.isValid()) {
    return { number: found.number, shown: found.formatInternational(), country: found.country ?? country };
  }
  const where = text.startsWith("+") ? "" : ` in ${countryName}`;
  return { fault: `No phone${where} has this number. Check the digits and the country.` };
}

/** Without the plans, only what no number can be is a fault. */
function unchecked(text, country) {
  const digits = text.replace(/[\s().\/-]/g, "");
  if (!/^\+?\d{6,15}$/.test(digits)) return { fault: "Write a phone number of 6 to 15 digits." };
  return { number: text, shown: text, country };
}
