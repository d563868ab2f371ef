#include "generator/parity/html_frame.h"

namespace refgen::parity {

// Colours after Okabe and Ito, which people with any colour vision tell apart; every cell has a sign besides.
const std::string_view html_head = R"(<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>Parity</title>
<style>
:root {
  color-scheme: light dark;
  --page: #ffffff; --text: #1b1f24; --faint: #59636e; --line: #d5dae0; --band: #f2f4f7;
  --listed: #d3e6f5; --on-listed: #0b3d63;
  --missing: #c04f00; --on-missing: #ffffff;
  --other-type: #b8578f; --on-other-type: #ffffff;
  --other-optionality: #f0e442; --on-other-optionality: #2b2700;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #14171b; --text: #e6e9ec; --faint: #9aa4ae; --line: #333a42; --band: #1e2329;
    --listed: #123a57; --on-listed: #b9dcf5;
    --missing: #ff8a3d; --on-missing: #2a1100;
    --other-type: #e08fc0; --on-other-type: #2c0a1f;
    --other-optionality: #f0e442; --on-other-optionality: #2b2700;
  }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 76rem; padding: 1.5rem; background: var(--page); color: var(--text);
  font: 0.9375rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.5rem; margin: 0 0 1rem; }
.totals { display: grid; grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr)); gap: 0.75rem; margin: 0 0 1.25rem;
  padding: 0; list-style: none; }
.totals li { border: 1px solid var(--line); border-radius: 0.5rem; padding: 0.6rem 0.75rem; }
.totals b { display: flex; justify-content: space-between; font-weight: 600; }
.totals small { display: block; color: var(--faint); font-size: 0.8125rem; }
meter { width: 100%; height: 0.5rem; }
.legend, .filters { display: flex; flex-wrap: wrap; gap: 0.4rem 1.1rem; margin: 0 0 0.9rem; padding: 0; border: 0;
  font-size: 0.8125rem; }
.legend i { display: inline-block; width: 1.5rem; margin-right: 0.35rem; border-radius: 0.25rem; text-align: center;
  font-style: normal; font-weight: 600; }
.filters label { cursor: pointer; }
table { width: 100%; border-collapse: separate; border-spacing: 2px; }
thead th { position: sticky; border-bottom: 1px solid var(--line); top: 0; z-index: 2; background: var(--page); padding: 0.5rem 0.25rem; font-weight: 600; }
thead th:first-child { text-align: left; }
tbody th { text-align: left; font-weight: 400; padding: 0.15rem 0.5rem; overflow-wrap: anywhere; }
tbody th small { color: var(--faint); }
tr.entity th { background: var(--band); border-radius: 0.25rem; font-weight: 600; padding: 0.35rem 0.5rem; }
tr.entity th small { font-weight: 400; margin-left: 0.5rem; }
td { position: relative; width: 4.6rem; border-radius: 0.25rem; text-align: center; font-weight: 600; }
td:focus { outline: 2px solid var(--text); outline-offset: 1px; }
td[data-tip]:focus::after { content: attr(data-tip); position: absolute; z-index: 3; right: 0; top: 100%; width: max-content;
  max-width: 16rem; padding: 0.35rem 0.6rem; border-radius: 0.25rem; background: var(--text); color: var(--page);
  font-weight: 400; font-size: 0.8125rem; text-align: left; overflow-wrap: anywhere; }
.listed { background: var(--listed); color: var(--on-listed); }
.missing { background: var(--missing); color: var(--on-missing); }
.other-type { background: var(--other-type); color: var(--on-other-type); }
.other-optionality { background: var(--other-optionality); color: var(--on-other-optionality); }
.not-expected, .unknown, .no-table { color: var(--faint); font-weight: 400; }
.words { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.same-hidden tbody tr.same { display: none; }
@media (max-width: 48rem) {
  body { padding: 0.75rem; font-size: 0.8125rem; }
  .totals { grid-template-columns: repeat(2, 1fr); gap: 0.5rem; }
  .totals small { display: none; }
  thead th { padding: 0.35rem 0; }
  thead th:not(:first-child) span { writing-mode: vertical-rl; transform: rotate(180deg); }
  thead th { vertical-align: bottom; }
  tbody th { padding: 0.15rem 0.25rem; }
  tr.entity th small { display: block; margin: 0; }
  td { width: 1.7rem; }
}
</style>
</head>
<body>
)";

const std::string_view html_script = R"(<script>
const table = document.querySelector('table');
const filters = document.querySelector('.filters');
if (table && filters) {
  filters.hidden = false;
  filters.addEventListener('change', ({ target }) => {
    if (target.name === 'differences') table.classList.toggle('same-hidden', target.checked);
    const column = Number(target.dataset.column);
    if (!column) return;
    for (const row of table.rows) row.cells[column].hidden = !target.checked;
  });
}
</script>
)";

}  // namespace refgen::parity
