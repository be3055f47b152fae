// What the page promises about badges that mean harm, and about what is no badge at all.

import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { bake, course, signed, vector } from "./badges.js";
import { answerTo, drop, home, verdict, visit, words } from "./visit.js";

/** Runs if it is ever taken for markup, and asks a stranger if it is ever taken for an address. */
const EVIL = `"'><img src=https://evil.example/x onerror="globalThis.hit=1"><script>globalThis.hit=1;alert(1)</script><svg onload="globalThis.hit=1">`;
const LINK = "javascript:globalThis.hit=1//";

/** The same in every text of a value. */
function poisoned(value, key = "") {
  if (Array.isArray(value)) return key === "@context" || key === "type" ? value : value.map((item) => poisoned(item, key));
  if (typeof value === "object") return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, poisoned(item, name)]));
  if (["id", "url", "targetUrl"].includes(key)) return LINK;
  return key === "validFrom" || key === "validUntil" ? `2026-02-01${EVIL}` : EVIL;
}

async function isUnharmed(page, contacted) {
  // What a script would do, it would have done by now.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 200)));
  assert.equal(await page.evaluate(() => globalThis.hit), undefined);
  const strange = await page.evaluate(() => {
    const links = [...document.querySelectorAll("a")].map((link) => link.protocol).filter((protocol) => !/^https?:$/.test(protocol));
    return [...links, ...[...document.querySelectorAll("main :is(script, iframe, object, embed, link, style, img[src^='http'])")].map((element) => element.outerHTML)];
  });
  assert.deepEqual(strange, []);
  assert.deepEqual(contacted, []);
}

test("a badge with script in every text does nothing, whatever one clicks", async (t) => {
  const { page, contacted } = await visit(t);
  await answerTo(page, `${EVIL}.json`, JSON.stringify(poisoned(course({ name: EVIL, description: EVIL }))));
  assert.ok((await words(page)).includes("<script>"), "the text is shown as the text that it is");
  for (const summary of await page.locator("summary").all()) await summary.click();
  await isUnharmed(page, contacted);
});

test("a signed badge with script in every text does nothing either", async (t) => {
  const { page, contacted } = await visit(t);
  const badge = course();
  badge.name = badge.issuer.name = badge.credentialSubject.achievement.name = badge.credentialSubject.achievement.criteria.narrative = EVIL;
  badge.evidence[0].id = LINK;
  badge.credentialSubject.achievement.image = { id: `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" onload="parent.hit=1"><script>parent.hit=1</script><image href="https://evil.example/x"/></svg>')}`, type: "Image" };
  assert.equal(await answerTo(page, "badge.json", await signed(badge)), "unproven");
  assert.equal(await page.locator(".about a", { hasText: "Report on bridge 17" }).count(), 0);
  await isUnharmed(page, contacted);
});

test("an SVG badge with script in it does nothing and asks nobody", async (t) => {
  const { page, contacted } = await visit(t);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink" viewBox="0 0 9 9" onload="top.hit=1"><script>top.hit=1;fetch('https://evil.example/')</script><image x:href="https://evil.example/x" width="9" height="9"/><foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="javascript:top.hit=1"/></foreignObject><circle r="4"/></svg>`;
  assert.equal(await answerTo(page, "badge.svg", bake(new TextEncoder().encode(svg), await signed())), "unproven");
  await isUnharmed(page, contacted);
});

test("a picture at an address of script or of HTML is not drawn", async (t) => {
  for (const id of [LINK, "data:text/html,%3Cscript%3Eparent.hit=1%3C/script%3E", "http://evil.example/x.png", "file:///etc/passwd"]) {
    const { page, contacted } = await visit(t);
    const badge = course();
    badge.credentialSubject.achievement.image = { id, type: "Image" };
    assert.equal(await answerTo(page, "badge.json", await signed(badge)), "unproven");
    assert.equal(await page.locator(".card img").count(), 0);
    await isUnharmed(page, contacted);
  }
});

