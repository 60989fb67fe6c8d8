// Goes on to the first language that the reader prefers and that there are pages in.
"use strict";
const links = Array.from(document.querySelectorAll("a[hreflang]"));
const language = (tag) => tag.toLowerCase().split("-")[0];
const liked = navigator.languages
  .map((tag) => links.find((link) => language(tag) === language(link.hreflang)))
  .find(Boolean);
location.replace((liked ?? links[0]).href);
