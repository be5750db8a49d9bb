// Says things: to screen readers in one live region, beside a sentence, and in the bar
// at the bottom. Others send `desk:say` events; nothing else writes there.

import { desk, words } from "./desk_page.js";

const region = document.getElementById("desk-said");
const bar = document.getElementById("desk-unsaved");

desk.addEventListener("desk:say", (event) => {
  const { word, text, item, quiet } = event.detail;
  const line = text ?? words[word] ?? "";
  const place = item?.querySelector(".desk-status");
  if (place) {
    place.textContent = line;
    place.dataset.kind = event.detail.kind ?? "";
  }
  if (!quiet && line) {
    // The same words twice are read twice only when the region was empty between.
    region.textContent = "";
    requestAnimationFrame(() => { region.textContent = line; });
  }
});

desk.addEventListener("desk:unsaved", (event) => {
  if (!bar) return;
  const { count } = event.detail;
  bar.hidden = count === 0;
  bar.textContent = count === 1
    ? words.unsavedOne
    : words.unsavedMany.replace("{count}", String(count));
});
