// Shows suggestions and the field for a comment beside a sentence, without leaving the
// screen. Without this script the same link opens the sentence on a page of its own.

import { desk, say } from "./desk_page.js";

async function open(link, panel) {
  const answer = await fetch(`${link.getAttribute("href")}?panel=1`, { redirect: "error" });
  if (!answer.ok) throw new Error(String(answer.status));
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  panel.replaceChildren(...page.body.children);
  panel.hidden = false;
  link.setAttribute("aria-expanded", "true");
  say({ word: "panelShown" });
}

desk.addEventListener("click", async (event) => {
  const link = event.target.closest("a.desk-more");
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const panel = link.closest(".desk-item").querySelector(".desk-panel");
  if (!panel.hidden) {
    panel.hidden = true;
    link.setAttribute("aria-expanded", "false");
  } else if (panel.childElementCount) {
    panel.hidden = false;
    link.setAttribute("aria-expanded", "true");
  } else {
    try {
      await open(link, panel);
    } catch {
      location.assign(link.href);
    }
  }
});
