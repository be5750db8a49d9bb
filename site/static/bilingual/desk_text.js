// One sentence: what is typed, what is stored, and the request between the two. There is
// one request at a time; what is typed meanwhile stays and is saved next.

import { forget, remember, remembered } from "./desk_memory.js";
import {
  addressOf, desk, form, isAlone, refresh, say, swap, tokens,
} from "./desk_page.js";

const PAUSE = 2000;
const FIRST_RETRY = 2000;
const LONGEST_RETRY = 30_000;
// Every sentence of the screen by its key.
export const texts = new Map();
let pressed = Promise.resolve();

const tidy = (text) => text.replace(/\r\n?/g, "\n").replaceAll("\t", " ").trim().normalize();

export class Text {
  constructor(item) {
    this.item = item;
    this.key = item.dataset.key;
    this.field = item.querySelector(`textarea[name="text-${this.key}"]`);
    this.seen = item.querySelector(`input[name="seen-${this.key}"]`);
    const unsaved = this.field?.dataset.unsaved;
    // What is stored, as far as is known; null for words that nobody stored.
    this.kept = unsaved === "typed" ? null : this.field?.value;
    this.isSuggested = unsaved === "suggested";
    // Words that came from elsewhere: only a person who says so saves them.
    this.isFilled = unsaved === "typed";
    this.failures = 0;
  }

  get isUnsaved() { return this.field !== null && this.field.value !== this.kept; }
  get isContested() { return "contested" in this.item.dataset; }
  get mayBeSaved() { return this.isUnsaved && !this.isFilled && !this.isContested; }

  changed() {
    this.isFilled = false;
    clearTimeout(this.timer);
    if (this.isUnsaved) {
      remember(this.key, { text: this.field.value, seen: this.seen.value });
      say({ word: "waiting", item: this.item, quiet: true, kind: "waiting" });
      if (!this.isContested) this.timer = setTimeout(() => this.ask(), PAUSE);
    } else {
      forget(this.key);
      say({ text: "", item: this.item, quiet: true });
    }
    count();
  }

  left() {
    if (this.mayBeSaved) this.ask();
    else if (this.isSuggested && this.field.value) this.ask();
  }

  // Saved on purpose: also words that came from elsewhere.
  keep() {
    const isMachine = this.item.dataset.state === "machine";
    if (this.isUnsaved || this.isSuggested || isMachine) this.ask("save", true);
  }

  ask(verb = "save", isMeant = false) {
    clearTimeout(this.timer);
    if (this.isSending) {
      const waits = this.next;
      this.next = {
        verb: verb === "save" && waits ? waits.verb : verb,
        isMeant: isMeant || Boolean(waits?.isMeant),
      };
      return;
    }
    this.send(verb, isMeant);
  }

  fields(verb, isMeant) {
    const data = new URLSearchParams({ verb, csrfmiddlewaretoken: tokens()[0].value });
    for (const one of form.querySelectorAll(`[name$="-${this.key}"]`)) {
      const [word] = one.name.split("-");
      const isTicked = !["checkbox", "radio"].includes(one.type) || one.checked;
      const isMine = !["comment", "waive"].includes(word) || verb.startsWith(word);
      if (isTicked && isMine) data.append(one.name, one.value);
    }
    // To save a machine's words on purpose is to say that they are right.
    if (isMeant && verb === "save" && this.item.dataset.state === "machine") {
      data.set(`checked-${this.key}`, "on");
    }
    return data;
  }

  async send(verb, isMeant) {
    const sent = this.field?.value;
    this.isSending = true;
    if (this.field) say({ word: "saving", item: this.item, quiet: true, kind: "waiting" });
    try {
      const body = this.fields(verb, isMeant);
      let answer = await post(this.key, body);
      let html = answer.type === "opaqueredirect" ? "" : await answer.text();
      if (answer.status === 403 && !html.includes("desk-answer") && await renew(this.key)) {
        body.set("csrfmiddlewaretoken", tokens()[0].value);
        answer = await post(this.key, body);
        html = await answer.text();
      }
      await pressed;
      this.take(answer, html, sent, verb);
    } catch {
      this.fail(navigator.onLine ? "trouble" : "offline", verb);
    }
    this.isSending = false;
    const { next } = this;
    this.next = null;
    if (next) this.send(next.verb, next.isMeant);
    else if (this.mayBeSaved && this.failures === 0 && this.field.value !== sent) this.changed();
    count();
  }

  take(answer, html, sent, verb) {
    if (html.includes("desk-answer")) this.show(html, sent, verb);
    else if (answer.status === 404) this.stop("gone");
    else if (answer.type === "opaqueredirect" || answer.status === 403) {
      this.isSignedOut = true;
      this.stop("signedOut");
    } else this.fail("trouble", verb);
  }

  // Kept here; nothing is tried again until the person does something.
  stop(word) {
    this.failures += 1;
    say({ word, item: this.item, kind: "problem" });
  }

