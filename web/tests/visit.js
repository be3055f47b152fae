// A visitor of the page: one browser for all tests, a fresh context for each, and an account of whom the page contacted.

import { after, before } from "node:test";
import { readFile } from "node:fs/promises";
import { launch } from "../../bindings-wasm/tests/serve.mjs";
import { serve } from "./server.js";

const axe = await readFile(new URL("../../bindings-wasm/node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

let browser;
let site;

before(async () => {
  browser = await launch();
  site = await serve(new URL("../site/", import.meta.url));
});
after(async () => {
  await browser?.close();
  await site?.close();
});

/** Visits the page. Afterwards nobody may have complained: no error, nothing that the policy had to refuse. */
export async function visit(t, { query = "", answers = {}, expects = [], before, origin = () => site.origin, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 900 }, ...options });
  const contacted = [];
  const complaints = [];
  // Whoever is not ours answers as the test says, or not at all.
  await context.route(/^https:/, (route) => {
    const url = route.request().url();
    contacted.push(url);
    const answer = Object.hasOwn(answers, url) ? answers[url] : undefined;
    if (answer === undefined || answer === null) return route.abort();
    const { headers, ...rest } = answer instanceof Uint8Array ? { body: Buffer.from(answer) } : answer;
    return route.fulfill({ status: 200, headers: { "Access-Control-Allow-Origin": "*", ...headers }, ...rest });
  });
  const page = await context.newPage();
  // On a busy machine everything takes longer, and is right all the same.
  page.setDefaultTimeout(90_000);
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("dialog", (dialog) => {
    complaints.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("console", (message) => {
    // What could not be fetched is told by the browser as well; the page says it in its own words.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) complaints.push(message.text());
  });
  t.after(async () => {
    await context.close();
    const unexpected = complaints.filter((complaint) => !expects.some((expected) => complaint.includes(expected)));
    if (unexpected.length > 0) throw new Error(`the browser complained:\n${unexpected.join("\n")}`);
  });
  if (before !== undefined) await page.addInitScript(...before);
  await page.goto(`${origin()}/${query}`);
  return { page, context, contacted, complaints };
}

/** Where the page is. */
export function home() {
  return site.origin;
}

/** Drops files, as a hand with a mouse would. */
export async function drop(page, ...files) {
  const given = files.map(([name, bytes, type = ""]) => ({ name, type, base64: Buffer.from(bytes).toString("base64") }));
  const transfer = await page.evaluateHandle((files) => {
    const transfer = new DataTransfer();
    for (const { name, type, base64 } of files) {
      transfer.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name, { type }));
    }
    return transfer;
  }, given);
  await page.dispatchEvent("main", "drop", { dataTransfer: transfer });
}

/** Drops a badge and waits for its state. */
export async function answerTo(page, name, bytes) {
  await drop(page, [name, bytes]);
  return verdict(page);
}

/** The state of what is shown, once there is one. */
export async function verdict(page) {
  await page.waitForSelector(".banner");
  return page.locator(".banner").evaluate((banner) => banner.className.replace("banner ", ""));
}

/** The headline of what is shown. */
export function headline(page) {
  return page.locator(".banner h2").evaluate((heading) => heading.firstChild.textContent);
}

/** The text of everything that is shown. */
export function words(page) {
  return page.locator("main").innerText();
}

/** The answer to one question. */
export function answer(page, question) {
  return page.locator(".body > .panel > .questions > li", { hasText: question }).locator(".answer").innerText();
}

/** What axe finds that is serious or critical, in words. */
export async function barriers(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document));
  const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  return grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" | ")}`);
}

/** By how much the page is wider than the screen. */
export function overhang(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** What the rows of the manifest lend for a file: URL → content. */
export async function lent(vector, id) {
  const { rows } = JSON.parse(await vector("manifest.json"));
  const { provides } = rows.find((row) => row.id === id);
  const all = Object.entries(provides).map(async ([url, file]) => [url, file === null ? null : await vector(file)]);
  return Object.fromEntries(await Promise.all(all));
}
