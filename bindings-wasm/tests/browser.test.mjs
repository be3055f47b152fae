// In a real browser: without a bundler, in a worker, offline, and in an app that Vite built from the packed tarball.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { build, createServer } from "vite";
import { manifest, pathOf, root } from "./files.mjs";
import { launch, serve } from "./serve.mjs";

let browser;
let server;

before(async () => {
  browser = await launch();
  server = await serve(
    { "/pkg/": pathOf("bindings-wasm/pkg"), "/tests/": pathOf("bindings-wasm/tests"), "/test-vectors/": pathOf("test-vectors") },
    { "/": '<!doctype html><link rel="icon" href="data:,"><title>ob3</title>' },
  );
});

after(async () => {
  await browser?.close();
  server?.close();
});

/** A page of its own, which must not say anything in its console. */
async function visit(url, work) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const said = [];
  // A development server says in the debugging log that it is connected.
  page.on("console", (message) => message.type() !== "debug" && said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
  try {
    await page.goto(url);
    await work(page, context);
  } finally {
    await context.close();
  }
  assert.deepEqual(said, []);
}

for (const entry of ["index.js", "verifier.js"]) {
  test(`every vector gets the report that Rust gives, in a page without a bundler, from ${entry}`, { timeout: 300_000 }, async () => {
    await visit(server.origin, async (page) => {
      const wrong = await page.evaluate(async (entry) => {
        const [ob3, { differences }] = await Promise.all([import(`/pkg/${entry}`), import("/tests/vectors.mjs")]);
        await Promise.all([ob3.init(), ob3.init()]);
        const json = async (path) => (await fetch(path)).json();
        const read = async (path) => new Uint8Array(await (await fetch(`/test-vectors/${path}`)).arrayBuffer());
        return differences(ob3, (await json("/test-vectors/manifest.json")).rows, await json("/tests/reports.json"), read);
      }, entry);
      assert.deepEqual(wrong, []);
    });
  });
}

test("an engine out of memory is started anew in a page, and verifies the next badge", async () => {
  await visit(server.origin, async (page) => {
    const [first, broken, next] = await page.evaluate(async () => {
      const [ob3, { withMemoryFor }] = await Promise.all([import("/pkg/verifier.js"), import("/tests/memory.mjs")]);
      const read = async (path) => new Uint8Array(await (await fetch(path)).arrayBuffer());
      await ob3.init(withMemoryFor(4 << 20, await read("/pkg/wasm/ob3_verify_bg.wasm")));
      const badge = await read("/test-vectors/valid/eddsa-rdfc-2022-did-key.json");
      const verdict = (bytes) => {
        try {
          return ob3.verify(bytes, { now: "2026-01-31T12:00:00Z" }).verdict;
        } catch (error) {
          return String(error);
        }
      };
      return [badge, new Uint8Array(16 << 20), badge].map(verdict);
    });
    assert.match(broken, /was started anew/);
    assert.deepEqual([first, next], ["valid", "valid"]);
  });
});

test("a worker verifies, and its report goes to the page as it is", async () => {
  await visit(server.origin, async (page) => {
    const report = await page.evaluate(async () => {
      const source = `
        import { init, verify } from "${location.origin}/pkg/verifier.js";
        onmessage = async ({ data }) => { await init(); postMessage(verify(data, { now: "2026-01-31T12:00:00Z" })); };`;
      const worker = new Worker(URL.createObjectURL(new Blob([source], { type: "text/javascript" })), { type: "module" });
      const bytes = await (await fetch("/test-vectors/valid/eddsa-rdfc-2022-did-key.json")).arrayBuffer();
      return new Promise((resolve, reject) => {
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.postMessage(bytes);
      });
    });
    assert.equal(report.verdict, "valid");
    assert.match(report.credential, /Example University/);
  });
});

test("once it is loaded, a page verifies offline; what is missing is named", async () => {
  const lacking = manifest.find((row) => row.expect.verdict === "undetermined" && row.expect.missing?.length > 0);
  await visit(server.origin, async (page, context) => {
    await page.evaluate(async (file) => {
      globalThis.ob3 = await import("/pkg/index.js");
      await globalThis.ob3.init();
      const read = async (path) => new Uint8Array(await (await fetch(path)).arrayBuffer());
      globalThis.good = await read("/test-vectors/valid/eddsa-rdfc-2022-did-key.json");
      globalThis.lacking = await read(`/test-vectors/${file}`);
    }, lacking.file);
    await context.setOffline(true);
    const said = await page.evaluate(async (now) => {
      const { verify, verifyOnline } = globalThis.ob3;
      const online = await verifyOnline(globalThis.lacking, { now, fetch: () => Promise.reject(new TypeError("offline")) });
      return [verify(globalThis.good, { now }).verdict, verify(globalThis.lacking, { now }).missing.length > 0, online.verdict];
    }, lacking.now);
    assert.deepEqual(said, ["valid", true, "undetermined"]);
  });
});

test("files that are no badge, too large, or gone leave the page usable", async () => {
  await visit(server.origin, async (page) => {
    const said = await page.evaluate(async () => {
      const { init, readBytes, verify, verifyOnline } = await import("/pkg/verifier.js");
      await init();
      const gone = new File(["x"], "badge.png");
      gone.arrayBuffer = () => Promise.reject(new DOMException("The file is gone", "NotReadableError"));
      const failed = await readBytes(gone).catch((error) => error.message);
      const large = await verifyOnline(new File([new Uint8Array(50 << 20).fill(0x5b)], "large.json"));
      const good = await verifyOnline(await fetch("/test-vectors/valid/eddsa-rdfc-2022-did-key.json"), { now: "2026-01-31T12:00:00Z" });
      return [failed, verify("no badge").findings[0].code, large.findings[0].code, good.verdict];
    });
    assert.match(said[0], /badge.png could not be read \(The file is gone\)/);
    assert.deepEqual(said.slice(1), ["open.unrecognised", "limit.input", "valid"]);
  });
});

