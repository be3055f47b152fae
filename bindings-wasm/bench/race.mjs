// One badge verified again and again, by ob3 and by the peer in turn: medians in milliseconds. Runs in Node and in pages.

export async function race({ entry, peer, badge, contexts, now, rounds = 301 }) {
  const started = performance.now();
  const { init, Verifier } = await import(entry);
  await init();
  const loaded = performance.now() - started;
  const verifier = new Verifier();
  const cold = performance.now();
  const { verdict } = verifier.verify(badge, { now });
  const first = performance.now() - cold;
  if (verdict !== "valid") throw new Error(`ob3 says ${verdict}`);

  const peerStarted = performance.now();
  const verify = (await import(peer)).verifier(contexts, new Date(now));
  const peerLoaded = performance.now() - peerStarted;
  const peerCold = performance.now();
  await verify(JSON.parse(new TextDecoder().decode(badge)));
  const peerFirst = performance.now() - peerCold;

  const times = { ob3: [], peer: [] };
  for (let round = 0; round < rounds; round += 1) {
    times.ob3.push(await timed(() => verifier.verify(badge, { now })));
    times.peer.push(await timed(() => verify(JSON.parse(new TextDecoder().decode(badge)))));
  }
  return {
    ob3: { load: loaded, first, warm: median(times.ob3) },
    peer: { load: peerLoaded, first: peerFirst, warm: median(times.peer) },
  };
}

// The clock of a page ticks in tenths of a millisecond: several make one time.
async function timed(work) {
  const started = performance.now();
  for (let round = 0; round < 5; round += 1) await work();
  return (performance.now() - started) / 5;
}

function median(times) {
  return times.sort((left, right) => left - right)[times.length >> 1];
}
