// Drives a real browser by orders on standard input, one JSON object on each line, and answers each with one line.
// What is done and expected stands in the tests; here is only how.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

const modules = createRequire(process.env.UPPSIKT_NODE_MODULES + "/");
const puppeteer = modules("puppeteer-core");
const axe = readFileSync(modules.resolve("axe-core/axe.min.js"), "utf8");
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

const asRoot = process.getuid && process.getuid() === 0;
const browser = await puppeteer.launch({
  executablePath: process.env.UPPSIKT_CHROMIUM,
  headless: true,
  args: ["--disable-gpu", "--disable-dev-shm-usage", ...(asRoot ? ["--no-sandbox"] : [])],
});
let context, page, scripts = true;
const said = [];

const orders = {
  // A browser that nobody has used, as large and as dark as wanted.
  async open({ width, height, dark, javascript }) {
    if (context) { await context.close(); }
    context = await browser.createBrowserContext();
    page = await context.newPage();
    page.setDefaultTimeout(15000);
    scripts = javascript;
    page.on("pageerror", (error) => said.push(String(error)));
    page.on("console", (line) => { if (line.type() === "error") { said.push(line.text()); } });
    await page.setExtraHTTPHeaders({ "accept-language": "sv-SE,sv" });
    await page.setJavaScriptEnabled(javascript);
    await page.setViewport({ width, height, isMobile: width < 600, hasTouch: width < 600 });
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: dark ? "dark" : "light" }]);
  },
  async go({ url }) {
    const response = await page.goto(url, { waitUntil: "load" });
    return { status: response ? response.status() : 0 };
  },
  async key({ key }) { await page.keyboard.press(key); },
  async type({ text }) { await page.keyboard.type(text); },
  // A field as a person finds it: by its label.
  async fill({ label, text }) {
    const field = await byLabel(label);
    await field.focus();
    await field.evaluate((it) => { it.value = ""; });
    await field.type(text);
  },
  // A button, a link or a choice by the beginning of its words.
  async press({ words }) {
    const found = await pressable(words);
    if (!found) { throw new Error(`nothing to press is called "${words}"`); }
    await found.click();
  },
  async focused() {
    return page.evaluate(() => (document.activeElement.innerText || document.activeElement.id || "").trim());
  },
  async marked() { return page.evaluate(() => document.querySelectorAll("main input[type=checkbox]:checked").length); },
  async look() {
    return page.evaluate(() => ({
      url: location.pathname + location.search,
      title: document.title,
      text: document.body.innerText,
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    }));
  },
  async audit() {
    // Where scripts are off, ours may run once the page has come to rest; the page's own have not.
    if (!scripts) { await page.setJavaScriptEnabled(true); }
    await page.evaluate(axe);
    const found = await page.evaluate((tags) => axe.run(document, { runOnly: { type: "tag", values: tags } }), WCAG);
    if (!scripts) { await page.setJavaScriptEnabled(false); }
    const told = (it) => `${it.id} (${it.help}): ${it.nodes.map((node) => node.html).join(" | ")}`;
    return { passed: found.passes.length, wrong: found.violations.map(told) };
  },
  async shot({ path }) { await page.screenshot({ path, fullPage: true }); },
  async complaints() { return said.splice(0); },
};

async function byLabel(label) {
  const handle = await page.evaluateHandle((label) => {
    const found = [...document.querySelectorAll("label")].find((it) => it.innerText.trim().startsWith(label));
    return found && document.getElementById(found.htmlFor);
  }, label);
  const field = handle.asElement();
  if (!field) { throw new Error(`no field is called "${label}"`); }
  return field;
}

async function pressable(words) {
  const handle = await page.evaluateHandle((words) => {
    const shown = (it) => it.getClientRects().length > 0;
    const all = [...document.querySelectorAll("main button, main a, main summary, main label, button, a, summary")];
    const called = (it) => (it.innerText || it.value || "").replace(/\s+/g, " ").trim();
    return all.find((it) => shown(it) && called(it) === words) || all.find((it) => shown(it) && called(it).startsWith(words));
  }, words);
  return handle.asElement();
}

for await (const line of createInterface({ input: process.stdin })) {
  const order = JSON.parse(line);
  try {
    const answer = await orders[order.do](order);
    console.log(JSON.stringify({ done: answer ?? null }));
  } catch (error) {
    console.log(JSON.stringify({ failed: String(error) }));
  }
}
await browser.close();
