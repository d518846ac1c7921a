// The session ended while somebody was typing: sign in again in place, and go on.
import { element, say } from "./words.js";
import { renewCsrf } from "./api.js";

let asking = null;

/** Resolves once signed in again. Asked once, however many requests failed. */
export function signInAgain() {
  if (!asking) asking = ask().then(() => (asking = null));
  return asking;
}

function ask() {
  const dialog = element("dialog", "entry-dialog sign-in-again", null, { "aria-labelledby": "sign-in-again-title" });
  const form = element("form");
  const account = field("username", "entry.sign-in.account", "text", "username");
  const password = field("password", "entry.sign-in.password", "password", "current-password");
  const told = element("div", "text-danger", "", { role: "alert" });
  const elsewhere = element("a", "btn btn-link", say("entry.sign-in.elsewhere"), { href: "/sign-in", target: "_blank", rel: "noopener" });
  const buttons = element("div", "dialog-buttons");
  buttons.append(element("button", "btn btn-primary", say("entry.sign-in.submit"), { type: "submit" }), elsewhere);
  form.append(element("h2", "h3", say("entry.sign-in.title"), { id: "sign-in-again-title" }), element("p", "", say("entry.sign-in.kept")), account, password, told, buttons);
  dialog.append(form);
  dialog.addEventListener("cancel", (event) => event.preventDefault());
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((done) => {
    const end = () => {
      removeEventListener("focus", looked);
      dialog.close();
      dialog.remove();
      done();
    };
    // Signed in in another window, with whatever that asked for: seen when coming back.
    const looked = async () => (await signedIn()) && end();
    addEventListener("focus", looked);
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      told.textContent = "";
      if (await signIn(account.querySelector("input").value, password.querySelector("input").value)) end();
      else told.textContent = say("entry.sign-in.failed");
    });
  });
}

function field(name, label, type, complete) {
  const host = element("label", "form-label sign-in-field", say(label));
  host.append(element("input", "form-control", null, { name: name, type: type, autocomplete: complete, required: "" }));
  return host;
}

async function signIn(account, password) {
  try {
    const page = await fetch("/sign-in", { credentials: "same-origin", cache: "no-store" });
    const token = new DOMParser().parseFromString(await page.text(), "text/html").querySelector('input[name="_csrf"]');
    const body = new URLSearchParams({ username: account, password: password });
    if (token) body.set("_csrf", token.value);
    await fetch("/sign-in", { method: "POST", body: body, credentials: "same-origin", cache: "no-store" });
    return signedIn();
  } catch (unreachable) {
    return false;
  }
}

async function signedIn() {
  const now = await renewCsrf();
  return now === "renewed" || now === "same";
}
