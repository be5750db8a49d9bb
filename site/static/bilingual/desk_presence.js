// Tells the site which sentence this person is at, and shows who else is at which.
// Nothing is asked while nobody works here.

import { desk, tokens } from "./desk_page.js";

const EVERY = 30_000;
let last = { key: "", at: 0 };

async function visit(item) {
  const key = item?.dataset.key;
  const token = tokens()[0]?.value;
  if (!key || !token) return;
  if (key === last.key && Date.now() - last.at < EVERY - 1000) return;
  last = { key, at: Date.now() };
  try {
    const answer = await fetch(desk.dataset.presence, {
      method: "POST",
      body: new URLSearchParams({ key, csrfmiddlewaretoken: token }),
      redirect: "error",
    });
    if (answer.ok) show(await answer.json());
  } catch {
    // Whoever is offline learns it from what is not saved.
  }
}

function show(others) {
  const said = new Map(others.map((one) => [String(one.key), one.said]));
  for (const item of desk.querySelectorAll(".desk-item[data-key]")) {
    const words = said.get(item.dataset.key);
    const place = item.querySelector(".desk-visitors");
    if (!words) place?.remove();
    else if (place) place.textContent = words;
    else {
      const line = document.createElement("span");
      line.className = "desk-visitors";
      line.textContent = words;
      item.querySelector(".desk-heading").append(line);
    }
  }
}

const here = () => document.activeElement?.closest?.(".desk-item[data-key]");

desk.addEventListener("focusin", (event) => {
  if (event.target.matches("textarea")) visit(event.target.closest(".desk-item[data-key]"));
});
setInterval(() => { if (document.hasFocus()) visit(here()); }, EVERY);
