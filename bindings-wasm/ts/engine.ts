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
export type VerifyEngine = Pick<Engine, "Verifier" | "Evidence" | "inspect">;

/** Where the engine may come from, if not from beside this file. */
export type EngineSource = string | URL | Request | Response | BufferSource | WebAssembly.Module;

/** What one of the two builds is. @internal */
export interface Build<E extends VerifyEngine> {
  /** Its functions, and how it is started: once, and anew after it broke. */
  readonly engine: E & {
    default(input: { module_or_path: Promise<Response> | BufferSource | WebAssembly.Module }): Promise<unknown>;
    __wbg_reset_state(): void;
  };
  /** Where its file is. */
  readonly url: URL;
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

async function load<E extends VerifyEngine>(build: Build<E>, source: EngineSource = build.url): Promise<void> {
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
  await build.engine.default({ module_or_path: Promise.resolve(response) });
}

async function fetchEngine(source: string | URL | Request): Promise<Response> {
  try {
    return await fetch(source);
  } catch (cause) {
    throw new Error(`ob3: the engine could not be loaded from ${where(source)}; ${ADVICE}`, { cause });
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
    throw new Error(`ob3: the engine cannot be loaded from ${url.href}: serve the page over http, or use Node 20.16 or newer`);
  }
  return new Uint8Array(files.readFileSync(url));
}

interface Files {
  readFileSync(url: URL): Uint8Array;
}

function where(source: EngineSource): string {
  if (source instanceof Request || source instanceof Response) return source.url;
  return String(source);
}

const ADVICE = "copy the .wasm file of the package to where the page can fetch it, and say where: `await init(url)`";
