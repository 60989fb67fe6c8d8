// Opens pages of a brief that is hostile, and prints what they did, as JSON: browser, site.
import { started, withPage } from "./browser.mjs";

const [executablePath, site] = process.argv.slice(2);
const browser = await started(executablePath);
const reports = [];
for (const path of ["index.html", "findings.html", "findings.html?find=alert", "findings.html?topic=x2&topic=x60", "quotes.html", "quotes.html?find=script", "actors.html", "sections.html", "about.html", "actors/x2.html", "topics/x60.html", "findings/x2.html", "quotes/x60.html", "sections/x2.html"]) {
  for (const language of ["en", "ar"]) {
    const faults = await withPage(browser, site, {}, async (page) => {
      await page.goto(`${site}/${language}/${path}`);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open = true;
        for (const link of document.querySelectorAll("a, input, [tabindex]")) link.focus();
      });
      const form = page.locator("form.filters");
      if (await form.count() > 0) {
        const boxes = page.locator("#facets input[type=checkbox]");
        for (const i of [0, 20, 40]) if (i < await boxes.count()) await boxes.nth(i).evaluate((box) => box.click());
        await page.fill("#find", `"><img src=x onerror=alert(1)>`);
        await page.press("#find", "Enter");
        await page.waitForFunction(() => location.search.includes("onerror"));
      }
      await page.waitForTimeout(50);
    });
    reports.push({ name: `${new URL(site).protocol} ${language}/${path}`, faults });
  }
}
await browser.close();
console.log(JSON.stringify(reports));
