// What the page promises to whoever uses no mouse, sees little or nothing, or looks at it on a phone.

import assert from "node:assert/strict";
import { test } from "node:test";
import { signed, vector } from "./badges.js";
import { answerTo, barriers, drop, overhang, visit } from "./visit.js";

/** What the page can look like. */
const STATES = {
  empty: async () => undefined,
  valid: async (page) => {
    await answerTo(page, "badge.json", await signed());
    await page.getByLabel("E-mail address or other id of the person").fill("ada@example.org");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".yours .answer.good");
  },
  forged: async (page) => answerTo(page, "forged.json", await vector("forged/name-changed-after-signing.json")),
  undetermined: async (page) => {
    await answerTo(page, "badge.json", await vector("undetermined/status-not-looked-up.json"));
    await page.locator("[data-focus=online]").click();
    await page.waitForSelector(".trouble");
  },
  endorsed: async (page) => {
    await answerTo(page, "badge.json", await vector("endorsed/one-endorsement-of-two.json"));
    for (const summary of await page.locator("summary").all()) await summary.click();
  },
  presentation: async (page) => answerTo(page, "badge.json", await vector("valid/presentation-nobody-asked-for.json")),
  picture: async (page) => answerTo(page, "badge.png", await vector("valid/jwt-in-png.png")),
  nothing: async (page) => answerTo(page, "a.txt", await vector("malformed/plain-text.txt")),
  many: async (page) => {
    await drop(page, ["a.json", "{}"], ["b.json", await signed()], ["c.json", ""]);
    await page.waitForSelector(".many");
  },
  problem: async (page) => {
    await drop(page, ["a.json", ""]);
    await page.waitForSelector(".problem");
  },
};

for (const colorScheme of ["light", "dark"]) {
  test(`axe finds nothing serious in any state, ${colorScheme}`, async (t) => {
    for (const [state, reach] of Object.entries(STATES)) {
      const { page } = await visit(t, { colorScheme });
      await reach(page);
      assert.deepEqual(await barriers(page), [], state);
    }
  });
}

test("nothing is wider than a phone, in any state", async (t) => {
  for (const [state, reach] of Object.entries(STATES)) {
    const { page } = await visit(t, { viewport: { width: 320, height: 640 } });
    await reach(page);
    assert.equal(await overhang(page), 0, state);
  }
});

test("without a mouse a badge is chosen, its answer read, whose it is compared, and the folds are opened", async (t) => {
  const { page } = await visit(t);
  const focused = () => page.evaluate(() => document.activeElement.textContent || document.activeElement.getAttribute("data-focus") || "");
  await page.keyboard.press("Tab");
  assert.equal(await focused(), "Choose files");
  const chooser = page.waitForEvent("filechooser");
  // The browser has to know that somebody waits for it before the key is pressed.
  await page.evaluate(() => undefined);
  await page.keyboard.press("Enter");
  await (await chooser).setFiles({ name: "badge.json", mimeType: "", buffer: Buffer.from(await signed()) });
  await page.waitForSelector(".banner.unproven");
  assert.match(await focused(), /^Genuine, but nothing ties this key/);
  const tabTo = async (matches) => {
    for (let times = 0; times < 60; times += 1) {
      await page.keyboard.press("Tab");
      if (await page.evaluate(matches)) return;
    }
    assert.fail(`not reached: ${matches}`);
  };
  await tabTo(() => document.activeElement.id === "ob3-recipient");
  await page.keyboard.type("eve@example.org");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".yours .answer.bad");
  assert.match(await focused(), /^No: it does not name eve@example\.org\./);
  await tabTo(() => document.activeElement.closest(".raw") !== null && document.activeElement.localName === "summary");
  await page.keyboard.press("Enter");
  assert.equal(await page.locator(".raw details").first().evaluate((fold) => fold.open), true);
});

test("a verdict is told by a word and a shape, not by colour alone, and said aloud when it changes", async (t) => {
  const { page } = await visit(t);
  const shapes = new Set();
  for (const [file, word] of [
    ["valid/eddsa-rdfc-2022-did-key.json", "Genuine, but nothing ties"],
    ["expired/until-last-year.json", "Expired"],
    ["forged/unsigned.json", "Invalid"],
    ["undetermined/status-not-looked-up.json", "Undetermined"],
  ]) {
    await drop(page, [file, await vector(file)]);
    await page.locator(".banner h2", { hasText: new RegExp(`^${word}`) }).waitFor();
    shapes.add(await page.locator(".banner .sign path").first().getAttribute("d"));
  }
  assert.equal(shapes.size, 4);
  await drop(page, ["badge.json", await signed()]);
  await page.locator(".banner h2", { hasText: "Bridge Inspection" }).waitFor({ state: "attached" });
  await page.getByLabel("E-mail address or other id of the person").fill("eve@example.org");
  await page.keyboard.press("Enter");
  await page.locator(".ob3 [role=status]", { hasText: /^Not awarded to eve@example\.org/ }).waitFor();
});

test("a badge may be pasted: its text, its address, a picture of it", async (t) => {
  const badge = await signed();
  const answers = { "https://school.example/badge": new TextEncoder().encode(badge) };
  for (const [type, content] of [["text/plain", badge], ["text/plain", "https://school.example/badge"], ["image/png", await vector("valid/baked-in-png.png")]]) {
    const { page } = await visit(t, { answers });
    await page.evaluate(([type, content]) => {
      const transfer = new DataTransfer();
      if (type === "text/plain") transfer.setData(type, content);
      else transfer.items.add(new File([Uint8Array.from(atob(content), (c) => c.charCodeAt(0))], "image.png", { type }));
      document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true, cancelable: true }));
    }, [type, typeof content === "string" ? content : content.toString("base64")]);
    await page.waitForSelector(".banner.unproven");
  }
  const { page } = await visit(t);
  await page.getByText("Or paste it, or give its address").click();
  await page.getByLabel("The text of a badge (JSON or a token), or its address").fill(String(await vector("valid/jwt-es256.jwt")));
  await page.getByRole("button", { name: "Check", exact: true }).click();
  await page.waitForSelector(".banner.unproven");
});
