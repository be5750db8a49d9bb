// Saves each text while somebody works: after a pause, on leaving the field, and with the
// buttons of a sentence. What can't be saved stays in the field and in this tab. Without
// this script the form is posted as a whole.

import { remember } from "./desk_memory.js";
import { desk, form } from "./desk_page.js";
import { Text, count, texts } from "./desk_text.js";

let isLeaving = false;
let isChosen = false;

const textOf = (element) => texts.get(
  element.closest(".desk-item")?.dataset.key ?? element.closest("form")
    ?.querySelector(".desk-item")?.dataset.key,
);

for (const item of desk.querySelectorAll(".desk-item[data-key]")) {
  const text = new Text(item);
  texts.set(text.key, text);
  if (text.field) text.restore();
}
count();

desk.addEventListener("input", (event) => {
  if (event.target.matches("textarea[name^='text-']")) textOf(event.target).changed();
  else if (event.target.matches("[name^='choice-'], [name^='same-']")) isChosen = true;
});
desk.addEventListener("change", (event) => {
  if (event.target.matches("[name^='checked-']")) textOf(event.target).ask("save");
  else if (event.target.matches("[name^='choice-'], [name^='same-']")) isChosen = true;
});
desk.addEventListener("focusout", (event) => {
  if (!event.target.matches("textarea[name^='text-']")) return;
  const text = textOf(event.target);
  // A button of the same sentence sends the text with it.
  if (!text.item.contains(event.relatedTarget)) text.left();
});
desk.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-act]");
  const text = button && textOf(button);
  if (!text) return;
  event.preventDefault();
  text.ask(button.value, true);
});
desk.addEventListener("desk:save", (event) => textOf(event.target).keep());

document.addEventListener("visibilitychange", () => {
  for (const text of texts.values()) {
    if (document.hidden && text.mayBeSaved && text.failures === 0) text.ask();
    else if (!document.hidden && text.isSignedOut) text.ask("save", true);
  }
});
addEventListener("focus", () => {
  for (const text of texts.values()) if (text.isSignedOut) text.ask("save", true);
});
addEventListener("online", () => {
  for (const text of texts.values()) text.again?.();
});
form.addEventListener("submit", () => {
  isLeaving = true;
  for (const text of texts.values()) {
    if (text.isUnsaved) {
      remember(text.key, {
        text: text.field.value, seen: text.seen.value, isPosted: true,
      });
    }
  }
});
addEventListener("beforeunload", (event) => {
  const drafts = [...desk.querySelectorAll("[name^='comment-'], [name^='waive-reason-']")];
  const isUnsaved = [...texts.values()].some((text) => text.isUnsaved)
    || isChosen || drafts.some((one) => one.value.trim());
  if (isUnsaved && !isLeaving) event.preventDefault();
});
addEventListener("pageshow", () => { isLeaving = false; });