test("the packed tarball works in an empty folder: in Node, and in an app that Vite built", { timeout: 300_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "ob3-app-"));
  try {
    execFileSync("npm", ["pack", "--silent", "--pack-destination", folder], { cwd: pathOf("bindings-wasm/pkg") });
    const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz"));
    writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
    execFileSync("npm", ["install", "--silent", "--offline", "--no-audit", "--no-fund", `./${tarball}`], { cwd: folder });
    cpSync(pathOf("test-vectors/valid/eddsa-rdfc-2022-did-key.json"), join(folder, "badge.json"));

    for (const [index, block] of blocks("js").entries()) {
      writeFileSync(join(folder, `readme-${index}.js`), block);
      assert.equal(execFileSync("node", [`readme-${index}.js`], { cwd: folder, encoding: "utf8" }), "valid\n");
    }

    writeFileSync(join(folder, "node.js"), `
      import { readFileSync } from "node:fs";
      import { init, verify } from "ob3";
      import * as small from "ob3/verify";
      await init(); await small.init();
      const badge = readFileSync("badge.json");
      console.log(verify(badge, { now: "2026-01-31T12:00:00Z" }).verdict, small.verify(badge, { now: "2026-01-31T12:00:00Z" }).verdict);`);
    assert.equal(execFileSync("node", ["node.js"], { cwd: folder, encoding: "utf8" }), "valid valid\n");

    // On a Node that cannot load ES modules by `require`, that is said.
    writeFileSync(join(folder, "common.cjs"), `
      for (const name of ["ob3", "ob3/verify"]) {
        try { console.log(typeof require(name).verify); } catch (error) { console.log(error.message); }
      }`);
    const required = (...flags) => execFileSync("node", ["--no-warnings", ...flags, "common.cjs"], { cwd: folder, encoding: "utf8" });
    assert.match(required(), /^function\nfunction\n$/);
    assert.match(required("--no-experimental-require-module"), /^(ob3: this package is made of ES modules: .* `await import\("ob3"\)`\n){2}$/);

    // A compiler without the library of `Disposable`, and one that looks for ES modules as Node does.
    writeFileSync(join(folder, "types.ts"), `
      import { SigningKey } from "ob3";
      import { init, verifyOnline, type Fetched } from "ob3/verify";
      import { type BadgeAttributes } from "ob3/element";
      await init();
      const fetched: Fetched[] = (await verifyOnline("")).fetched ?? [];
      const attributes: BadgeAttributes = { src: "badge.png", online: true };
      const element = document.createElement("ob3-badge");
      element.addEventListener("ob3-report", ({ detail }) => console.log(detail?.verdict, fetched, attributes));
      SigningKey.generate("Ed25519")[Symbol.dispose]();`);
    for (const [module, resolution] of [["ES2022", "Bundler"], ["NodeNext", "NodeNext"]]) {
      const options = ["--noEmit", "--strict", "--target", "ES2022", "--lib", "ES2022,DOM", "--module", module, "--moduleResolution", resolution];
      execFileSync("node", [pathOf("bindings-wasm/node_modules/typescript/bin/tsc"), ...options, "types.ts"], { cwd: folder, stdio: "pipe" });
    }

    for (const block of blocks("html")) {
      const plain = await serve({ "/": `${folder}/` }, { "/": `<!doctype html><link rel="icon" href="data:,">${block}` });
      await visit(plain.origin, async (page) => {
        await page.setInputFiles("#badge", join(folder, "badge.json"));
        await page.waitForFunction(() => document.querySelector("#answer").value !== "");
        assert.equal(await page.evaluate(() => document.querySelector("#answer").value), "valid");
      });
      plain.close();
    }

    mkdirSync(join(folder, "public"));
    cpSync(join(folder, "badge.json"), join(folder, "public/badge.json"));
    writeFileSync(join(folder, "index.html"), '<!doctype html><link rel="icon" href="data:,"><title>app</title><script type="module" src="/main.js"></script>');
    writeFileSync(join(folder, "main.js"), `
      import { init, verifyOnline } from "ob3/verify";
      await init();
      document.title = (await verifyOnline(await fetch("/badge.json"), { now: "2026-01-31T12:00:00Z" })).verdict;`);
    await build({ root: folder, logLevel: "error" });
    const app = await serve({ "/": join(folder, "dist") });
    await visit(app.origin, async (page) => {
      await page.waitForFunction(() => document.title !== "app");
      assert.equal(await page.title(), "valid");
    });
    app.close();

    // The development server finds the engine too, whether it bundles the package or leaves it alone.
    for (const exclude of [[], ["ob3"]]) {
      const developing = await createServer({ root: folder, logLevel: "error", optimizeDeps: { exclude }, server: { host: "127.0.0.1", port: 0 } });
      try {
        await developing.listen();
        await visit(developing.resolvedUrls.local[0], async (page) => {
          await page.waitForFunction(() => document.title !== "app");
          assert.equal(await page.title(), "valid");
        });
      } finally {
        await developing.close();
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** The examples of the two READMEs, in one language. */
function blocks(language) {
  const texts = ["README.md", "bindings-wasm/README.md"].map((path) => readFileSync(new URL(path, root), "utf8"));
  const found = texts.flatMap((text) => [...text.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, "gms"))].map(([, block]) => block));
  assert.equal(found.length, 2);
  return found;
}
