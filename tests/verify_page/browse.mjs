// Opens the page for browsers in headless Chromium, does what each line asks, and tells what the page then says.
// node browse.mjs INSTALLED CHROMIUM: one JSON object a line in, one out. Pipes alone, no network.
import { createRequire } from "node:module";
import { createInterface } from "node:readline";

const [installed, executablePath] = process.argv.slice(2);
const { chromium } = createRequire(installed + "/")("playwright-core");
const quiet = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];
const browser = await chromium.launch({ executablePath, args: quiet });

async function answer({ page: url, locale, files, text, trust, speak, dark, picture, width }) {
  const context = await browser.newContext({ locale, offline: true, timezoneId: "Europe/Stockholm",
    colorScheme: dark ? "dark" : "light", viewport: { width: width ?? 1100, height: 900 } });
  const asked = [], complaints = [];
  const page = await context.newPage();
  page.on("request", (one) => { if (one.url() !== url) asked.push(one.url()); });
  page.on("console", (one) => { if (["error", "warning"].includes(one.type())) complaints.push(one.text()); });
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(url);
  await page.waitForFunction(() => document.getElementById("lists").textContent !== "");
  if (trust) {
    await page.locator("section.trust summary").click();
    await page.fill("#name", trust.name);
    await page.fill("#key", trust.key);
    await page.click("#trust");
    await page.waitForFunction(() => document.getElementById("added").textContent !== "");
  }
  if (files) await page.setInputFiles("#files", files);
  if (text) {
    await page.locator(".typing summary").click();
    await page.fill("#text", text);
    await page.click("#go");
  }
  const many = (files?.length ?? 0) + (text ? 1 : 0);
  await page.waitForFunction((count) => document.querySelectorAll("#results article").length === count, many);
  if (speak) {
    await page.click("#language");
    await page.waitForFunction((wanted) => document.documentElement.lang === wanted, speak);
    await page.waitForFunction((count) => document.querySelectorAll("#results article").length === count, many);
  }
  if (picture) await page.screenshot({ path: picture, fullPage: true });
  const seen = await page.evaluate(() => ({
    language: document.documentElement.lang, title: document.title, text: document.body.innerText,
    focused: document.activeElement?.textContent ?? "", added: document.getElementById("added").textContent,
    cards: Array.from(document.querySelectorAll("#results article"), (one) => ({
      verdict: one.dataset.verdict, text: one.innerText, codes: Array.from(one.querySelectorAll("[data-code]"), (line) => line.dataset.code),
    })),
  }));
  await context.close();
  return { ...seen, asked, complaints };
}

for await (const line of createInterface({ input: process.stdin })) {
  let told;
  try { told = await answer(JSON.parse(line)); } catch (error) { told = { error: String(error) }; }
  process.stdout.write(JSON.stringify(told) + "\n");
}
await browser.close();