  fail(word, verb) {
    const delay = Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** this.failures);
    this.failures += 1;
    this.again = () => this.ask(verb, true);
    this.timer = setTimeout(this.again, delay);
    // Said once, not at every attempt.
    say({ word, item: this.item, kind: "problem", quiet: this.failures > 1 });
  }

  show(html, sent, verb) {
    const page = new DOMParser().parseFromString(html, "text/html");
    const { outcome, said } = page.getElementById("desk-answer").dataset;
    this.failures = 0;
    this.again = null;
    this.isSignedOut = false;
    for (const fresh of page.querySelectorAll(".desk-item")) {
      const old = document.getElementById(fresh.id);
      if (old) refresh(old, fresh);
      if (old === this.item) this.settle(fresh, outcome, sent, verb);
      else if (old) texts.get(fresh.dataset.key)?.follow(fresh);
    }
    for (const name of ["progress", "filters"]) {
      const part = page.querySelector(`[data-part="${name}"]`);
      const old = desk.querySelector(`[data-part="${name}"]`);
      if (part && old) swap(old, part);
    }
    const isKept = outcome === "saved";
    if (isKept && verb.startsWith("comment:")) {
      const comment = document.getElementById(`comment-${this.key}`);
      if (comment) comment.value = "";
    }
    const kind = isKept ? "saved" : outcome === "filled" ? "waiting" : "problem";
    if (outcome === "filled") say({ word: "filled", item: this.item, kind });
    else say({ text: said, item: this.item, kind });
  }

  // Brings the field in line with what is stored now, unless somebody typed on.
  settle(fresh, outcome, sent, verb) {
    const field = fresh.querySelector(`textarea[name="text-${this.key}"]`);
    if (!this.field || !field) return;
    for (const name of ["aria-describedby", "aria-invalid"]) {
      const value = field.getAttribute(name);
      if (value === null) this.field.removeAttribute(name);
      else this.field.setAttribute(name, value);
    }
    if (outcome === "closed") return;
    this.seen.value = fresh.querySelector(`input[name="seen-${this.key}"]`).value;
    const isAsIt = this.field.value === sent;
    if (outcome === "saved") {
      this.isSuggested = false;
      this.kept = sent;
      // Spaces at the end are gone in what is stored: nobody who types is to notice.
      if (isAsIt && (verb !== "save" || document.activeElement !== this.field)) {
        this.kept = field.value;
        this.put(field.value);
      }
      if (!this.isUnsaved) forget(this.key);
    } else if (outcome === "filled") {
      this.put(field.value);
      this.isFilled = true;
      remember(this.key, { text: field.value, seen: this.seen.value });
    }
  }

  // Another text was saved that this one is suggested from.
  follow(fresh) {
    const field = fresh.querySelector("textarea");
    if (this.isUnsaved || !field || document.activeElement === this.field) return;
    this.kept = field.value;
    this.isSuggested = field.dataset.unsaved === "suggested";
    this.put(field.value);
  }

  put(value) {
    if (this.field.value !== value) this.field.value = value;
    this.field.dispatchEvent(new CustomEvent("autosize:update"));
    this.field.dispatchEvent(new CustomEvent("desk:shown"));
  }

  // Words of an earlier visit that never arrived.
  restore() {
    const entry = remembered(this.key);
    if (!entry) return;
    const isStored = tidy(entry.text) === tidy(this.field.value);
    if (isStored || (entry.isPosted && entry.seen !== this.seen.value)) {
      forget(this.key);
      return;
    }
    this.seen.value = entry.seen;
    this.put(entry.text);
    this.isFilled = true;
    say({ word: "restored", item: this.item, kind: "waiting" });
  }
}

function post(key, body) {
  const asked = new URLSearchParams({ as: "item" });
  const show = new URLSearchParams(location.search).get("show");
  if (show) asked.set("show", show);
  if (isAlone) asked.set("alone", "1");
  return fetch(`${addressOf(key)}?${asked}`, {
    method: "POST", body, redirect: "manual", keepalive: document.hidden,
  });
}

// A session that began anew in another tab has another token.
async function renew(key) {
  const answer = await fetch(addressOf(key), { redirect: "manual" });
  if (!answer.ok) return false;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const token = page.querySelector("[name=csrfmiddlewaretoken]")?.value;
  for (const one of tokens()) if (token) one.value = token;
  return Boolean(token);
}

// Tells the bar at the bottom how many texts are not saved.
export function count() {
  const unsaved = [...texts.values()].filter((one) => one.isUnsaved).length;
  desk.dispatchEvent(new CustomEvent("desk:unsaved", { detail: { count: unsaved } }));
}

document.addEventListener("pointerdown", () => {
  // What is pressed must still be there when it is let go.
  pressed = new Promise((done) => {
    for (const name of ["pointerup", "pointercancel"]) {
      addEventListener(name, () => setTimeout(done, 0), { once: true });
    }
  });
});
