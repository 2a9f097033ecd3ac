// Stores call-back requests in the sheet that this script belongs to, and mails the counsellor.
// How to set it up: the page "Where call-back requests go" of the editors' manual.

const MAIL_TO = ""; // the counsellor's address; empty: no mail
const KEEP_DAYS = 365; // forgetOld() deletes what is older; students are told this time

const COLUMNS = ["key", "arrived", "name", "phone", "country", "time", "zone", "status", "topic", "message", "plan"];
const NEEDED = ["name", "phone", "status", "topic", "message"];
const LONGEST = { message: 5000, plan: 5000 }; // characters; every other field: 100

function doPost(event) {
  const fields = (event && event.parameter) || {};
  const field = faultyField(fields);
  const stored = !field && storeOnce(fields);
  return fields.answer === "json" ? jsonAnswer(stored, field) : pageAnswer(stored);
}

/** The name of the first field that no student could have sent, or "". */
function faultyField(fields) {
  if (fields.website) return "website"; // nobody sees this field: a robot filled it in
  if (fields.consent !== "yes") return "consent";
  if (fields.key && !/^\w[\w-]*$/.test(fields.key)) return "key";
  for (const name of NEEDED) if (!String(fields[name] || "").trim()) return name;
  for (const name of COLUMNS) {
    if ([...String(fields[name] || "")].length > (LONGEST[name] || 100)) return name;
  }
  const digits = fields.phone.replace(/[\s().\/-]/g, "");
  return /^\+?\d{6,15}$/.test(digits) ? "" : "phone";
}

/** Stores the request unless it is there already. True once it is stored, by this call or by an earlier one. */
function storeOnce(fields) {
  const key = fields.key || keyOf(fields);
  const lock = LockService.getScriptLock();
  if (!lock.tryLock(20000)) throw new Error("busy"); // ms; the student is told to send again
  let isNew;
  try {
    const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
    if (!sheet.getLastRow()) sheet.appendRow(COLUMNS);
    const keys = sheet.getRange(1, 1, sheet.getLastRow(), 1).getValues().map((row) => row[0]);
    isNew = !keys.includes(key);
    if (isNew) {
      const row = { ...fields, key, arrived: new Date().toISOString() };
      sheet.appendRow(COLUMNS.map((name) => asText(row[name])));
      SpreadsheetApp.flush(); // before the lock opens for the next
    }
  } finally {
    lock.releaseLock();
  }
  if (isNew) mail(fields);
  return true;
}

/** Without JavaScript a browser sends no key: then the same words on the same day are the same request. */
function keyOf(fields) {
  const words = JSON.stringify([new Date().toISOString().slice(0, 10), ...COLUMNS.map((name) => fields[name] || "")]);
  const digest = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, words, Utilities.Charset.UTF_8);
  return `words-${Utilities.base64EncodeWebSafe(digest)}`;
}

/**
 * A cell that stays the text it is: the first ' keeps Sheets from reading a formula, a number or a date in it.
 * Where a formula could begin, a second ' stays in the text, so that a downloaded copy is harmless in Excel too.
 */
function asText(value) {
  const text = String(value || "").replace(/\r\n?/g, "\n");
  const isPhone = /^\+\d+$/.test(text);
  return /^\s*[=+\-@\t\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) && !isPhone ? "''" + text : "'" + text;
}

/** The sheet is what counts: a mail that cannot be sent loses nothing. */
function mail(fields) {
  if (!MAIL_TO) return;
  try {
    const body = COLUMNS.filter((name) => fields[name]).map((name) => `${name}: ${fields[name]}`).join("\n");
    MailApp.sendEmail(MAIL_TO, "A student asks for a call", body);
  } catch (error) {
    console.error(error);
  }
}

function jsonAnswer(stored, field) {
  return ContentService.createTextOutput(JSON.stringify({ stored, field })).setMimeType(ContentService.MimeType.JSON);
}

/** For a browser without JavaScript. Nothing that was sent is shown, so nothing of it can run. */
function pageAnswer(stored) {
  const words = stored
    ? "<h1>Your request has arrived</h1><p>A counsellor of MOKSH reads it and calls you.</p>"
    : "<h1>Your request was not taken</h1><p>Go back, look at each field, and send it again. Or call us.</p>";
  return HtmlService.createHtmlOutput(words);
}

/** Deletes what is older than KEEP_DAYS. Let a time-driven trigger call it each day. */
function forgetOld() {
  const lock = LockService.getScriptLock();
  lock.waitLock(20000);
  try {
    const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
    const rows = sheet.getLastRow() - 1;
    if (rows < 1) return;
    const oldest = new Date(Date.now() - KEEP_DAYS * 24 * 60 * 60 * 1000).toISOString();
    // The oldest stand on top.
    const old = sheet.getRange(2, 2, rows, 1).getValues().filter((row) => row[0] < oldest).length;
    if (old) sheet.deleteRows(2, old);
  } finally {
    lock.releaseLock();
  }
}
