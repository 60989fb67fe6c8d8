// Filters and searches where the pages are files: what a server would answer,
// made of the findings or quotes that a script beside the page has.
"use strict";

// words returns the words of a text as package summit compares them: without
// case, diacritics, width and punctuation; a hyphenated word with its parts.
function words(text) {
  const list = [];
  const chars = [];
  for (const match of text.matchAll(/./gsu)) {
    for (const c of folded(match[0])) chars.push({ c, from: match.index, to: match.index + match[0].length });
  }
  let word = null; // the word that is being read
  let part = null; // and the part of it
  let run = 0; // letters and digits in a row
  const is = (i, pattern) => i < chars.length && pattern.test(chars[i].c);
  const end = () => { word = part = null; };
  chars.forEach(({ c, from, to }, i) => {
    if (letter.test(c)) {
      if (part && (alone.test(c) || part.alone)) end();
      if (!word) list.push((word = { parts: [] }));
      if (!part) word.parts.push((part = { text: "", from, alone: alone.test(c) }));
      part.text += c;
      part.to = to;
      run = alone.test(c) || !/\p{L}/u.test(c) ? 2 : run + 1;
      return;
    }
    const joins = is(i, dash) && is(i + 1, letter);
    const single = is(i + 1, /\p{L}/u) && !is(i + 1, alone) && !is(i + 2, letter);
    if (part && c === "." && run === 1 && (single || (is(i + 1, dash) && is(i + 2, letter)))) {
      // the dot of an abbreviation
    } else if (part && joins) {
      part = null;
    } else {
      end();
    }
    run = 0;
  });
  return list;
}

const letter = /[\p{L}\p{N}\p{M}]/u;
const alone = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const dash = /[\p{Pd}\u2212]/u;
const plain = { "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t", "ŋ": "n", "ı": "i", "ɨ": "i", "ς": "σ" };

function folded(c) {
  if (/[\p{Cf}\p{Me}\p{VS}\u034f]/u.test(c) || c === "\u02bc") return c === "\u02bc" ? [" "] : [];
  const kept = Array.from(c.normalize("NFKD")).filter((d) => !/[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]/u.test(d));
  return kept.flatMap((d) => Array.from(plain[d.toLowerCase()] ?? d.toLowerCase()));
}

// readings returns the rows of words that a phrase may stand for, a hyphenated word being one word or its parts.
function readings(phrase) {
  let rows = [[]];
  for (const { parts } of phrase) {
    const ways = [parts.map((p) => p.text)];
    if (parts.length > 1) ways.push([ways[0].join("")]);
    rows = rows.flatMap((row) => ways.map((way) => row.concat(way)));
  }
  return rows;
}

// found returns the end of a row of words that stands in a text from a part of a word on, or -1.
function found(text, i, j, row) {
  if (row.length === 0) return j > 0 ? text[i].parts[j - 1].to : text[i - 1].parts.at(-1).to;
  if (i >= text.length) return -1;
  const { parts } = text[i];
  if (j === 0 && parts.length > 1 && parts.map((p) => p.text).join("") === row[0]) {
    const end = found(text, i + 1, 0, row.slice(1));
    if (end >= 0) return end;
  }
  if (parts[j].text !== row[0]) return -1;
  return j + 1 < parts.length ? found(text, i, j + 1, row.slice(1)) : found(text, i + 1, 0, row.slice(1));
}

// occurrences returns where a phrase stands in a text, as pairs of offsets.
function occurrences(text, phrase) {
  const rows = readings(words(phrase));
  const spans = [];
  let done = 0;
  const list = words(text);
  list.forEach(({ parts }, i) => parts.forEach((part, j) => {
    if (part.from < done) return;
    for (const row of rows) {
      const end = row.length > 0 ? found(list, i, j, row) : -1;
      if (end >= 0) {
        spans.push([part.from, (done = end)]);
        return;
      }
    }
  }));
  return spans;
}

// marked sets marks where the searched phrases stand in the text of an entry.
function marked(article, text, phrases) {
  const spans = phrases.flatMap((phrase) => occurrences(text, phrase)).sort((a, b) => a[0] - b[0]);
  const place = article.querySelector(".text a");
  const whole = place.textContent;
  const shift = whole.indexOf(text); // past a quotation mark
  const pieces = [whole.slice(0, shift)];
  let done = 0;
  for (const [from, to] of spans) {
    if (from < done) continue;
    const mark = document.createElement("mark");
    mark.textContent = text.slice(from, to);
    pieces.push(text.slice(done, from), mark);
    done = to;
  }
  place.replaceChildren(...pieces, text.slice(done), whole.slice(shift + text.length));
}

