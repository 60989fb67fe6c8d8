// Asks a server and the pages in a folder the same addresses, and prints where their answers differ, as JSON.
import { readFileSync } from "node:fs";
import { started, withPage } from "./browser.mjs";

const [executablePath, server, folder, file] = process.argv.slice(2);
const browser = await started(executablePath);
const differences = [];
const faults = await withPage(browser, folder, {}, async (page) => {
  let open;
  for (const address of JSON.parse(readFileSync(file, "utf8"))) {
    const path = address.split("?")[0];
    if (path !== open) await page.goto(folder + (open = path));
    const response = await fetch(server + address);
    const answers = await page.evaluate(([query, html]) => {
      const texts = (root, selector) => Array.from(root.querySelectorAll(selector), (e) => e.textContent);
      const asked = (link) => {
        const { searchParams } = new URL(link.getAttribute("href"), "http://a/");
        searchParams.sort();
        return searchParams.toString();
      };
      const answer = (root) => ({
        share: root.querySelector("#share")?.textContent,
        entries: Array.from(root.querySelectorAll("#entries article"), (e) => [e.querySelector(".text a").getAttribute("href"), e.querySelector(".text").textContent, ...texts(e, "mark")]),
        empty: texts(root, "#entries .empty"),
        choices: Array.from(root.querySelectorAll(".choice, #facets .more"))
          .filter((e) => !e.closest("[hidden]"))
          .map((e) => [e.htmlFor, e.textContent.trim(), e.querySelector("input")?.checked, Boolean(e.closest(".rest"))]),
        open: Array.from(root.querySelectorAll(".facet[open]"), (e) => e.id),
        fields: Array.from(root.querySelectorAll("form.filters input:not([type=checkbox])"), (e) => `${e.name}=${e.value}`).sort(),
        also: Array.from(root.querySelectorAll("#also:not([hidden]) a"), (e) => [e.textContent.replace(/[\u2066-\u2069]/g, ""), e.getAttribute("href")]),
        chosen: Array.from(root.querySelectorAll("#chosen a"), (e) => [e.textContent, asked(e)]),
        pages: root.querySelector("#pages:not([hidden]) span")?.textContent,
        turns: Array.from(root.querySelectorAll("#pages:not([hidden]) a"), (e) => [e.rel, asked(e)]),
      });
      return [
        answer(new DOMParser().parseFromString(html, "text/html")),
        answer(window.filtered(new URL(query, location.href))),
      ].map((a) => Object.entries(a).map(([part, value]) => [part, JSON.stringify(value ?? null)]));
    }, ["?" + address.split("?")[1], await response.text()]);
    answers[0].forEach(([part, want], i) => {
      const got = answers[1][i][1];
      if (got !== want) differences.push({ address, part, server: JSON.parse(want), files: JSON.parse(got) });
    });
  }
});
await browser.close();
console.log(JSON.stringify({ differences, faults }));
