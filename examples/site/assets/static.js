// Filters and searches where the pages are files: what a server would answer,
// made of the findings or quotes that a script beside the page has.
"use strict";

// words returns the words of a text as package summit compares them: without
// case, diacritics, width and punctuation; a hyphenated word with its parts.
function words(text) {
  const list = [];
  const letters = folded(text);
  const is = (i, pattern) => i < letters.length && pattern.test(letters[i].c);
  const joins = (i) => is(i, dash) && is(i + 1, inWord);
  const single = (i) => is(i, /\p{L}/u) && !is(i, alone) && is(i, inWord) && !is(i + 1, inWord);
  let before = " "; // what stands before the next letter: "" inside a word, "-" before another part of it
  let wasAlone = false; // whether the last letter is a word by itself
  let run = 0; // letters in a row
  letters.forEach(({ c, from, to }, i) => {
    if (!inWord.test(c)) {
      const abbreviated = before === "" && c === "." && run === 1 && (single(i + 1) || joins(i + 1));
      if (!abbreviated) before = before === "" && joins(i) ? "-" : " ";
      run = 0;
      return;
    }
    const isAlone = alone.test(c);
    if (!/\p{M}/u.test(c)) {
      if (before === "" && (isAlone || wasAlone)) before = " ";
      wasAlone = isAlone;
    }
    if (before === " ") list.push({ whole: "", parts: [] });
    const word = list.at(-1);
    if (before !== "") word.parts.push({ text: "", from });
    const part = word.parts.at(-1);
    word.whole += c;
    part.text += c;
    part.to = to;
    before = "";
    run = isAlone || !/\p{L}/u.test(c) ? 2 : run + 1;
  });
  return list;
}

const inWord = /(?!\u02bc)[\p{L}\p{N}\p{M}]/u;
const alone = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const dash = /[\p{Pd}\u2212]/u;
const invisible = /[\p{Cf}\p{Me}\p{VS}\u034f]/u;

// folded returns the letters of a text and what stands between them, folded, each with the place of the character that it is of.
function folded(text) {
  const characters = []; // with the marks on them
  for (const { 0: c, index: from } of text.matchAll(/./gsu)) {
    const to = from + c.length;
    if (invisible.test(c)) {
      if (characters.length > 0 && !/\p{Cf}/u.test(c)) characters.at(-1).to = to;
    } else if (characters.length > 0 && combines(c)) {
      Object.assign(characters.at(-1), { text: characters.at(-1).text + c, to });
    } else {
      characters.push({ text: c, from: combines(c) ? 0 : from, to }); // what is invisible before the first mark is with it
    }
  }
  return characters.flatMap(({ text, from, to }) =>
    Array.from(text.normalize("NFKD"))
      .filter((c) => !isDiacritic(c))
      .map((c) => c.toUpperCase().toLowerCase())
      .flatMap((c) => Array.from(plain[c] ?? c, (c) => ({ c, from, to }))));
}

// Letters that Unicode does not decompose.
const plain = { "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t", "ŋ": "n", "ı": "i", "ɨ": "i" };

// stays reports whether Unicode leaves two marks in this order: it sorts them by their class.
const stays = (c, d) => (c + d).normalize("NFD").startsWith(c);

// combines reports whether a character is a mark that has a class.
const combines = (c) => /\p{M}/u.test(c) && !(stays(c, "\u0334") && stays("\u0345", c));

// isDiacritic reports whether a mark may be left out in writing, by its class: between those of U+094D and U+0C55, or above that of U+0F74.
const isDiacritic = (c) => combines(c) && (!stays(c, "\u0f74") || (!stays(c, "\u094d") && !stays("\u0c55", c)));

// endOf returns the end of a phrase that stands in a text from a part of a word on, or -1. A hyphenated
// word, in either, is read as one word or as its parts.
function endOf(text, i, j, phrase) {
  let end = -1;
  for (let k = 0, part = 0; k < phrase.length;) {
    if (i === text.length) return -1;
    const { parts } = text[i];
    const whole = j === 0 ? text[i].whole : undefined, here = parts[j].text;
    const wanted = part === 0 ? phrase[k].whole : null, wantedPart = phrase[k].parts[part].text;
    if (whole === wanted || whole === wantedPart) {
      end = parts.at(-1).to;
      [i, j] = [i + 1, 0];
    } else if (here === wanted || here === wantedPart) {
      end = parts[j].to;
      [i, j] = j + 1 < parts.length ? [i, j + 1] : [i + 1, 0];
    } else {
      return -1;
    }
    part = whole === wanted || (here === wanted && whole !== wantedPart) ? phrase[k].parts.length : part + 1;
    if (part >= phrase[k].parts.length) [k, part] = [k + 1, 0];
  }
  return end;
}