test("text that turns the direction, hides or towers is shown to do so", async (t) => {
  const { page } = await visit(t);
  const name = `Example\u202eytisrevinU\u200b \u{e0041}a${"\u0301".repeat(40)} b\u200dc\u{1d173}d\u001be\u0000f 👩\u200d🔬`;
  await answerTo(page, "badge.json", await signed(course({ issuer: { ...course().issuer, name } })));
  const shown = await page.locator(".card dd strong").innerText();
  assert.doesNotMatch(shown, /[\u202e\u200b\u{e0041}\u{1d173}\u001b\0]|\u0301{5}/u);
  assert.match(shown, /Example\ufffd.*b\ufffdc\ufffdd\ufffde\ufffdf 👩\u200d🔬/);
  const raw = await page.locator(".raw pre").allTextContents();
  assert.doesNotMatch(raw.join(""), /[\u202e\u200b\u{e0041}\u{1d173}\u001b\0]/u);
});

test("a document of two kinds is invalid alone and inside another, and nothing is shown of what it claims", async (t) => {
  const { page } = await visit(t);
  await page.clock.setFixedTime("2026-01-31T12:00:00Z");
  for (const file of ["kind/badge-and-presentation.json", "kind/badge-and-presentation-in-an-image.png", "kind/badge-and-record.json"]) {
    await drop(page, [file, await vector(file)]);
    await page.waitForSelector(".banner.invalid");
    assert.equal(await page.locator(".card, .about, .vouch, .yours").count(), 0, file);
    assert.doesNotMatch(await words(page), /Issuer|Example University/, file);
  }
  for (const [file, verdict] of [
    ["kind/endorsement-and-presentation.json", "unproven"],
    ["kind/presentation-of-a-badge-and-presentation.json", "invalid"],
    ["kind/record-of-a-badge-and-record.json", "invalid"],
  ]) {
    await drop(page, [file, await vector(file)]);
    await page.waitForSelector(`.banner.${verdict}`);
    const inner = page.locator(".inside details").first();
    assert.equal(await inner.locator("summary").first().innerText(), "Invalid", file);
    assert.equal(await inner.locator(".card, .about").count(), 0, file);
  }
});

test("the policy lets no script in that is not the page's own, nor text become markup", async (t) => {
  const { page } = await visit(t, { expects: ["Content Security Policy", "TrustedHTML", "TrustedScript"] });
  const policy = await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
  assert.ok(policy.includes("'wasm-unsafe-eval'") && !policy.includes("unsafe-inline") && !policy.includes("'unsafe-eval'"), policy);
  const outcome = await page.evaluate(async () => {
    const script = document.createElement("script");
    script.append("globalThis.hit = 1");
    try {
      document.body.append(script);
    } catch {}
    const image = document.createElement("img");
    image.setAttribute("src", "https://evil.example/x.png");
    const refused = new Promise((done) => image.addEventListener("error", () => done(true)));
    document.body.append(image);
    let markup = "refused";
    try {
      document.body.innerHTML = "<b>x</b>";
      markup = "taken";
    } catch {}
    return { hit: globalThis.hit, markup, image: await refused };
  });
  assert.deepEqual(outcome, { hit: undefined, markup: "refused", image: true });
});

test("what is no badge gets a word on what to do, and the page goes on", async (t) => {
  const { page } = await visit(t);
  for (const file of ["malformed/plain-text.txt", "malformed/pdf.pdf", "malformed/jpeg.jpg", "malformed/array.json", "malformed/png-truncated.png"]) {
    assert.equal(await answerTo(page, file, await vector(file)), "nothing", file);
    assert.match(await words(page), /No badge was found[^]*What you can do/, file);
    // One sentence, and no list of questions that were answered with no.
    assert.equal(await page.locator(".body > .panel > .questions").count(), 0, file);
  }
  await answerTo(page, "old.png", await vector("undetermined/open-badges-2.png"));
  assert.match(await words(page), /a badge of an earlier generation/);
  await drop(page, ["good.json", await signed()]);
  await page.waitForSelector(".banner.unproven");
});

test("badges that mean to cost much are answered, and the page goes on", async (t) => {
  const { page } = await visit(t);
  for (const file of ["poison/rdfc-clique-of-blank-nodes.json", "poison/faults-many.json", "poison/png-inflates-without-end.png", "poison/presentation-of-many.jwt"]) {
    assert.match(await answerTo(page, file, await vector(file)), /invalid|nothing|open/, file);
  }
});

