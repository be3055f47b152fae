// How badges look, on the page and in the element. A sheet that is constructed needs no `unsafe-inline` of anybody's policy.

let sheet: CSSStyleSheet | undefined;

/** The one sheet. It follows the colour scheme of the page that it is on. */
export function badgeStyle(): CSSStyleSheet {
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
  }
  return sheet;
}

const CSS = `
.ob3-colours, .ob3, dialog {
  --ground: light-dark(#f5f5f1, #15171a); --paper: light-dark(#ffffff, #1e2125);
  --ink: light-dark(#1d2024, #eceef0); --quiet: light-dark(#595f67, #a9b0b8); --line: light-dark(#dedfd9, #383d43);
  --link: light-dark(#1c4f9c, #94bbff); --main: light-dark(#1c4f9c, #94bbff); --on-main: light-dark(#ffffff, #10203a);
  --good: light-dark(#125c32, #84d8a5); --good-wash: light-dark(#e7f4eb, #15301f); --good-line: light-dark(#a9d5b8, #2c5f40);
  --bad: light-dark(#9c1c1c, #ff9f96); --bad-wash: light-dark(#fcebea, #3a1a19); --bad-line: light-dark(#ebb5b1, #753330);
  --key: light-dark(#1b4b8f, #9cc1ff); --key-wash: light-dark(#e9f1fc, #17263d); --key-line: light-dark(#b0c9ec, #38568a);
  --ended: light-dark(#5b2f86, #d3b3f5); --ended-wash: light-dark(#f4ecfb, #2b1d3b); --ended-line: light-dark(#d3b9ea, #5f427d);
  --open: light-dark(#734900, #f2c46b); --open-wash: light-dark(#fff3d9, #342810); --open-line: light-dark(#e5c583, #6b5320);
}
.ob3 { color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere; text-align: start; }
.ob3 *, dialog * { box-sizing: border-box; }
.ob3 .body { display: grid; gap: 1rem; grid-template-columns: minmax(0, 1fr); }
:where(.ob3, dialog) :where(h2, h3, h4, p, ul, dl, dd, figure) { margin: 0; padding: 0; }
:where(.ob3) ul { list-style: none; }
.ob3 small, .ob3 figcaption { color: var(--quiet); font-size: .875rem; line-height: 1.45; }
.ob3 a { color: var(--link); text-underline-offset: .15em; }
.ob3 code, .ob3 .id, .ob3 .code, .ob3 pre { font-family: ui-monospace, monospace; font-size: .8125rem; }
.ob3 .id { color: var(--quiet); line-height: 1.4; }
.ob3 .prose { white-space: pre-line; }
.ob3 .unseen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.ob3 :focus-visible, dialog :focus-visible { outline: 3px solid var(--main); outline-offset: 2px; border-radius: 4px; }

.sign { flex: none; width: 1.25rem; height: 1.25rem; color: var(--quiet); }
.sign .shape { fill: currentColor; }
.sign .stroke { fill: none; stroke: var(--paper); stroke-width: 2.4; stroke-linecap: round; stroke-linejoin: round; }
.sign.good { color: var(--good); } .sign.bad { color: var(--bad); } .sign:is(.open, .warn) { color: var(--open); }
.sign.key { color: var(--key); } .sign.ended { color: var(--ended); }
.sign.none .shape { fill: none; stroke: currentColor; stroke-width: 1.8; } .sign.none .stroke { stroke: currentColor; stroke-width: 1.8; }

.banner { display: flex; gap: 1.25rem; align-items: center; padding: 1.4rem 1.5rem; border: 1px solid; border-radius: 14px; }
.banner .sign { width: 3.5rem; height: 3.5rem; }
.banner h2 { position: relative; font-size: 1.9rem; line-height: 1.15; letter-spacing: -.01em; }
.banner p { margin-top: .3rem; max-width: 60ch; }
.banner.known { background: var(--good-wash); border-color: var(--good-line); } .banner.known h2 { color: var(--good); }
.banner.unproven { background: var(--key-wash); border-color: var(--key-line); } .banner.unproven h2 { color: var(--key); }
.banner.ended { background: var(--ended-wash); border-color: var(--ended-line); } .banner.ended h2 { color: var(--ended); }
.banner.invalid { background: var(--bad-wash); border-color: var(--bad-line); } .banner.invalid h2 { color: var(--bad); }
.banner.open { background: var(--open-wash); border-color: var(--open-line); } .banner.open h2 { color: var(--open); }
.banner.nothing { background: var(--paper); border-color: var(--line); }
.banner h2:focus { outline: none; } .banner h2 .unseen { top: 0; inset-inline-start: 0; max-width: 1px; }
.banner .by { display: flex; gap: .5rem; align-items: center; margin-top: .6rem; padding-top: .6rem; border-top: 1px solid; border-color: inherit; }
.banner .by .sign, .banner .note .sign { width: 1.15rem; height: 1.15rem; }
.banner.known .by { border-color: var(--good-line); }
.banner.unproven .by { border-color: var(--key-line); }
.banner.ended .by { border-color: var(--ended-line); }
.banner.invalid .by { border-color: var(--bad-line); }
.banner.open .by { border-color: var(--open-line); }
.banner .note { display: flex; gap: .5rem; align-items: flex-start; } .banner .note .sign { margin-top: .2rem; }

.card, .panel { background: var(--paper); border: 1px solid var(--line); border-radius: 14px; padding: 1.4rem 1.5rem; }
.panel > * + * { margin-top: .6rem; }
.panel h3 { font-size: 1.0625rem; line-height: 1.3; }
.card { display: grid; grid-template-columns: 10rem minmax(0, 1fr); gap: 1.5rem; align-items: start; }
.card h3 { font-size: 1.5rem; line-height: 1.2; letter-spacing: -.01em; } .card .prose { margin-top: .35rem; }
.card dl { margin-top: 1rem; } .over { color: var(--quiet); font-size: .875rem; }
figure { display: grid; gap: .5rem; justify-items: center; text-align: center; }
figure img { display: block; width: 100%; aspect-ratio: 1; object-fit: contain; border-radius: 10px; }
.blank { width: 100%; aspect-ratio: 1; border-radius: 10px; background: var(--ground); border: 1px dashed var(--line); display: grid; place-items: center; }
.blank::before { content: ""; width: 42%; aspect-ratio: 1; background: var(--line); clip-path: polygon(50% 0, 93% 25%, 93% 75%, 50% 100%, 7% 75%, 7% 25%); }
dl { display: grid; grid-template-columns: 7rem minmax(0, 1fr); gap: .55rem 1rem; }
dt { color: var(--quiet); } dd { min-width: 0; }
.proven { display: block; } .claims { margin-top: .35rem; } .claims > div { padding-inline-start: .9rem; }
.help { display: inline; border: 0; } .help > summary { display: inline-grid; place-items: center; width: 1.5rem; height: 1.5rem; margin-inline-start: .35rem; padding: 0; border: 1px solid var(--line); border-radius: 99px; color: var(--quiet); font-size: .8125rem; line-height: 1; list-style: none; vertical-align: middle; }
.help > summary::before { content: "?" / ""; } .help > summary::-webkit-details-marker { display: none; } .help > p { margin: .35rem 0; color: var(--ink); font-size: .875rem; line-height: 1.45; }
.questions li:focus { outline: 2px solid var(--main); outline-offset: 2px; }
.record .line { display: flex; flex-wrap: wrap; gap: .5rem; }

.vouch .who { display: flex; gap: .6rem; align-items: center; }
.aside { border-style: dashed; }
.urgent { border-color: var(--open-line); }
.missing li + li, .asked li + li { margin-top: .6rem; } .missing .trouble { color: var(--open); }
.missing input { font: inherit; max-width: 100%; color: inherit; }

.questions > li { display: grid; grid-template-columns: 1.25rem minmax(0, 1fr) auto; gap: 0 .75rem; padding: .6rem 0; align-items: start; }
.questions > li + li { border-top: 1px solid var(--line); }
.questions .sign { margin-top: .15rem; }
.questions .failed .answer { color: var(--bad); } .questions .undetermined .answer { color: var(--open); }
.questions .passed .answer { color: var(--good); }
.questions .question small { display: block; }
.questions .skipped :is(.question, .answer) { color: var(--quiet); font-weight: 400; }
.findings { grid-column: 2 / -1; margin-top: .4rem; }
.findings > li { display: grid; grid-template-columns: 1.25rem minmax(0, 1fr); gap: 0 .6rem; padding: .5rem .75rem; border-radius: 8px; background: var(--ground); font-size: .9375rem; }
.findings > li + li { margin-top: .4rem; } .findings .sign { width: 1.05rem; height: 1.05rem; margin-top: .2rem; grid-row: span 2; }
.findings .place { grid-column: 2; color: var(--quiet); font-size: .8125rem; }
.findings .place .code { margin-inline-start: .5rem; }
.told { display: inline-block; } .told::first-letter { text-transform: uppercase; }

.yours label { display: block; } .yours .line { display: flex; flex-wrap: wrap; gap: .5rem; margin: .35rem 0; }
.ob3 input[type=text] { flex: 1 1 14rem; min-width: 0; font: inherit; padding: .5rem .7rem; color: inherit; background: var(--paper); border: 1px solid var(--quiet); border-radius: 8px; }
.answer small { display: block; } .yours .answer { padding: .7rem .9rem; border-radius: 8px; }
.yours .answer.good { background: var(--good-wash); color: var(--good); } .yours .answer.bad { background: var(--bad-wash); color: var(--bad); }
.yours .answer.open { background: var(--open-wash); color: var(--open); } .yours .answer small { color: inherit; }

:is(.ob3, dialog, .ob3-colours) button { font: inherit; font-weight: 600; line-height: 1.3; padding: .55rem 1rem; border-radius: 8px; border: 1px solid var(--quiet); background: var(--paper); color: var(--ink); cursor: pointer; }
:is(.ob3, dialog, .ob3-colours) button.main { background: var(--main); border-color: var(--main); color: var(--on-main); }
:is(.ob3, dialog, .ob3-colours) button.quiet { font-weight: 400; font-size: .875rem; border-color: var(--line); }
:is(.ob3, dialog, .ob3-colours) button.inline { font-weight: 400; padding: 0; border: 0; background: none; color: var(--link); text-decoration: underline; }
:is(.ob3, dialog, .ob3-colours) button:hover:not(:disabled) { filter: brightness(.96); }
:is(.ob3, dialog, .ob3-colours) button:disabled { opacity: .75; cursor: progress; }

.about .part { margin-top: 1.1rem; } .about h4 { font-size: .9375rem; color: var(--quiet); font-weight: 600; margin-bottom: .2rem; }
.about li + li { margin-top: .5rem; } .about .prose { max-width: 68ch; } .host { white-space: nowrap; }
details { border-top: 1px solid var(--line); } .panel details:first-of-type { border-top: 0; }
summary { padding: .6rem 0; cursor: pointer; } .inside summary { display: flex; flex-wrap: wrap; gap: .35rem .75rem; align-items: center; }
.inside summary::before { content: "▸" / ""; color: var(--quiet); } .inside details[open] > summary::before { content: "▾" / ""; }
.inside .by { display: flex; gap: .5rem; align-items: center; }
.card.alone { grid-template-columns: minmax(0, 1fr); }
details > * + * { margin-top: .6rem; } .inside .card { grid-template-columns: 6rem minmax(0, 1fr); } .inside details > .card { padding: 1rem; }
pre { margin: 0; max-height: 28rem; overflow: auto; padding: .9rem; background: var(--ground); border-radius: 8px; white-space: pre-wrap; line-height: 1.45; }

.chip { display: inline-flex; gap: .4rem; align-items: center; padding: .15rem .6rem .15rem .3rem; border-radius: 99px; border: 1px solid; font-size: .875rem; font-weight: 600; text-align: start; }
.chip .sign { width: 1.05rem; height: 1.05rem; }
.chip.known { color: var(--good); background: var(--good-wash); border-color: var(--good-line); }
.chip.unproven { color: var(--key); background: var(--key-wash); border-color: var(--key-line); }
.chip.ended { color: var(--ended); background: var(--ended-wash); border-color: var(--ended-line); }
.chip.invalid { color: var(--bad); background: var(--bad-wash); border-color: var(--bad-line); }
.chip.open { color: var(--open); background: var(--open-wash); border-color: var(--open-line); }
.chip.nothing { color: var(--quiet); border-color: var(--line); }

:host { display: inline-block; width: 22rem; max-width: 100%; vertical-align: top; } :host([hidden]) { display: none; }
.small { display: grid; grid-template-columns: 5.5rem minmax(0, 1fr); gap: 1rem; align-items: center; padding: 1rem; background: var(--paper); border: 1px solid var(--line); border-radius: 14px; font-size: .9375rem; line-height: 1.4; }
.small > p { grid-column: 1 / -1; } .small .facts { display: grid; gap: .25rem; justify-items: start; }
.small figure { display: contents; } .small figure > :is(figcaption, button) { grid-column: 1 / -1; order: 1; text-align: start; justify-self: start; }
.small .name { font-size: 1.0625rem; } .small .by { color: var(--quiet); }
.small button.open { display: flex; flex-wrap: wrap; gap: .35rem .6rem; text-align: start; align-items: center; margin-top: .35rem; padding: 0; border: 0; background: none; font-weight: 400; }
.small .more { color: var(--link); text-decoration: underline; text-underline-offset: .15em; }
dialog { width: min(48rem, 100vw - 1rem); max-width: none; max-height: calc(100dvh - 1rem); padding: 0 1rem 1rem; border: 1px solid var(--line); border-radius: 16px; background: var(--ground); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; }
dialog::backdrop { background: rgb(0 0 0 / .5); }
.bar { position: sticky; top: 0; z-index: 1; display: flex; justify-content: flex-end; padding: .6rem 0; background: var(--ground); }

@media (max-width: 36rem) {
  .banner { flex-wrap: wrap; gap: .75rem 1rem; padding: 1.1rem; } .banner .sign { width: 2.5rem; height: 2.5rem; } .banner h2 { font-size: 1.6rem; }
  .banner > div { flex: 1 1 12rem; }
  .card, .panel { padding: 1.1rem; } .card, .inside .card { grid-template-columns: minmax(0, 1fr); } .card figure { grid-template-columns: 7.5rem minmax(0, 1fr); gap: 1rem; align-items: center; justify-items: start; text-align: start; }
  dl { grid-template-columns: minmax(0, 1fr); gap: 0; } dd + dt { margin-top: .6rem; } dt:empty { display: none; } dt:empty + dd { margin-top: .3rem; }
}
@media (forced-colors: active) { .sign .stroke { stroke: Canvas; } .chip, .banner { border-width: 2px; } }
@media print {
  .ob3, dialog, .ob3-colours { color-scheme: light; }
  .ob3 button, .ob3 form, .missing input, .help, .raw, .record, .know, .yours, .bar { display: none !important; }
  .banner, .chip, .sign { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .banner, .card, .questions > li { break-inside: avoid; } .card, .panel { border-radius: 0; }
  .ob3 a[href]::after { content: " (" attr(href) ")"; font-size: .75rem; }
}
`;
