// Every vector as the page and the element show it: with the verdict that is expected of it, and nothing of what has no kind.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { vector } from "./badges.js";
import { serve } from "./server.js";
import { visit } from "./visit.js";

/** The instant of nearly all rows. */
const NOW = "2026-01-31T12:00:00Z";
/** What a row may say that neither the page nor the element is told. */
const OPTIONS = ["accept", "ask", "challenge", "clockTolerance", "domain", "needs", "recipient", "trust", "unknownStatus"];

const { rows } = JSON.parse(await vector("manifest.json"));
const plain = rows.filter((row) => row.now === NOW && row.policy === "standard" && OPTIONS.every((option) => row[option] === undefined));

let site;
const extra = {};

before(async () => {
  site = await serve(new URL("../site/", import.meta.url), { extra });
});
after(() => site?.close());

test("the page shows every vector with its verdict, and nothing of what the report gives no kind", { timeout: 600_000 }, async (t) => {
  // What a row says was fetched, the page fetches; the visitor hands in the rest.
  const answers = {};
  const { page, contacted } = await visit(t, { answers });
  await page.clock.setFixedTime(NOW);
  const wrong = [];
  for (const { id, file, provides, fetched = [], expect } of plain) {
    for (const url of fetched) answers[url] = await vector(provides[url]);
    const handed = Object.entries(provides).filter(([url, path]) => path !== null && !fetched.includes(url));
    const lent = await Promise.all(handed.map(async ([url, path]) => [url, text64(await vector(path))]));
    const shown = await page.evaluate(show, { id, badge: text64(await vector(file)), lent, isFetching: fetched.length > 0 });
    if (shown.verdict !== expect.verdict) wrong.push(`${id}: expected ${expect.verdict}, shown as ${shown.verdict}`);
    if (shown.kind === null && shown.claims > 0) wrong.push(`${id}: claims are shown of what has no kind`);
  }
  assert.deepEqual(wrong, []);
  assert.ok(plain.length > 500, `${plain.length} rows`);
  assert.deepEqual(contacted, plain.flatMap(({ fetched = [] }) => fetched));
});

test("the element shows every vector that takes no other document with its verdict", { timeout: 600_000 }, async (t) => {
  const script = '<script type="module" src="/ob3/badge/element.js"></script>';
  extra["/element"] = ["text/html; charset=utf-8", `<!doctype html><html lang="en"><title>Badges</title>${script}<ob3-badge></ob3-badge></html>`];
  const { page, contacted } = await visit(t, { query: "element", origin: () => site.origin });
  await page.clock.setFixedTime(NOW);
  const wrong = [];
  for (const [turn, { id, file, carrier, expect }] of plain.filter(({ provides }) => Object.keys(provides).length === 0).entries()) {
    extra["/badge"] = ["application/octet-stream", await vector(file)];
    const shown = await page.locator("ob3-badge").evaluate(
      (element, src) =>
        new Promise((done) => {
          const told = () => {
            const chip = element.shadowRoot.querySelector(".chip");
            const caption = element.shadowRoot.querySelector("figcaption");
            done({ verdict: chip?.dataset.verdict, isUnsigned: caption !== null && caption.getBoundingClientRect().height > 0 });
          };
          element.addEventListener("ob3-report", told, { once: true });
          element.src = src;
        }),
      `badge?${turn}`,
    );
    if (shown.verdict !== expect.verdict) wrong.push(`${id}: expected ${expect.verdict}, shown as ${shown.verdict}`);
    if (["png", "svg"].includes(carrier) && expect.verdict === "valid" && !shown.isUnsigned) wrong.push(`${id}: the picture is not said to be unsigned`);
  }
  assert.deepEqual(wrong, []);
  assert.deepEqual(contacted, []);
});

/** Runs in the page: draws the details of a badge as a visitor gets them. */
async function show({ id, badge, lent, isFetching }) {
  const [{ Details }, { Examination }, { init }] = await Promise.all(["badge/details", "badge/examination", "verifier"].map((name) => import(`/ob3/${name}.js`)));
  await init();
  const bytes = (text) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const examination = new Examination(bytes(badge), id);
  for (const [url, document] of lent) examination.hand(url, bytes(document));
  if (isFetching) await examination.fetchAll();
  const { place } = new Details(examination);
  const { verdict } = place.querySelector(".banner").dataset;
  return { verdict, kind: examination.report.kind, claims: place.querySelectorAll(".card, .about, .vouch, .yours, .banner .unseen").length };
}

function text64(bytes) {
  return Buffer.from(bytes).toString("base64");
}
