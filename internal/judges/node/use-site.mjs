// Uses the site as readers do. It is given the path of a browser and the address
// that the site stands at, of a server or of a folder, and prints for each way
// to use it what went wrong, as JSON.
import assert from "node:assert/strict";
import { started, withPage } from "./browser.mjs";

const [executablePath, site] = process.argv.slice(2);
const fromFiles = site.startsWith("file:");
const origin = fromFiles ? site : new URL(site).origin;
const browser = await started(executablePath);
const uses = [];
const use = (name, options, act) => uses.push({ name, options, act });

const share = (page) => page.locator("#share").textContent();
const hrefs = (page) => page.locator("#entries .text a").evaluateAll((links) => links.map((a) => a.getAttribute("href")));
const query = (page) => new URL(page.url()).searchParams.toString();
const facet = (page, name) => page.locator(`#facet-${name} > summary`);
const box = (page, id) => page.locator(`[id="${id}"]`);

// choice opens what a choice is folded away in, as by a click or a tap, and returns it.
async function choice(page, id, touch = "click") {
  const folded = page.locator("#facets details:not([open])", { has: box(page, id) }).first();
  while (await folded.count() > 0) await folded.locator("> summary")[touch]();
  return box(page, id);
}
const focused = (page) => page.evaluate(() => document.activeElement.id);

// changed does something, and waits until the page says that there are other results.
async function changed(page, act) {
  const before = await share(page);
  await act();
  await page.waitForFunction((before) => document.querySelector("#share")?.textContent !== before, before);
}

// countBeside returns the number beside a choice.
const countBeside = async (page, id) => Number(await box(page, id).locator("xpath=..").locator(".count").textContent());

use("filters change the results and the address", {}, async (page) => {
  await page.goto(site + "/en/findings.html");
  const all = await share(page);
  const topic = await choice(page, "topic.arms-control");
  const n = await countBeside(page, "topic.arms-control");
  await changed(page, () => topic.check());
  assert.equal(query(page), "topic=arms-control");
  assert.ok((await share(page)).startsWith(`${n} `), `${await share(page)}, the filter said ${n}`);
  assert.equal((await hrefs(page)).length, Math.min(n, 25));
  const one = await share(page);

  const modality = await choice(page, "modality.possible");
  const m = await countBeside(page, "modality.possible");
  await changed(page, () => modality.check());
  assert.deepEqual([...new URL(page.url()).searchParams].sort(), [["modality", "possible"], ["topic", "arms-control"]]);
  assert.equal((await hrefs(page)).length, m);
  const both = await share(page);
  assert.equal(await page.locator("#chosen li").count(), 2);

  await changed(page, () => page.goBack());
  assert.equal(await share(page), one);
  assert.equal(await box(page, "modality.possible").isChecked(), false);
  assert.equal(await box(page, "topic.arms-control").isChecked(), true);
  await changed(page, () => page.goBack());
  assert.equal(await share(page), all);
  assert.equal(query(page), "");
  await changed(page, () => page.goForward());
  await changed(page, () => page.goForward());
  assert.equal(await share(page), both);

  await page.reload();
  await page.waitForFunction((both) => document.querySelector("#share").textContent === both, both);
  assert.equal(await box(page, "modality.possible").isChecked(), true);
});

use("what is chosen can be taken away", {}, async (page) => {
  await page.goto(site + "/en/findings.html?topic=arms-control&modality=possible&by=-");
  await page.waitForFunction(() => document.querySelectorAll("#chosen li").length === 3);
  await changed(page, () => page.locator("#chosen a").nth(2).click());
  assert.deepEqual([...new URL(page.url()).searchParams].sort(), [["by", "-"], ["modality", "possible"]]);
  assert.equal(await focused(page), "share");
  await changed(page, () => page.locator("#chosen a").nth(0).click());
  assert.equal(query(page), "modality=possible");
  await changed(page, () => page.locator("a.clear").click());
  assert.equal(query(page), "");
  assert.equal(await page.locator("#chosen").isVisible(), false);
});

use("results come in pages", {}, async (page) => {
  await page.goto(site + "/en/findings.html?by=-");
  const seen = await hrefs(page);
  for (let n = 2; ; n++) {
    assert.equal(new Set(seen).size, seen.length);
    const next = page.locator("#pages a[rel=next]");
    if (await next.count() === 0) break;
    const first = (await hrefs(page))[0];
    await next.click();
    await page.waitForFunction((first) => document.querySelector("#entries .text a").getAttribute("href") !== first, first);
    assert.equal(new URL(page.url()).searchParams.get("page"), String(n));
    assert.equal(await focused(page), "share");
    seen.push(...await hrefs(page));
  }
  assert.ok((await share(page)).startsWith(`${seen.length} `), `${seen.length} were shown of ${await share(page)}`);
  await page.goBack();
  await page.waitForFunction((href) => document.querySelector("#entries .text a").getAttribute("href") === href, seen.at(Math.floor((seen.length - 1) / 25) * 25 - 25));
});

