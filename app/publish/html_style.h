#pragma once

namespace lilong {

/// The style sheet of the HTML page: a newspaper page on screen, in the dark, and on paper.
inline constexpr const char* htmlStyle = R"css(:root {
  --paper: #fdfcf8; --ink: #1c1b19; --faint: #6b675f; --rule: #c9c4b8; --accent: #a51e22; --tint: #f3efe4;
  --person: #7a2d12; --place: #1d4f5c;
  --song: "Songti SC", "Source Han Serif SC", "Noto Serif CJK SC", "SimSun", "AR PL UMing CN", serif;
  --hei: "PingFang SC", "Source Han Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", "WenQuanYi Zen Hei", sans-serif;
  --kai: "Kaiti SC", "LXGW WenKai", "KaiTi", "AR PL UKai CN", var(--song);
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #191816; --ink: #e8e4da; --faint: #a29c90; --rule: #454139; --accent: #ee7f79; --tint: #24221e;
    --person: #f0b08c; --place: #8fcbd8; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1.25rem 4rem; max-width: 72rem; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.8 var(--song); text-align: justify; line-break: strict; overflow-wrap: break-word; }
.masthead { border-top: .35rem solid var(--accent); border-bottom: 1px solid var(--ink); margin-bottom: 2rem; text-align: center; }
.masthead h1 { margin: .6rem 0 .2rem; color: var(--accent); font: 700 clamp(2rem, 6vw, 4rem)/1.2 var(--kai); letter-spacing: .12em; }
.masthead p { display: flex; flex-wrap: wrap; justify-content: center; gap: 0 2.5em; margin: 0; padding: .35rem 0;
  border-top: 1px solid var(--rule); color: var(--faint); font: .9rem/1.6 var(--hei); }
h2, h3, h4, h5, h6 { font-family: var(--hei); text-align: start; break-after: avoid; text-wrap: balance; }
article { margin: 0 0 2.5rem; padding-top: 1rem; border-top: 1px solid var(--rule); }
main > article:first-child { border-top: 0; padding-top: 0; }
article > header { text-align: center; }
article > header > * { text-align: center; }
.kicker, .deck { margin: .1rem 0; color: var(--faint); font-family: var(--kai); font-size: 1.15rem; }
.headline { margin: .2rem 0 .4rem; font-size: 1.7rem; line-height: 1.35; }
.lead .headline { font-size: clamp(1.9rem, 4vw, 2.8rem); }
.inner .headline { font-size: 1.25rem; }
.body { columns: 20rem; column-gap: 2.2rem; column-rule: 1px solid var(--rule); orphans: 2; widows: 2; }
.body p { margin: 0; text-indent: 2em; }
.body .crosshead { margin: .6rem 0 .2rem; font-size: 1.05rem; text-align: center; }
.body .caption { margin: .5rem 0; padding-left: .7em; border-left: .2rem solid var(--accent); color: var(--faint);
  font: .93rem/1.6 var(--kai); text-indent: 0; break-inside: avoid; }
.body .byline { margin-top: .4rem; text-align: end; text-indent: 0; font-family: var(--kai); }
.section { margin: 2rem 0 1rem; padding: .3rem 0; border-top: 3px solid var(--accent); border-bottom: 1px solid var(--accent);
  color: var(--accent); font-size: 1.35rem; text-align: center; }
.profile { padding: 1rem 1.25rem; border-top: 3px solid var(--accent); background: var(--tint); }
.profile > header > * { text-align: start; }
.cut-start::before, .cut-end::after { content: "[…]"; color: var(--faint); }
.person { color: var(--person); }
.place { color: var(--place); }
@media print {
  :root { --paper: #fff; --ink: #000; --faint: #333; --tint: #fff; --person: #000; --place: #000; --accent: #8c1418; }
  @page { margin: 14mm 12mm; }
  body { max-width: none; padding: 0; font-size: 9.5pt; line-height: 1.6; }
  .body { columns: 3; column-gap: 7mm; }
  .lead .headline { font-size: 26pt; }
  .headline { font-size: 18pt; }
  .profile { padding: .6rem 0; }
}
)css";

} // namespace lilong
