// Takes the pictures of web/README.md: small ones, of what the page looks like when it matters.

import { execFileSync } from "node:child_process";
import { mkdir, readdir, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { launch } from "../../bindings-wasm/tests/serve.mjs";
import { bake, course, signed, vector } from "./badges.js";
import { serve } from "./server.js";

const folder = new URL("../pictures/", import.meta.url);
const site = await serve(new URL("../site/", import.meta.url), {
  extra: { "/badge.svg": ["image/svg+xml", await bridge()], "/portfolio.html": ["text/html", portfolio()], "/forged.json": ["application/json", await forged()] },
});
const browser = await launch();
await mkdir(folder, { recursive: true });

await picture("empty", {}, 820);
await picture("valid", { file: ["bridge.svg", await bridge()], know: true }, 800);
await picture("valid-dark", { file: ["bridge.svg", await bridge()], colorScheme: "dark" }, 800);
await picture("forged", { file: ["forged.json", await forged()] }, 560);
await picture("questions", { file: ["forged.json", await forged()], part: ".panel:has(> .questions)" });
await picture("undetermined", { file: ["badge.json", await vector("undetermined/status-not-looked-up.json")] }, 980);
await picture("phone", { file: ["bridge.svg", await bridge()], width: 390 }, 844);
await picture("element", { path: "portfolio.html", width: 760, waitFor: "ob3-badge:last-of-type .chip" }, 380);

await browser.close();
await site.close();
const files = (await readdir(folder)).map((name) => fileURLToPath(new URL(name, folder)));
execFileSync("pngquant", ["--force", "--ext", ".png", "--skip-if-larger", "--strip", "--quality", "60-95", "--speed", "1", ...files]);
for (const file of files) {
  const { size } = await stat(file);
  console.log(`${file.split("/").pop()}: ${size} bytes`);
  if (size > 60_000) throw new Error("larger than 60 KB: take less of it");
}

async function picture(name, { file, part, path = "", width = 820, colorScheme = "light", waitFor = "h1", know = false }, height = 720) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme });
  const page = await context.newPage();
  await page.goto(`${site.origin}/${path}`);
  await page.locator(waitFor).waitFor();
  if (file !== undefined) {
    await page.setInputFiles("input[type=file]", { name: file[0], mimeType: "", buffer: Buffer.from(file[1]) });
    await page.waitForSelector(".banner");
  }
  if (know) {
    await page.locator(".know button").click();
    await page.waitForSelector(".banner.known");
    await page.evaluate(() => scrollTo(0, 0));
  }
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
  const target = part === undefined ? page : page.locator(part);
  await target.screenshot({ path: fileURLToPath(new URL(`${name}.png`, folder)) });
  await context.close();
}

async function bridge() {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200"><path fill="#1d4f6e" d="M100 4l83 48v96l-83 48-83-48V52z"/><path fill="none" stroke="#f3ead7" stroke-width="3" d="M100 14l74 43v86l-74 43-74-43V57z"/><path fill="none" stroke="#f3ead7" stroke-width="6" d="M34 122h132M52 122V84M148 122V84M34 110Q52 100 52 84Q100 136 148 84Q148 100 166 110"/><path stroke="#f3ead7" stroke-width="3" d="M68 100v22M84 109v13M100 111v11M116 109v13M132 100v22"/><path fill="none" stroke="#7fb2c9" stroke-width="4" d="M48 140q13-7 26 0t26 0 26 0 26 0"/><text x="100" y="66" fill="#f3ead7" font-family="sans-serif" font-size="22" font-weight="bold" text-anchor="middle">II</text></svg>`;
  return bake(new TextEncoder().encode(svg), await signed());
}

async function forged() {
  return (await signed(course())).replaceAll("Level II", "Level III");
}

function portfolio() {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Ada</title>
<script type="module" src="ob3/badge/element.js"></script>
<body style="font: 1rem/1.5 Georgia, serif; margin: 2rem; color: #222"><h1>Ada’s badges</h1>
<div style="display: flex; gap: 1rem; flex-wrap: wrap"><ob3-badge src="badge.svg" style="flex: 1"></ob3-badge> <ob3-badge src="forged.json" style="flex: 1"></ob3-badge></div>`;
}
