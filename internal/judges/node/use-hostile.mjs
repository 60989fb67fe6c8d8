// Opens pages of a brief that is hostile, and prints what they did, as JSON: browser, site.
import { started, withPage } from "./browser.mjs";

const [executablePath, site] = process.argv.slice(2);
const browser = await started(executablePath);
const reports = [];
const paths = [
  "en/index.html", "en/findings.html", "en/findings.html?find=alert", "en/findings.html?topic=x2&topic=x7", "en/quotes.html?find=script", "en/actors.html",
  "en/about.html", "en/actors/x2.html", "en/topics/x7.html", "en/findings/x2.html", "en/quotes/x7.html", "en/sections/x2.html",
  "ar/index.html", "ar/findings.html", "ar/quotes.html", "ar/regions/x2.html",
];
for (const path of paths) {
  const faults = await withPage(browser, site, {}, async (page) => {
    await page.goto(`${site}/${path}`);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
      for (const link of document.querySelectorAll("a, input, [tabindex]")) link.focus();
    });
    if (await page.locator("form.filters").count() > 0) {
      for (const i of [0, 20, 40]) await page.evaluate((i) => document.querySelectorAll("#facets input[type=checkbox]")[i]?.click(), i);
      await page.fill("#find", `"><img src=x onerror=alert(1)>`);
      await page.press("#find", "Enter");
      await page.waitForFunction(() => location.search.includes("onerror"));
    }
    await page.waitForTimeout(50);
  });
  reports.push({ name: `${new URL(site).protocol} ${path}`, faults });
}
await browser.close();
console.log(JSON.stringify(reports));