test("a file of 50 MB is refused by its size, with a word on what to do", async (t) => {
  const { page } = await visit(t);
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(50 << 20)], "film.mp4"));
    document.querySelector("main").dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: transfer }));
  });
  await page.waitForSelector(".problem");
  assert.match(await page.locator(".problem").innerText(), /film\.mp4 has 50\sMB\.[^]*32\sMB\. Choose/);
  assert.equal(await answerTo(page, "good.json", await signed()), "unproven");
});

test("a file that fails to be read, an empty one: each has its word, and the page goes on", async (t) => {
  const { page } = await visit(t);
  const folder = await mkdtemp(join(tmpdir(), "ob3-"));
  t.after(() => rm(folder, { recursive: true }));
  const path = join(folder, "gone.json");
  await writeFile(path, await signed());
  await page.evaluate(() => {
    const input = document.createElement("input");
    input.type = "file";
    input.id = "gone";
    document.body.append(input);
  });
  await page.setInputFiles("#gone", path);
  await rm(path);
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(document.querySelector("#gone").files[0]);
    document.querySelector("main").dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: transfer }));
  });
  await page.locator(".problem", { hasText: "gone.json could not be read. Was it moved" }).waitFor();
  await drop(page, ["nothing.json", ""]);
  await page.locator(".problem", { hasText: "nothing.json is empty" }).waitFor();
  assert.equal(await answerTo(page, "good.json", await signed()), "unproven");
});

test("a linked badge is fetched; one that cannot be had is told with what to do", async (t) => {
  const answers = { "https://school.example/badge": new TextEncoder().encode(await signed()), "https://school.example/gone": { status: 404 } };
  const at = (address) => visit(t, { answers, query: `?url=${encodeURIComponent(address)}` });
  assert.equal(await verdict((await at("https://school.example/badge")).page), "unproven");
  for (const [address, word] of [
    ["https://school.example/gone", "school.example answered 404."],
    ["https://closed.example/badge", "closed.example did not hand out the badge to this page."],
    ["http://school.example/badge", "it must begin with https://"],
    ["https://0x7f.1/badge", "not lead into a private network"],
    [LINK, "it must begin with https://"],
    ["data:application/json,{}", "it must begin with https://"],
  ]) {
    const { page } = await at(address);
    await page.locator(".problem", { hasText: word }).waitFor();
    assert.equal(await answerTo(page, "good.json", await signed()), "unproven");
  }
  assert.ok(home().startsWith("http://127.0.0.1"));
});

test("what a badge names is not asked where it sends on, nor in a private network", async (t) => {
  const context = "https://words.example/context";
  const badge = (url) => signed(course({ "@context": [...course()["@context"], url], hall: "North" }), { documents: { [url]: { "@context": { hall: "https://words.example/hall" } } } });
  const answers = { [context]: { status: 302, headers: { Location: "https://evil.example/" } } };
  const { page, contacted } = await visit(t, { answers });
  assert.equal(await answerTo(page, "badge.json", await badge(context)), "open");
  await page.locator("[data-focus=online]").click();
  await page.locator(".trouble", { hasText: "words.example sends on to another address" }).waitFor();
  assert.deepEqual(contacted, [context]);
  for (const host of ["127.1", "[::1]", "169.254.169.254", "router.local"]) {
    await drop(page, ["badge.json", await badge(`https://${host}/context`)]);
    await page.locator(".trouble", { hasText: "A web page does not fetch this" }).waitFor();
    assert.equal(await page.locator("[data-focus=online]").count(), 0, host);
  }
  assert.deepEqual(contacted, [context]);
});

test("of two badges the later one counts, however slow the first one is", async (t) => {
  let answer;
  const waits = new Promise((done) => (answer = done));
  const { page, context } = await visit(t);
  await context.route("https://slow.example/badge", async (route) => {
    await waits;
    await route.fulfill({ body: await vector("forged/name-changed-after-signing.json"), headers: { "Access-Control-Allow-Origin": "*" } });
  });
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.setData("text/plain", "https://slow.example/badge");
    document.dispatchEvent(new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true, cancelable: true }));
  });
  assert.equal(await answerTo(page, "good.json", await signed()), "unproven");
  const arrived = page.waitForResponse("https://slow.example/badge");
  answer();
  await (await arrived).finished();
  await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
  assert.equal(await verdict(page), "unproven");
});
