// Opens reports of HTML in a browser as people do: at a desk, on a phone, by keyboard, on paper.
// Usage: node check.mjs JAVA_ARGUMENTS_OF_ROSTER WORK_FOLDER; the pictures stay in the folder.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { chromium } from 'playwright-core';

const roster = process.argv[2].split(' ');
const work = resolve(process.argv[3]);
const screens = { desk: { width: 1280, height: 900 }, phone: { width: 375, height: 812 } };
let passed = 0;
let failed = 0;

function check(name, fault) {
  if (fault) {
    failed++;
    console.error(`FAILED ${name}: ${fault}`);
  } else {
    passed++;
  }
}

function execute(...args) {
  try {
    return { code: 0, output: execFileSync('java', [...roster, ...args], { stdio: ['ignore', 'pipe', 'pipe'] }) };
  } catch (e) {
    return { code: e.status, output: e.stdout };
  }
}

function run(...args) {
  return execute(...args).code;
}

/** Changes the cells of a file, row by row. */
function rewrite(file, change) {
  const path = join(work, 'broken', file);
  const [header, ...rows] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const written = rows.map((row, i) => change(row.split(','), i)).filter((cells) => cells).map((cells) => cells.join(','));
  writeFileSync(path, [header, ...written, ''].join('\n'));
}

/** A clean district, and one with a missing school, lost zeros and wrong cells. */
function reports() {
  mkdirSync(work, { recursive: true });
  for (const name of ['clean', 'broken']) {
    run('generate', 'parentsquare', join(work, name), '--students', '300', '--seed', '5');
  }
  rewrite('schools.csv', (cells, i) => (i === 2 ? null : cells));
  rewrite('students.csv', (cells, i) => {
    cells[1] = i % 7 === 0 ? cells[1].replace(/^0+/, '') : cells[1];
    cells[3] = i % 11 === 0 ? '' : cells[3];
    cells[5] = i % 9 === 0 ? 'fifth' : cells[5];
    return cells;
  });
  const page = (name) => join(work, `${name}.html`);
  const codes = ['clean', 'broken'].map((name) =>
    run('validate', 'parentsquare', join(work, name), '--report', `html=${page(name)}`));
  check('a clean and a broken district', codes.join() === '0,1' ? '' : `exit codes ${codes}`);
  const half = readFileSync(join(work, 'clean', 'rosters.csv'), 'utf8').trimEnd().split('\n');
  run('generate', 'parentsquare', join(work, 'held'), '--students', '300', '--seed', '5');
  writeFileSync(join(work, 'held', 'rosters.csv'), [...half.slice(0, half.length / 2), ''].join('\n'));
  const plan = execute('plan', 'parentsquare', join(work, 'held'), '--previous', join(work, 'clean'), '--output', 'html');
  writeFileSync(page('held'), plan.output);
  check('half a file is held', plan.code === 4 ? '' : `exit code ${plan.code}`);
  return { clean: page('clean'), broken: page('broken'), held: page('held') };
}

async function look(browser, name, file, screen) {
  const context = await browser.newContext({ viewport: screens[screen], offline: true });
  const page = await context.newPage();
  const requests = [];
  const errors = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  const url = pathToFileURL(file).href;
  await page.goto(url);
  const label = `${name}, ${screen}`;
  const foreign = requests.filter((request) => request !== url);
  check(`${label}: asks for nothing`, foreign.length ? foreign.join(' ') : '');
  check(`${label}: no error`, errors.join(' '));
  await page.evaluate(axe.source);
  const found = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
  const serious = found.violations.filter((one) => ['serious', 'critical'].includes(one.impact));
  check(`${label}: axe`, serious.map((one) => `${one.id} ${one.nodes[0].html.slice(0, 200)}`).join('; '));
  found.violations.forEach((one) => console.log(`${label}: axe says ${one.impact} ${one.id}, ${one.nodes.length} times`));
  check(`${label}: axe looked`, found.passes.length > 10 ? '' : `${found.passes.length} rules passed`);
  const wide = await page.evaluate(() => document.scrollingElement.scrollWidth - innerWidth);
  check(`${label}: fits the screen`, wide > 0 ? `${wide} pixels too wide` : '');
  await page.keyboard.press('Tab');
  const first = await page.evaluate(() => document.activeElement.textContent);
  check(`${label}: the first key skips to the causes`, first.startsWith('Skip') ? '' : first);
  await page.evaluate(() => document.activeElement.blur());
  await page.screenshot({ path: join(work, `${name}-${screen}.png`) });
  await page.screenshot({ path: join(work, `${name}-${screen}-whole.png`), fullPage: true });
  if (screen === 'desk') {
    const pdf = join(work, `${name}.pdf`);
    await page.pdf({ path: pdf, format: 'A4' });
    check(`${label}: prints`, statSync(pdf).size > 1000 ? '' : 'nothing on paper');
  }
  await context.close();
}

const pages = reports();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});
for (const [name, file] of Object.entries(pages)) {
  for (const screen of Object.keys(screens)) {
    await look(browser, name, file, screen);
  }
}
await browser.close();
console.log(`report page: ${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
