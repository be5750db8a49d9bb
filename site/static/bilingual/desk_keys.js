// Keys of the translator's screen. Each does what a button or a link does as well.

import { desk, isAlone, say } from "./desk_page.js";

const fieldsOf = () => [...desk.querySelectorAll(".desk-item textarea[name^='text-']")];
const itemOf = (element) => element?.closest?.(".desk-item") ?? null;
const isLeft = (item) => item.dataset.state !== "done";

function goTo(field) {
  const item = itemOf(field);
  field.focus({ preventScroll: true });
  const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
  item.scrollIntoView({ block: "center", behavior: isStill ? "auto" : "smooth" });
  const label = item.querySelector("h3").textContent;
  const state = item.querySelector(".desk-badge").textContent;
  say({ text: `${label} – ${state}` });
}

function goNextToDo(from) {
  const fields = fieldsOf();
  const here = fields.indexOf(from);
  const order = [...fields.slice(here + 1), ...fields.slice(0, here)];
  const next = order.find((field) => isLeft(itemOf(field)));
  if (next) goTo(next);
  else say({ word: "allDone" });
}

function move(from, step) {
  const fields = fieldsOf();
  const here = fields.indexOf(from ?? itemOf(document.activeElement)?.querySelector("textarea"));
  const next = fields[here + step];
  if (next) goTo(next);
}

desk.addEventListener("keydown", (event) => {
  const item = itemOf(event.target);
  const field = item?.querySelector("textarea[name^='text-']");
  const isCommand = event.ctrlKey || event.metaKey;
  if (event.key === "Enter" && event.target.matches("[name^='waive-reason-']")) {
    event.preventDefault();
    event.target.closest("details").querySelector("button").click();
  } else if (event.key === "Enter" && isCommand && !event.altKey && event.target === field) {
    event.preventDefault();
    if (isAlone) document.getElementById("desk-next").click();
    else {
      item.dispatchEvent(new CustomEvent("desk:save", { bubbles: true }));
      goNextToDo(field);
    }
  } else if (event.altKey && !isCommand && !event.shiftKey && field
      // What AltGr types is a letter of many keyboards.
      && !event.getModifierState("AltGraph")) {
    const digit = /^Digit([1-3])$/.exec(event.code)?.[1];
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (event.target.matches("select")) return;
      event.preventDefault();
      move(field, event.key === "ArrowDown" ? 1 : -1);
    } else if (digit) {
      const match = item.querySelectorAll("[data-match]")[digit - 1];
      if (!match) return;
      event.preventDefault();
      match.click();
      field.focus();
    }
  }
});
