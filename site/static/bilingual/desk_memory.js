// What is typed and not saved yet is kept in this tab, also while it is signed out.

import { addressOf } from "./desk_page.js";

export function remember(key, value) {
  try {
    sessionStorage.setItem(addressOf(key), JSON.stringify(value));
  } catch {
    // A full or forbidden memory is no reason to stop: the text stands in its field.
  }
}

export function remembered(key) {
  try {
    return JSON.parse(sessionStorage.getItem(addressOf(key)));
  } catch {
    return null;
  }
}

export function forget(key) {
  try {
    sessionStorage.removeItem(addressOf(key));
  } catch {
    // Then nothing was kept there either.
  }
}