use("a search marks what it finds", {}, async (page) => {
  await page.goto(site + "/en/index.html");
  await page.fill("#search", "CEASE FIRE");
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.searchParams.get("find") === "CEASE FIRE");
  const found = () => page.locator("#entries .text").evaluateAll((texts) => texts.map((text) => [...text.querySelectorAll("mark")].map((mark) => mark.textContent)));
  await page.waitForSelector("#entries mark");
  for (const marks of await found()) {
    assert.ok(marks.length > 0);
    for (const mark of marks) assert.match(mark, /^cease-?\s?fire$/i);
  }
  await changed(page, async () => {
    await page.fill("#find", "sanctions");
    await page.press("#find", "Enter");
  });
  for (const marks of await found()) assert.match(marks.join(), /^sanctions/i);
  assert.equal(query(page), "find=sanctions");
  assert.equal(await focused(page), "find");
  await page.fill("#find", "no such words");
  await changed(page, () => page.press("#find", "Enter"));
  assert.equal(await page.locator("#entries .empty").count(), 1);
});

use("filters that are set fast all hold", {}, async (page) => {
  await page.goto(site + "/en/findings.html");
  await page.evaluate(async () => {
    for (const id of ["kind.forecast", "kind.position", "kind.context"]) {
      document.getElementById(id).click();
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  });
  await page.waitForFunction(() => document.querySelectorAll("#chosen li").length === 3);
  await page.waitForTimeout(200);
  assert.equal(await page.locator("#chosen li").count(), 3);
  assert.deepEqual(new URL(page.url()).searchParams.getAll("kind").sort(), ["context", "forecast", "position"]);
});

use("the way back from a finding", {}, async (page) => {
  await page.goto(site + "/en/quotes.html");
  await (await choice(page, "form.scare")).check();
  await page.waitForSelector("#chosen li");
  const results = await hrefs(page);
  await page.locator("#entries .text a").first().click();
  await page.waitForSelector("h1.text");
  await page.goBack();
  await page.waitForFunction(() => document.querySelectorAll("#chosen li").length === 1);
  assert.deepEqual(await hrefs(page), results);
  assert.equal(await box(page, "form.scare").isChecked(), true);
});

use("the keyboard is enough", {}, async (page) => {
  const press = (key) => page.keyboard.press(key);
  const here = () => page.evaluate(() => {
    const e = document.activeElement;
    return { href: e.getAttribute("href"), id: e.id, at: e.closest("summary")?.parentElement.id ?? "" };
  });
  const tab = () => page.keyboard.press("Tab");
  const tabTo = async (is, what) => {
    for (let i = 0; i < 200; i++) {
      await tab();
      const at = await here();
      if (is(at)) return at;
    }
    assert.fail(`no ${what}`);
  };
  await page.goto(site + "/en/index.html");
  await press("Tab");
  assert.equal((await here()).href, "#content");
  assert.ok((await page.locator(".skip").boundingBox()).y >= 0, "the way to the content does not show");
  await press("Enter");
  assert.equal(await focused(page), "content");
  await page.goto(site + "/en/about.html");
  await tabTo((at) => at.href?.endsWith("findings.html"), "findings in the menu");
  await press("Enter");
  await page.waitForURL(/findings\.html/);
  await tabTo((at) => at.at === "facet-topic", "topics");
  await press("Enter");
  await tabTo((at) => at.id.startsWith("topic."), "topic");
  const id = await focused(page);
  await changed(page, () => press("Space"));
  assert.equal(await focused(page), id);
  assert.equal(await box(page, id).isChecked(), true);
  await changed(page, () => press("Space"));
  await changed(page, () => press("Space"));
  assert.equal(await focused(page), id);
  const results = await hrefs(page);
  await tabTo((at) => at.href === results[0], "result");
  await press("Enter");
  await page.waitForURL(/findings\/.*\.html/);
});

use("the focus shows", {}, async (page) => {
  for (const path of ["index.html", "findings.html?kind=forecast", "actors/putin.html"]) {
    await page.goto(`${site}/en/${path}`);
    await page.evaluate(() => {
      const looks = (e) => [e, ...e.querySelectorAll("*")].map((e) => {
        const { outline, textDecoration, stroke, boxShadow } = getComputedStyle(e);
        return [outline, textDecoration, stroke, boxShadow].join();
      }).join();
      window.hidden = [];
      document.addEventListener("focusin", ({ target }) => { target.lit = looks(target); });
      document.addEventListener("focusout", ({ target }) => requestAnimationFrame(() => {
        if (looks(target) === target.lit) window.hidden.push(target.outerHTML.slice(0, 200));
      }));
    });
    for (let i = 0; i < 150; i++) await page.keyboard.press("Tab");
    assert.deepEqual(await page.evaluate(() => window.hidden), []);
  }
});

use("another language has the same page and filters", {}, async (page) => {
  await page.goto(site + "/en/findings.html");
  const topic = await choice(page, "topic.arms-control");
  await changed(page, () => topic.check());
  const results = await hrefs(page);
  await page.locator(".languages summary").focus();
  await page.keyboard.press("Enter");
  for (let i = 0; i < 20 && await page.evaluate(() => document.activeElement.hreflang !== "ar"); i++) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.documentElement.lang === "ar");
  assert.equal(await page.evaluate(() => document.documentElement.dir), "rtl");
  assert.equal(query(page), "topic=arms-control");
  await page.waitForFunction(() => document.querySelectorAll("#chosen li").length === 1);
  assert.deepEqual(await hrefs(page), results);
  assert.equal(await box(page, "topic.arms-control").isChecked(), true);
});

