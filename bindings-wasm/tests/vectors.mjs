// Every vector through the package, wherever it runs: the same report as Rust's, and the exact text of the credential.

/** Where the reports of the package differ from `expected`: one line for each row that does. */
export async function differences({ Verifier }, rows, expected, read) {
  const wrong = [];
  // What wants a feature that the package is built without has other answers here.
  for (const row of rows.filter((row) => row.needs === undefined)) {
    const verifier = new Verifier({
      policy: row.policy,
      unknownStatus: row.unknownStatus,
      accept: row.accept,
      clockTolerance: row.clockTolerance === undefined ? undefined : Number(row.clockTolerance),
      ask: row.ask,
      domain: row.domain,
      challenge: row.challenge,
      trust: row.trust,
      recipient: row.recipient?.identity,
      recipientType: row.recipient?.type,
    });
    for (const [url, file] of Object.entries(row.provides)) verifier.insert(url, file === null ? null : await read(file), row.fetched?.includes(url) ? "fetched" : "provided");
    const report = verifier.verify(await read(row.file), { now: row.now });
    const said = JSON.stringify(report);
    const demanded = expected[row.id];
    if (said !== demanded) wrong.push(`${row.id}: expected ${demanded}, found ${said}`);
    if ((report.badge !== null) !== (report.valid && report.kind === "OpenBadgeCredential")) wrong.push(`${row.id}: what a badge says is handed out if it is one, and valid`);
    if (report.valid !== (report.credential !== null)) wrong.push(`${row.id}: a credential is handed out only if it is valid`);
    verifier.free();
    if (report.verdict !== row.expect.verdict) wrong.push(`${row.id}: expected ${row.expect.verdict}, found ${report.verdict}`);
  }
  return wrong;
}
