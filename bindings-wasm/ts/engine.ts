// The engine, in WebAssembly: loaded once, by whichever entry asks first.

import { misuse } from "./error.js";
import { nodeModule } from "./node.js";
import type * as Full from "./wasm/ob3.js";

/** What `ob3` calls. @internal */
export type Engine = Pick<
  typeof Full,
  | "Verifier"
  | "Evidence"
  | "inspect"
  | "public_address"
  | "is_public"
  | "most_redirects"
  | "most_bytes"
  | "SigningKey"
  | "VerifyingKey"
  | "StatusList"
  | "sign"
  | "prepare"
  | "derive"
  | "presentation"
  | "build_credential"
  | "build_endorsement"
  | "did_web"
  | "trust_anchor"
  | "PublishedDocument"
  | "bake"
  | "unbake"
  | "explain"
>;

/** What `ob3/verify` calls. @internal */
export type VerifyEngine = Pick<Engine, "Verifier" | "Evidence" | "inspect" | "public_address" | "is_public" | "most_redirects" | "most_bytes">;

/** Where the engine may come from, if not from beside this file. */
export type EngineSource = string | URL | Request | Response | BufferSource | WebAssembly.Module;

/** What one of the two builds is. @internal */
export interface Build<E extends VerifyEngine> {
  /** Its functions, and how it is started: once, and anew after it broke. */
  readonly engine: E & {
    default(input: { module_or_path: Promise<Response> | BufferSource | WebAssembly.Module }): Promise<unknown>;
    __wbg_reset_state(): void;
  };
  /** Where its file is, beside the module that asks; some hosts, such as Cloudflare Workers, do not say where a module is. */
  readonly url: () => URL;
}

let verifier: VerifyEngine | undefined;
let whole: Engine | undefined;

/** The loader of a build: calls that come while one is under way share it, and one that failed may be made again. @internal */
export function loader<E extends VerifyEngine>(
  build: Build<E>,
  ready: (engine: E) => void,
): (source?: EngineSource) => Promise<void> {
  let loading: Promise<void> | undefined;
  return (source) => {
    loading ??= load(build, source).then(
      () => ready(restarting(build.engine)),
      (cause: unknown) => {
        loading = undefined;
        throw cause;
      },
    );
    return loading;
  };
}

/** How often an engine was started anew; what was made before is gone. @internal */
export function starts(): number {
  return restarts;
}

let restarts = 0;

/**
 * The engine, whose every call starts it anew where it breaks off in the middle: out of memory, most likely, and not to be relied
 * on after that.
 */
function restarting<E extends VerifyEngine>(engine: Build<E>["engine"]): E {
  const guarded = <F extends (...values: never) => unknown>(work: F): F =>
    new Proxy(work, {
      apply: (called, self, values) => attempt(() => Reflect.apply(called, self, values) as unknown),
      construct: (called, values) => attempt(() => Reflect.construct(called, values) as object),
      get: (called, name) => {
        const member = Reflect.get(called, name) as unknown;
        return typeof member === "function" && name !== "prototype" ? guarded(member as F) : member;
      },
    });
  const attempt = <T>(work: () => T): T => {
    try {
      return work();
    } catch (cause) {
      // The other one is a stack that overflows; the engine's own errors are neither.
      if (!(cause instanceof WebAssembly.RuntimeError || cause instanceof RangeError)) throw cause;
      restarts += 1;
      engine.__wbg_reset_state();
      throw new Error(BROKEN, { cause });
    }
  };
  const parts = Object.entries(engine).map(([name, part]) => {
    if (typeof part !== "function") return [name, part];
    guardMethods(part.prototype as object | undefined, guarded);
    return [name, guarded(part as never)];
  });
  return Object.fromEntries(parts) as E;
}

/** Methods are found through the prototype, which is the same whoever made the object. */
function guardMethods(prototype: object | undefined, guarded: (work: never) => unknown): void {
  for (const name of Object.getOwnPropertyNames(prototype ?? {})) {
    const { value } = Object.getOwnPropertyDescriptor(prototype, name) ?? {};
    if (name === "constructor" || typeof value !== "function") continue;
    Object.defineProperty(prototype, name, { value: guarded(value as never), writable: true, configurable: true });
  }
}

const BROKEN =
  "ob3: the engine broke off, most likely out of memory, and was started anew: try again, with less at a time; verifiers, keys and " +
  "lists that were made before must be made again";

/** @internal */
export function useVerifier(engine: VerifyEngine): void {
  // The whole engine can do what the other one does.
  verifier ??= engine;
}

