// Filters change the results at once, and the address with them. Without this
// script the form does the same, a page at a time.
"use strict";

const form = document.querySelector("form.filters");
let loading; // the request that is on its way

// parts are what differs between two addresses of the page.
const parts = ["#facets", "#chosen", "#also", "#entries", "#pages", "#programs", ".languages ul"];

function asked() {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (value !== "") query.append(name, value);
  }
  const url = new URL(form.action);
  url.search = query;
  return url;
}

async function fetched(url) {
  loading?.abort();
  loading = new AbortController();
  const response = await fetch(url, { signal: loading.signal });
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

// show puts the results of an address into the page, and keeps the reader's place in the form.
async function show(url) {
  let other;
  try {
    other = await (window.brief ? window.filtered(url) : fetched(url));
  } catch (error) {
    if (error.name !== "AbortError") location.assign(url);
    return;
  }
  if (!other.querySelector("form.filters")) {
    location.assign(url); // a page that says what is wrong
    return;
  }
  const { id: focused, value: typed, defaultValue: shown, selectionStart: at } = document.activeElement;
  const open = new Map(Array.from(document.querySelectorAll("#facets details"), (d) => [d.id, d.open]));
  for (const details of other.querySelectorAll("#facets details")) {
    if (open.has(details.id)) details.open = open.get(details.id);
  }
  for (const part of parts) {
    const here = document.querySelector(part), there = other.querySelector(part);
    if (here && there) here.replaceWith(document.adoptNode(there));
  }
  document.querySelector("#share").textContent = other.querySelector("#share").textContent;
  const field = focused && document.getElementById(focused);
  if (field) {
    field.focus({ preventScroll: true });
    if (field.type === "search") {
      if (typed !== shown) field.value = typed; // while the results were on their way
      field.setSelectionRange(at, at);
    }
  }
}

function go(url) {
  history.pushState(null, "", url);
  return show(url);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  go(asked());
});
form.addEventListener("change", (event) => {
  if (event.target.type === "checkbox") go(asked());
});
document.addEventListener("click", (event) => {
  const link = event.target.closest("#chosen a, #pages a, a.clear");
  if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  go(new URL(link.href)).then(() => {
    const share = document.querySelector("#share");
    share.focus({ preventScroll: true });
    if (share.getBoundingClientRect().top < 0) share.scrollIntoView();
  });
});
window.addEventListener("popstate", () => show(new URL(location.href)));
document.documentElement.classList.add("live");
if (window.brief && location.search) show(new URL(location.href));