// occurrences returns where a phrase stands in a text, as pairs of offsets.
function occurrences(text, phrase) {
  const searched = words(phrase);
  const spans = [];
  let done = 0;
  const list = words(text);
  list.forEach(({ parts }, i) => parts.forEach(({ from }, j) => {
    const end = from < done ? -1 : endOf(list, i, j, searched);
    if (end >= 0) spans.push([from, (done = end)]);
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
  for (const [start, to] of spans) {
    const from = Math.max(start, done);
    if (to <= from) continue;
    const mark = document.createElement("mark");
    mark.textContent = text.slice(from, to);
    pieces.push(text.slice(done, from), mark);
    done = to;
  }
  place.replaceChildren(...pieces, text.slice(done), whole.slice(shift + text.length));
}

// queryOf returns what an address asks: the values of each parameter, each once, by name.
function queryOf(url) {
  const query = new Map();
  for (const name of [...new Set(url.searchParams.keys())].sort()) {
    const values = new Set(url.searchParams.getAll(name).filter((value) => value !== ""));
    if (name !== "page" && values.size > 0) query.set(name, [...values]);
  }
  return query;
}

// filtered returns a copy of the page as it is for an address.
window.filtered = function (url) {
  const { entries, numbers, shares, empty, perPage } = window.brief;
  const query = queryOf(url);
  const passes = (entry, name) =>
    name === "find"
      ? query.get(name).some((phrase) => occurrences(entry.text, phrase).length > 0)
      : query.get(name).some((value) => entry.in[name]?.includes(value));
  // Of each entry, the parameters that it does not pass: a facet counts what passes all the others.
  const failing = entries.map((entry) => [...query.keys()].filter((name) => !passes(entry, name)));
  const results = entries.filter((_, i) => failing[i].length === 0);
  const last = Math.max(1, Math.ceil(results.length / perPage));
  const page = Math.min(last, Math.max(1, parseInt(url.searchParams.get("page") ?? "1", 10) || 1));

  const copy = document.implementation.createHTMLDocument();
  copy.body.append(copy.importNode(document.querySelector("main"), true), copy.importNode(document.querySelector(".languages"), true));
  const at = (selector) => copy.querySelector(selector);
  const address = (change) => {
    const next = new URLSearchParams();
    for (const [name, values] of query) for (const value of values) next.append(name, value);
    change(next);
    return url.pathname.split("/").at(-1) + (next.size > 0 ? "?" + next : "");
  };

  for (const facet of copy.querySelectorAll("#facets .facet")) fillFacet(facet, query, failing);
  fillFields(at("#facets"), query);
  at("#share").textContent = shares[results.length];
  fillChosen(at("#chosen"), query, address);
  fillAlso(at("#also"), query.get("find") ?? []);

  const shown = results.slice((page - 1) * perPage, page * perPage);
  at("#entries").replaceChildren(...shown.map((entry) => {
    const holder = copy.createElement("template");
    holder.innerHTML = entry.html;
    const article = holder.content.firstElementChild;
    if (query.has("find")) marked(article, entry.text, query.get("find"));
    return article;
  }));
  if (shown.length === 0) {
    const none = copy.createElement("p");
    none.className = "empty";
    none.textContent = empty;
    at("#entries").append(none);
  }

  const pages = at("#pages");
  const turn = (rel, to) => {
    const link = copy.createElement("a");
    link.rel = rel;
    link.href = address((next) => next.set("page", to));
    link.textContent = pages.dataset[rel];
    return link;
  };
  const here = copy.createElement("span");
  here.textContent = `${numbers[page]} / ${numbers[last]}`;
  pages.replaceChildren(...(page > 1 ? [turn("prev", page - 1)] : []), here, ...(page < last ? [turn("next", page + 1)] : []));
  pages.hidden = last <= 1;

  for (const link of copy.querySelectorAll(".languages a")) link.setAttribute("href", link.getAttribute("href").split("?")[0] + url.search);
  return copy;
};

// fillFacet shows the values of a parameter that leave something, each with how much it would leave of what the others do.
function fillFacet(facet, query, failing) {
  const { entries, numbers, names, more: labelMore, shownChoices, hiddenChoices } = window.brief;
  const parameter = facet.id.slice("facet-".length);
  const asked = query.get(parameter) ?? [];
  const counts = new Map();
  entries.forEach((entry, i) => {
    if (failing[i].every((name) => name === parameter)) {
      for (const value of entry.in[parameter] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  });
  const choices = names[parameter]
    .map(([value, name]) => ({ value, name, n: counts.get(value) ?? 0, chosen: asked.includes(value) }))
    .filter(({ n, chosen }) => n > 0 || chosen);
  if (choices.length > shownChoices) choices.sort((a, b) => b.chosen - a.chosen || b.n - a.n);

  const element = (name, properties) => Object.assign(facet.ownerDocument.createElement(name), properties);
  const label = ({ value, name, n, chosen }) => {
    const id = `${parameter}.${value}`;
    const choice = element("label", { className: "choice", htmlFor: id });
    choice.append(
      element("input", { type: "checkbox", id, name: parameter, value, checked: chosen }), " ",
      element("span", { className: "label", textContent: name }), " ",
      element("span", { className: "count", textContent: numbers[n] }),
    );
    return choice;
  };
  const rest = facet.querySelector(".rest"), more = facet.querySelector(".more");
  const shown = Math.max(shownChoices, asked.length), known = shown + hiddenChoices;
  for (const choice of facet.querySelectorAll(".choice")) choice.remove();
  facet.querySelector("legend").after(...choices.slice(0, shown).map(label));
  if (rest) {
    rest.append(...choices.slice(shown, known).map(label));
    rest.hidden = choices.length <= shown;
  }
  if (more) {
    more.firstElementChild.textContent = labelMore + numbers[choices.length - known];
    more.hidden = choices.length <= known;
  }
  facet.hidden = choices.length === 0;
  facet.open = asked.length > 0;
}

// fillFields has the form keep what an address asks that has no facet.
function fillFields(facets, query) {
  const [first = "", ...others] = query.get("find") ?? [];
  const find = facets.querySelector("#find");
  find.value = find.defaultValue = first;
  for (const field of facets.querySelectorAll("input[type=hidden]")) field.remove();
  for (const [name, values] of query) {
    if (facets.querySelector(`#facet-${CSS.escape(name)}`)) continue;
    for (const value of name === "find" ? others : values) {
      const field = facets.ownerDocument.createElement("input");
      Object.assign(field, { type: "hidden", name, value });
      facets.append(field);
    }
  }
}

// fillChosen shows what an address asks, each a way to do without.
function fillChosen(list, query, address) {
  const { titles, names } = window.brief;
  const element = (name, properties) => Object.assign(list.ownerDocument.createElement(name), properties);
  list.replaceChildren(...[...query].flatMap(([name, values]) => values.map((value) => {
    const [, called = value] = names[name]?.find(([known]) => known === value) ?? [];
    const item = element("li"), link = element("a", { href: address((next) => next.delete(name, value)) });
    link.append(
      element("span", { className: "hidden", textContent: list.dataset.without }),
      `${titles[name] ?? `${name}: `}${called} `,
      element("span", { ariaHidden: "true", textContent: "×" }),
    );
    item.append(link);
    return item;
  })));
  list.hidden = query.size === 0;
}

// fillAlso shows where else there may be what is searched for: on the page of a record of that name, and in the other list.
function fillAlso(also, searched) {
  const { names } = window.brief;
  const element = (name, properties) => Object.assign(also.ownerDocument.createElement(name), properties);
  also.hidden = searched.length === 0;
  also.replaceChildren(also.dataset.label, ...searched.flatMap((text) => {
    const named = (kind, form) => names[kind].find((called) => called.some((name) => form(name) === form(text)));
    const links = ["actor", "topic", "region", "section"].flatMap((kind) => {
      const found = named(kind, spelled) ?? (kind === "actor" || kind === "region" ? named(kind, keyOf) : undefined);
      return found ? [element("a", { href: `${kind}s/${found[0]}.html`, textContent: found[1] })] : [];
    });
    const other = element("a", { href: `${also.dataset.list}?${new URLSearchParams({ find: text })}` });
    other.append(`${also.dataset.other}“`, element("bdi", { textContent: text }), "”");
    return [...links, other].flatMap((link) => [link, " "]);
  }));
}

const spelled = (name) => name.trim().toLowerCase().replaceAll("’", "'");

// keyOf returns the form in which names are compared: their words, without what does not count in them.
const keyOf = (name) => words(name).map(({ parts }) => parts.map(({ text }) => text).join(" ")).join(" ");
