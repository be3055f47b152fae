// The types, as a user's compiler sees them: this file is compiled by `tsc --strict`, never run.
import init, { Ob3Error, SigningKey, StatusList, Verifier, bake, derive, didKey, explain, inspect, prepare, presentation, readBytes, sign, unbake, verify, verifyOnline, type Code, type Report, type Signer, type Verdict } from "ob3";
import * as small from "ob3/verify";

export async function all(file: File, bytes: Uint8Array): Promise<Report> {
  await init();
  await small.init(new URL("https://example.edu/ob3_verify_bg.wasm"));
  const report: Report = verify(bytes, { now: new Date(), policy: "strict", ask: ["proof"], limits: { quads: 5 } });
  const verdict: Verdict = report.verdict;
  const code: Code | undefined = report.findings[0]?.code;
  if (code === "proof.signature.mismatch") console.log(verdict, report.registry_entry?.name, report.credentials?.[0]?.valid);
  const same: small.Report = report;

  using key = SigningKey.generate("P-256");
  const text: string = sign({ type: [] }, key, { format: "ecdsa-sd-2023", created: "2026-01-01T00:00:00Z", mandatory: ["/issuer"] });
  const signer: Signer = { algorithm: "Ed25519", sign: async (message) => message };
  const later: string | Promise<string> = sign("{}", signer);
  const surelyLater: Promise<string> = sign("{}", { algorithm: "Ed25519", sign: async (message) => message });
  const request = prepare("{}", key.verifyingKey);
  const finished: string = request.finish(key.sign(request.bytes));
  const shown: string = derive(text, ["/name"]);
  const presented = presentation([shown, finished, await later], didKey(key));
  const baked: Uint8Array = bake(bytes, text, { replace: true });
  const remarks: { code: Code; message: string }[] = unbake(baked).remarks;
  const list = new StatusList("revocation", "https://example.edu/1", { length: 131_072 });
  const index: string = StatusList.fromBytes(list.toBytes()).entry(5).statusListIndex;
  const digest: string | null | undefined = explain(bytes, { documents: { "https://example.edu/did.json": "{}" } }).proofs[0]?.covered[0]?.digest;
  const found = inspect(await readBytes(file)).document;
  console.log(surelyLater, presented, remarks, index, digest, found, same);

  // @ts-expect-error there is no such policy
  new Verifier({ policy: "loose" });
  // @ts-expect-error there is no such option
  verify(bytes, { polcy: "strict" });
  // @ts-expect-error null says that it cannot be had, undefined says nothing
  new Verifier().insert("https://example.edu", undefined);
  // @ts-expect-error a secret key is generated or read, never constructed
  new SigningKey();
  try {
    return await verifyOnline(file, { signal: AbortSignal.timeout(5), fetch: (url, options) => fetch(url, options) });
  } catch (error) {
    if (error instanceof Ob3Error) console.log(error.code, error.path);
    throw error;
  }
}
