// Goes on to the first language that the reader prefers and that there are pages in.
"use strict";
const links = Array.from(document.querySelectorAll("a[hreflang]"));
const liked = navigator.languages
  .map((tag) => links.find((link) => tag.toLowerCase().split("-")[0] === link.hreflang))
  .find(Boolean);
location.replace((liked ?? links[0]).href);
