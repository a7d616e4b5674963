/** The style of all pages, served from memory: a build emits no other files. */
export const STYLE = `:root {
  color-scheme: light dark;
  --ground: #f6f5f2; --card: #fffffe; --ink: #1c1b19; --dim: #66625b; --line: #dedad2; --link: #17529c; --mark: #ffe58a; --bad: #a8321f; --kind: #e4ecf6;
}
@media (prefers-color-scheme: dark) {
  :root { --ground: #141517; --card: #1c1e21; --ink: #e8e6e1; --dim: #9d9a93; --line: #32353a; --link: #8ab8f5; --mark: #6a5413; --bad: #ff8b75; --kind: #26364b; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
main, .top, footer { max-width: 72rem; margin: 0 auto; padding: 0 1.25rem; }
.top { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem 2rem; padding-top: 1.5rem; padding-bottom: 1rem; }
.brand { margin: 0; font-size: 1.375rem; font-weight: 700; letter-spacing: -.01em; }
.brand a { color: inherit; text-decoration: none; }
.figures { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0; padding: 0; list-style: none; color: var(--dim); }
.figures b { color: var(--ink); font-variant-numeric: tabular-nums; }
.bad, .bad b { color: var(--bad); }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .625rem; padding: 1.125rem 1.25rem; margin: 0 0 1.25rem; overflow-wrap: anywhere; }
.card > :last-child { margin-bottom: 0; }
h2 { margin: 0; font-size: 1.25rem; line-height: 1.3; letter-spacing: -.01em; }
h3 { margin: 0 0 .5rem; font-size: .8125rem; font-weight: 600; color: var(--dim); text-transform: uppercase; letter-spacing: .05em; }
section.card > h3 { text-transform: none; letter-spacing: 0; color: inherit; font-size: 1rem; }
h4 { margin: .125rem 0; font-size: 1.0625rem; font-weight: 600; line-height: 1.35; }
p { margin: .25rem 0 .75rem; }
.dim { color: var(--dim); font-size: .875rem; }
a { color: var(--link); text-underline-offset: .15em; }
h4 a { text-decoration: none; }
h4 a:hover { text-decoration: underline; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 1rem 2.5rem; }
.items { margin: 0; padding: 0; list-style: none; }
.items li { padding: .75rem 0; border-top: 1px solid var(--line); }
.items p { margin: 0; }
blockquote { margin: .25rem 0 0; padding-left: .75rem; border-left: 3px solid var(--line); color: var(--dim); font-size: .9375rem; }
mark { background: var(--mark); color: var(--ink); border-radius: .2em; padding: 0 .1em; }
.kind { background: var(--kind); border-radius: 1em; padding: .05em .6em; color: var(--ink); }
code { font: .9em ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
pre { background: var(--ground); border: 1px solid var(--line); border-radius: .375rem; padding: .625rem .75rem; margin: 0 0 .75rem; overflow-x: auto; }
.routes { display: grid; grid-template-columns: minmax(8rem, max-content) 1fr; gap: .25rem 1.25rem; margin: .5rem 0; }
.routes dd { margin: 0; color: var(--dim); }
summary { cursor: pointer; font-weight: 600; }
footer { padding-top: .25rem; padding-bottom: 2rem; color: var(--dim); font-size: .875rem; }
@media (max-width: 40rem) { .routes { grid-template-columns: 1fr; } .routes dd { margin-bottom: .5rem; } main, .top, footer { padding-left: .75rem; padding-right: .75rem; } }
`;