/** @internal */
export function useWhole(engine: Engine): void {
  whole = engine;
  verifier = engine;
}

/** The engine that verifies. @internal */
export function verifyEngine(): VerifyEngine {
  if (verifier === undefined) throw notLoaded();
  return verifier;
}

/** The engine that does everything. @internal */
export function engine(): Engine {
  if (whole === undefined) throw notLoaded();
  return whole;
}

function notLoaded(): TypeError {
  return misuse("the engine is not loaded yet: call `await init()` once, before anything else");
}

async function load<E extends VerifyEngine>(build: Build<E>, given?: EngineSource): Promise<void> {
  if (typeof WebAssembly === "undefined") throw new Error(NO_WEBASSEMBLY);
  const source = given ?? beside(build);
  if (source instanceof WebAssembly.Module || source instanceof ArrayBuffer || ArrayBuffer.isView(source)) {
    await build.engine.default({ module_or_path: source });
    return;
  }
  const file = fileOf(source);
  if (file !== undefined) {
    await build.engine.default({ module_or_path: readFile(file) });
    return;
  }
  const response = source instanceof Response ? source : await fetchEngine(source as string | URL | Request);
  if (!response.ok) throw new Error(`ob3: the engine could not be loaded: ${where(source)} answered ${response.status}; ${ADVICE}`);
  if (response.headers.get("Content-Type")?.startsWith("application/wasm") === true) {
    await build.engine.default({ module_or_path: Promise.resolve(response) });
    return;
  }
  const bytes = new Uint8Array(await response.arrayBuffer());
  // A development server answers with its page to what it does not have.
  if (!MAGIC.every((byte, at) => bytes[at] === byte)) throw new Error(`ob3: ${where(source)} answered with something else than the engine, ${PAGE}; ${ADVICE}`);
  await build.engine.default({ module_or_path: bytes });
}

/** Where the engine is, if nothing is said. */
function beside<E extends VerifyEngine>(build: Build<E>): URL {
  try {
    return build.url();
  } catch (cause) {
    throw new Error(`ob3: this host does not say where the package is, so the engine has to be handed over: ${IMPORT}`, { cause });
  }
}

async function fetchEngine(source: string | URL | Request): Promise<Response> {
  try {
    return await fetch(source);
  } catch (cause) {
    // What webpack gives a server is an address of the pages that it serves.
    const advice = where(source).startsWith("/") ? EXTERNAL : ADVICE;
    throw new Error(`ob3: the engine could not be loaded from ${where(source)}: ${advice}`, { cause });
  }
}

/** The address of a file of this machine, which `fetch` does not read. */
function fileOf(source: EngineSource): URL | undefined {
  if (!(source instanceof URL) && typeof source !== "string") return undefined;
  const url = URL.canParse(String(source)) ? new URL(source) : undefined;
  return url?.protocol === "file:" ? url : undefined;
}

function readFile(url: URL): Uint8Array<ArrayBuffer> {
  const files = nodeModule<Files>("node:fs");
  if (files === undefined) {
    throw new Error(`ob3: the engine cannot be loaded from ${url.href}: serve the page over http, use Node 20.16 or newer, or hand it over: ${IMPORT}`);
  }
  try {
    return new Uint8Array(files.readFileSync(url));
  } catch (cause) {
    throw new Error(`ob3: the engine is not at ${url.href}: ${EXTERNAL}`, { cause });
  }
}

interface Files {
  readFileSync(url: URL): Uint8Array;
}

function where(source: EngineSource): string {
  if (source instanceof Request || source instanceof Response) return source.url;
  return String(source);
}

const ADVICE = "copy the .wasm file of the package to where the page can fetch it, and say where: `await init(url)`";
const PAGE = 'most likely the page of a development server: with Vite say `optimizeDeps: { exclude: ["ob3"] }`';
const IMPORT = '`import engine from "ob3/wasm/ob3_bg.wasm"; await init(engine)` (of `ob3/verify`: ob3_verify_bg.wasm) in a Cloudflare Worker, elsewhere `await init(bytes)`';
const EXTERNAL = `let the bundler of a server leave the package alone (in Next.js \`serverExternalPackages: ["ob3"]\`), or hand it over: ${IMPORT}`;
const NO_WEBASSEMBLY = "ob3: this host has no WebAssembly (React Native has none): verify on a server, or in a web view";
const MAGIC = [0x00, 0x61, 0x73, 0x6d];
