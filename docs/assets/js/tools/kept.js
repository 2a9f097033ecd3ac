/** What a student lets this device remember, under one key. Reads with doubt: a foreign or broken value is nothing. */

const KEY = "guide.kept";
export const NOT_KEPT = "This device keeps nothing, so it cannot go into a plan.";

/** The kept value for `name` if it passes `isRight`, else `otherwise`. */
export function read(name, isRight, otherwise) {
  try {
    const value = JSON.parse(localStorage.getItem(KEY))?.[name];
    return isRight(value) ? value : otherwise;
  } catch {
    return otherwise;
  }
}

/** Keeps `value` for `name`; undefined removes it. False where the device does not let us. */
export function keep(name, value) {
  try {
    const all = everything();
    if (value === undefined) delete all[name];
    else all[name] = value;
    if (Object.keys(all).length) localStorage.setItem(KEY, JSON.stringify(all));
    else localStorage.removeItem(KEY);
    return true;
  } catch {
    return false;
  }
}

/** Forgets all of it. */
export function forgetAll() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Where nothing may be kept, nothing is.
  }
}

function everything() {
  try {
    const all = JSON.parse(localStorage.getItem(KEY));
    return all && typeof all === "object" && !Array.isArray(all) ? all : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
