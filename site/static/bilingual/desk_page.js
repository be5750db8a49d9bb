// The page of the translator's screen: its parts, its words, and how parts are replaced.

export const desk = document.querySelector(".desk");
export const form = desk.querySelector("form");
export const words = JSON.parse(document.getElementById("desk-words").textContent);
export const isAlone = "alone" in desk.dataset;

// To a screen reader, and beside `detail.item` (desk_saying.js).
export function say(detail) {
  desk.dispatchEvent(new CustomEvent("desk:say", { detail }));
}

// The address of one sentence.
export const addressOf = (key) => `${desk.dataset.sentences}${key}/`;

// Every hidden field with the token that the site wants to see.
export const tokens = () => document.querySelectorAll("[name=csrfmiddlewaretoken]");

// Puts a sentence as it is stored in the place of what is shown, except its field.
export function refresh(old, fresh) {
  old.dataset.state = fresh.dataset.state;
  old.toggleAttribute("data-contested", "contested" in fresh.dataset);
  for (const part of old.querySelectorAll("[data-part]")) {
    const next = fresh.querySelector(`[data-part="${part.dataset.part}"]`);
    if (next) swap(part, next);
  }
}

// What is typed there, what is open and where the focus is stay as they are.
export function swap(part, fresh) {
  const active = part.contains(document.activeElement) ? document.activeElement : null;
  for (const one of part.querySelectorAll("input[type=text][name]")) {
    const same = fresh.querySelector(`[name="${one.name}"]`);
    if (same) same.value = one.value;
  }
  for (const one of part.querySelectorAll("details[id]")) {
    fresh.querySelector(`#${one.id}`)?.toggleAttribute("open", one.open);
  }
  const isExpanded = part.querySelector("a[aria-expanded]")?.getAttribute("aria-expanded");
  if (isExpanded) fresh.querySelector(".desk-more")?.setAttribute("aria-expanded", isExpanded);
  part.replaceWith(document.adoptNode(fresh));
  if (!active) return;
  const same = (active.id && document.getElementById(active.id))
    || (active.name && active.name !== "verb" && fresh.querySelector(`[name="${active.name}"]`));
  const place = same || fresh.closest(".desk-item")?.querySelector("textarea, .desk-more");
  place?.focus({ preventScroll: true });
}
