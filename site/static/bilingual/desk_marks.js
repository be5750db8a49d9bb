// Buttons that put a mark of the source around the selected words of a translation.
// Without this script the marks stand there to be typed.

import { desk, words } from "./desk_page.js";

// `<a id="a1">…</a>` as its two halves and its name.
function markOf(code) {
  const [opening, closing] = code.split("…");
  const tag = /^<([a-z]+)/.exec(opening)?.[1] ?? "";
  const number = /id="a(\d+)"/.exec(opening)?.[1];
  const name = words[`mark_${tag}`] ?? tag;
  return { opening, closing, name: number ? `${name} ${number}` : name };
}

const count = (text, part) => text.split(part).length - 1;

function build(place) {
  const field = place.closest(".desk-target").querySelector("textarea");
  const codes = [...place.querySelectorAll("code")].map((one) => one.textContent);
  const bar = document.createElement("div");
  bar.className = "desk-marks";
  bar.setAttribute("role", "group");
  const heading = document.createElement("span");
  heading.id = `marks-${field.id}`;
  heading.textContent = words.marks;
  bar.setAttribute("aria-labelledby", heading.id);
  bar.append(heading);
  const buttons = [...new Set(codes)].map((code) => {
    const mark = markOf(code);
    mark.wanted = codes.filter((one) => one === code).length;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button button-small button-secondary desk-mark";
    button.setAttribute("aria-controls", field.id);
    button.addEventListener("click", () => wrap(field, mark));
    bar.append(button);
    return { button, mark };
  });
  const show = () => {
    for (const { button, mark } of buttons) {
      const isPlaced = count(field.value, mark.opening) >= mark.wanted;
      button.textContent = isPlaced ? `${mark.name} ✓` : mark.name;
      button.toggleAttribute("data-placed", isPlaced);
      if (isPlaced) button.setAttribute("aria-label", `${mark.name} (${words.placed})`);
      else button.removeAttribute("aria-label");
    }
  };
  field.addEventListener("input", show);
  field.addEventListener("desk:shown", show);
  place.replaceWith(bar);
  field.closest(".desk-target").insertBefore(bar, field);
  show();
}

// Wraps the selection. A mark that may be there once only is moved.
function wrap(field, mark) {
  let { selectionStart: start, selectionEnd: end, value } = field;
  if (mark.wanted === 1 && count(value, mark.opening) === 1) {
    const from = value.indexOf(mark.opening);
    const to = value.indexOf(mark.closing, from);
    if (to > from && (end <= from || start >= to + mark.closing.length)) {
      const without = (at) => at - [from, to].reduce((gone, part, index) => {
        const length = index ? mark.closing.length : mark.opening.length;
        return gone + Math.max(0, Math.min(at, part + length) - part);
      }, 0);
      const bare = value.slice(0, from) + value.slice(from + mark.opening.length, to)
        + value.slice(to + mark.closing.length);
      [start, end, value] = [without(start), without(end), bare];
    } else if (to > from) {
      field.focus();
      return;
    }
  }
  const text = value.slice(0, start) + mark.opening + value.slice(start, end)
    + mark.closing + value.slice(end);
  const caret = start + mark.opening.length;
  write(field, text);
  field.setSelectionRange(caret, caret + (end - start));
}

// As if typed, so that the browser can undo it.
function write(field, text) {
  field.focus();
  field.select();
  if (!document.execCommand("insertText", false, text)) {
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

for (const place of desk.querySelectorAll("p.desk-marks")) build(place);