use("a narrow screen", { viewport: { width: 390, height: 800 }, isMobile: true, hasTouch: true }, async (page) => {
  for (const path of ["index.html", "findings.html", "actors.html", "about.html"]) {
    for (const language of ["en", "ar", "de"]) {
      await page.goto(`${site}/${language}/${path}`);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(over <= 0, `${language}/${path} is ${over} pixels wider than the screen`);
    }
  }
  await page.goto(site + "/en/findings.html");
  assert.equal(await facet(page, "topic").isVisible(), false);
  await page.locator("#panel > summary").tap();
  const topic = await choice(page, "topic.arms-control", "tap");
  await changed(page, () => topic.tap());
  assert.equal(query(page), "topic=arms-control");
  assert.equal(await facet(page, "topic").isVisible(), true);
});

for (const [locale, language] of [["de-AT", "de"], ["ar-EG", "ar"], ["zh-CN", "zh-Hans"], ["uk", "uk"], ["en-GB", "en"]]) {
  use(`a reader of ${locale}`, { locale }, async (page) => {
    await page.goto(site + (fromFiles ? "/index.html" : "/"));
    await page.waitForFunction((language) => document.documentElement.lang === language && document.querySelector("#content"), language);
  });
}

if (!fromFiles) {
  for (const viewport of [{ width: 1280, height: 900 }, { width: 390, height: 800 }]) {
    use(`without JavaScript, ${viewport.width} pixels wide`, { javaScriptEnabled: false, viewport }, async (page) => {
      await page.goto(site + "/en/findings.html");
      const all = await share(page);
      if (viewport.width < 600) await page.locator("#panel > summary").click();
      await (await choice(page, "topic.arms-control")).check();
      await page.fill("#find", "treaty");
      await page.locator("form.filters button").click();
      await page.waitForURL((url) => url.searchParams.get("topic") === "arms-control" && url.searchParams.get("find") === "treaty");
      assert.notEqual(await share(page), all);
      assert.equal(await page.locator("#chosen li").count(), 2);
      assert.ok(await page.locator("#entries mark").count() > 0);
      await page.locator("#chosen a").first().click();
      assert.equal(await page.locator("#chosen li").count(), 1);
      await page.goBack();
      assert.equal(await page.locator("#chosen li").count(), 2);
      await page.goto(site + "/en/findings.html");
      await page.locator("#pages a[rel=next]").click();
      assert.equal(query(page), "page=2");
      await page.locator(".languages summary").click();
      await page.locator(".languages a[hreflang=de]").click();
      assert.equal(await page.locator("html").getAttribute("lang"), "de");
      assert.equal(query(page), "page=2");
    });
  }
}

const reports = [];
for (const { name, options, act } of uses) {
  reports.push({ name, faults: await withPage(browser, origin, { viewport: { width: 1280, height: 900 }, ...options }, act) });
}
await browser.close();
console.log(JSON.stringify(reports));