// filtered returns a copy of the page as it is for an address.
window.filtered = function (url) {
  const { entries, numbers, shares, titles, names, empty, perPage } = window.brief;
  const query = new Map();
  for (const [name, value] of url.searchParams) {
    if (value !== "" && name !== "page") query.set(name, (query.get(name) ?? []).concat(value));
  }
  const passes = (entry, name) =>
    name === "find"
      ? query.get(name).some((phrase) => occurrences(entry.text, phrase).length > 0)
      : query.get(name).some((value) => entry.in[name]?.includes(value));
  // Of each entry, the parameters that it does not pass: a facet counts what passes all the others.
  const failing = entries.map((entry) => [...query.keys()].filter((name) => !passes(entry, name)));
  const results = entries.filter((_, i) => failing[i].length === 0);
  const page = Math.max(1, parseInt(url.searchParams.get("page") ?? "1", 10) || 1);
  const last = Math.max(1, Math.ceil(results.length / perPage));

  const copy = document.implementation.createHTMLDocument();
  copy.body.append(copy.importNode(document.querySelector("main"), true), copy.importNode(document.querySelector(".languages"), true));
  const at = (selector) => copy.querySelector(selector);
  const address = (change) => {
    const next = new URLSearchParams();
    for (const [name, values] of query) for (const value of values) next.append(name, value);
    change(next);
    return url.pathname.split("/").at(-1) + (next.size > 0 ? "?" + next : "");
  };

  for (const box of copy.querySelectorAll("#facets input[type=checkbox]")) {
    const { name, value } = box;
    const n = entries.filter((entry, i) => failing[i].every((f) => f === name) && entry.in[name]?.includes(value)).length;
    box.checked = query.get(name)?.includes(value) ?? false; // the attribute alone does nothing where a reader has set it
    box.toggleAttribute("checked", box.checked);
    box.parentElement.querySelector(".count").textContent = numbers[n];
    box.parentElement.hidden = n === 0 && !box.checked;
    if (box.checked) {
      for (let d = box.closest("details"); d && d.id !== "panel"; d = d.parentElement.closest("details")) d.open = true;
    }
  }
  for (const facet of copy.querySelectorAll("#facets details")) facet.hidden = !facet.querySelector(".choice:not([hidden])");
  at("#find").value = query.get("find")?.[0] ?? "";
  for (const hidden of copy.querySelectorAll("#facets input[type=hidden]")) hidden.remove();
  for (const [name, values] of query) {
    if (name === "find" || at(`#facet-${CSS.escape(name)}`)) continue;
    for (const value of values) {
      const field = copy.createElement("input");
      Object.assign(field, { type: "hidden", name });
      field.setAttribute("value", value);
      at("#facets").prepend(field);
    }
  }

  at("#share").textContent = shares[results.length];
  const chosen = at("#chosen");
  const without = chosen.dataset.without;
  chosen.replaceChildren(...[...query].flatMap(([name, values]) => values.map((value) => {
    const item = copy.createElement("li"), link = copy.createElement("a");
    const hidden = copy.createElement("span"), cross = copy.createElement("span");
    hidden.className = "hidden";
    hidden.textContent = without;
    cross.setAttribute("aria-hidden", "true");
    cross.textContent = "×";
    link.href = address((next) => next.delete(name, value));
    link.append(hidden, `${titles[name] ?? `${name}: `}${names[name]?.[value] ?? value} `, cross);
    item.append(link);
    return item;
  })));
  chosen.hidden = query.size === 0;

  const also = at("#also");
  also.hidden = !query.has("find");
  also.replaceChildren(also.dataset.label, ...(query.get("find") ?? []).flatMap((text) => {
    const same = (name) => name.toLowerCase() === text.trim().toLowerCase();
    const links = ["actor", "topic", "region", "section"].flatMap((kind) =>
      Object.entries(names[kind]).filter(([value, name]) => same(value) || same(name)).slice(0, 1)
        .map(([value, name]) => [name, `${kind}s/${value}.html`]));
    links.push([also.dataset.other, `${also.dataset.list}?${new URLSearchParams({ find: text })}`]);
    return links.flatMap(([name, href]) => {
      const link = copy.createElement("a");
      link.href = href;
      link.textContent = name;
      return [link, " "];
    });
  }));

  at("#entries").replaceChildren(...results.slice((page - 1) * perPage, page * perPage).map((entry) => {
    const holder = copy.createElement("template");
    holder.innerHTML = entry.html;
    const article = holder.content.firstElementChild;
    if (query.has("find")) marked(article, entry.text, query.get("find"));
    return article;
  }));
  if (results.length === 0) {
    const none = copy.createElement("p");
    none.className = "empty";
    none.textContent = empty;
    at("#entries").append(none);
  }

  const pages = at("#pages");
  const turn = (rel, to) => {
    const link = copy.createElement("a");
    link.rel = rel;
    link.href = address((next) => to > 1 && next.set("page", to));
    link.textContent = pages.dataset[rel];
    return link;
  };
  const here = copy.createElement("span");
  here.textContent = `${numbers[page]} / ${numbers[last]}`;
  pages.replaceChildren(...(page > 1 ? [turn("prev", page - 1)] : []), here, ...(page < last ? [turn("next", page + 1)] : []));
  pages.hidden = last === 1;

  for (const link of copy.querySelectorAll(".languages a")) link.setAttribute("href", link.getAttribute("href").split("?")[0] + url.search);
  return copy;
};
