// The words of the page, in its language; the page brings them along.
const all = JSON.parse(document.getElementById("entry").dataset.words);

export function say(key, ...values) {
  return (all[key] || key).replace(/\{(\d)\}/g, (whole, n) => (values[n] === undefined ? "" : String(values[n])));
}

/** An element with a class and text, and whatever else is said of it. */
export function element(name, classes, text, attributes) {
  const made = document.createElement(name);
  if (classes) made.className = classes;
  if (text !== undefined && text !== null) made.textContent = text;
  Object.keys(attributes || {}).forEach((key) => made.setAttribute(key, attributes[key]));
  return made;
}

/** A button that does something when pressed. */
export function button(classes, text, press) {
  const made = element("button", classes, text, { type: "button" });
  made.addEventListener("click", press);
  return made;
}

/** The time of day, as the state of saving shows it. */
export function clock(at) {
  return new Date(at).toLocaleTimeString("zh-CN", { hour12: false });
}

export function dayAndTime(at) {
  const day = new Date(at);
  const two = (number) => String(number).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())} ${clock(at)}`;
}
