// Requests to the server, and what can come of them.

/** The session ended; what was meant stays to be sent after signing in again. */
export class SignedOut extends Error {}
/** The server did not answer, or not sensibly: try again later. */
export class Unreachable extends Error {}
/** The server said no, and why. */
export class Refusal extends Error {
  constructor(status, words) {
    super(words);
    this.status = status;
  }
}

const csrf = document.querySelector('meta[name="csrf"]');

export function get(path, etag) {
  return request("GET", path, undefined, etag ? { "If-None-Match": etag } : {});
}

export function post(path, body) {
  return request("POST", path, body, { "Idempotency-Key": randomId() });
}

export function patch(path, body) {
  return request("PATCH", path, body, {});
}

export function randomId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Answers `{body, etag}`; the body is null where there is nothing new (304) or nothing to say (204). */
async function request(method, path, body, headers, again) {
  const answer = await fetched(method, path, body, headers);
  if (answer.status === 304 || answer.status === 204) return { body: null, etag: answer.headers.get("ETag") };
  const type = answer.headers.get("Content-Type") || "";
  if (answer.status === 401 || (answer.redirected && /\/sign-in/.test(answer.url))) throw new SignedOut();
  if (answer.status === 403 && !again && method !== "GET") {
    const now = await renewCsrf();
    if (now === "signed-out") throw new SignedOut();
    if (now === "renewed") return request(method, path, body, headers, true);
  }
  if (answer.status >= 500 || answer.status === 429) throw new Unreachable();
  if (!type.includes("json")) throw answer.ok ? new Unreachable() : new Refusal(answer.status, answer.statusText);
  const told = await answer.json().catch(() => {
    throw new Unreachable();
  });
  if (!answer.ok) throw new Refusal(answer.status, told.detail || told.title || String(answer.status));
  return { body: told, etag: answer.headers.get("ETag") };
}

async function fetched(method, path, body, headers) {
  const all = Object.assign({ Accept: "application/json, application/problem+json", "X-Requested-With": "fetch" }, headers);
  if (body !== undefined) all["Content-Type"] = "application/json";
  if (method !== "GET" && csrf && csrf.content) all[csrf.dataset.header] = csrf.content;
  try {
    return await fetch(path, {
      method: method,
      headers: all,
      body: body === undefined ? undefined : JSON.stringify(body),
      credentials: "same-origin",
      cache: "no-store",
    });
  } catch (failed) {
    throw new Unreachable();
  }
}

/**
 * The token of the page goes stale when its session ends; the page as it would be now has the new one. Tells what was found:
 * renewed, same, signed-out, or unreachable.
 */
export async function renewCsrf() {
  try {
    const answer = await fetch(location.pathname, { credentials: "same-origin", cache: "no-store" });
    if (answer.status === 401 || /\/sign-in/.test(answer.url)) return "signed-out";
    if (!answer.ok) return "unreachable";
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector('meta[name="csrf"]');
    if (!fresh || !csrf || fresh.content === csrf.content) return "same";
    csrf.content = fresh.content;
    csrf.dataset.header = fresh.dataset.header;
    document.querySelectorAll('input[name="_csrf"]').forEach((field) => {
      field.value = fresh.content;
    });
    return "renewed";
  } catch (failed) {
    return "unreachable";
  }
}
