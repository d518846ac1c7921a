// A list below the pen to choose from: the classes of an indicator, or entries of the library.
import { element } from "./words.js";

export class Choices {
  constructor(pen, chosen) {
    this.pen = pen;
    this.chosen = chosen;
    this.list = element("ul", "choices dropdown-menu", null, { role: "listbox", id: "choices-" + Math.random().toString(36).slice(2) });
    this.list.hidden = true;
    pen.field.after(this.list);
    pen.field.setAttribute("aria-controls", this.list.id);
  }

  get open() {
    return !this.list.hidden;
  }

  /** Options {label, about?, ...}; the one at `at` is marked, none for -1. */
  show(options, at) {
    this.options = options;
    this.at = at;
    this.list.replaceChildren(
      ...options.map((option, number) => {
        const item = element("li", "dropdown-item", null, { role: "option", id: this.list.id + "-" + number });
        item.append(element("span", "choice-label", option.label));
        if (option.about) item.append(element("span", "choice-about", option.about));
        item.addEventListener("mousedown", (event) => {
          event.preventDefault();
          event.stopPropagation();
          this.choose(option);
        });
        return item;
      })
    );
    this.list.hidden = !options.length;
    this.list.style.left = this.pen.place.left + "px";
    this.list.style.top = this.pen.place.top + this.pen.field.offsetHeight + (this.pen.hint.hidden ? 0 : this.pen.hint.offsetHeight) + "px";
    this.list.style.minWidth = this.pen.place.width + "px";
    this.turnUp();
    this.mark();
  }

  /** Near the lower edge of the window the list stands above the cell. */
  turnUp() {
    const list = this.list.getBoundingClientRect();
    const field = this.pen.field.getBoundingClientRect();
    if (list.bottom > innerHeight && field.top > list.height) this.list.style.top = this.pen.place.top - list.height + "px";
  }

  mark() {
    Array.from(this.list.children).forEach((item, number) => {
      item.classList.toggle("active", number === this.at);
      item.setAttribute("aria-selected", String(number === this.at));
      if (number === this.at) item.scrollIntoView({ block: "nearest" });
    });
    if (this.open && this.at >= 0) this.pen.field.setAttribute("aria-activedescendant", this.list.id + "-" + this.at);
    else this.pen.field.removeAttribute("aria-activedescendant");
  }

  get marked() {
    return this.open && this.at >= 0 ? this.options[this.at] : null;
  }

  hide() {
    this.list.hidden = true;
    this.pen.field.removeAttribute("aria-activedescendant");
  }

  choose(option) {
    this.hide();
    this.chosen(option);
  }

  /** Up and down move through the list, Enter takes what is marked. True if the key meant something here. */
  key(event) {
    if (!this.open || event.isComposing || event.keyCode === 229) return false;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const count = this.options.length;
      this.at = event.key === "ArrowDown" ? (this.at + 1) % count : (this.at - 1 + count) % count;
      this.mark();
    } else if (event.key === "Enter" && this.marked && !event.altKey && !event.shiftKey) {
      this.choose(this.marked);
    } else return false;
    event.preventDefault();
    return true;
  }
}
