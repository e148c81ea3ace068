// Brings the page to life: charts, links to stretches of time, theme, print.

const PRINT_WIDTH = 720;

function start() {
  const root = document.getElementById('board');
  const data = JSON.parse(document.getElementById('run-data').textContent);
  const board = new Board(root, document.getElementById('readout'), data);
  const fit = () => board.draw(Math.max(280, root.clientWidth));
  fit();
  new ResizeObserver(() => root.clientWidth !== board.across.width && !printing && fit()).observe(root);

  let printing = false;
  window.addEventListener('beforeprint', () => {
    printing = true;
    board.draw(PRINT_WIDTH);
  });
  window.addEventListener('afterprint', () => {
    printing = false;
    fit();
  });

  const act = (id, action) => document.getElementById(id).addEventListener('click', action);
  act('zoom-in', () => board.zoom(0.5));
  act('zoom-out', () => board.zoom(2));
  act('zoom-all', () => board.reset());
  act('theme', turnTheme);

  const follow = () => showLinked(board);
  window.addEventListener('hashchange', follow);
  document.addEventListener('click', (event) => {
    const link = event.target.closest && event.target.closest('a[href^="#t="]');
    if (link && link.getAttribute('href') === location.hash) follow();
  });
  follow();
}

/** A link such as #t=88.2,97 shows that stretch of time, with some of what was around it. */
function showLinked(board) {
  const match = /^#t=(-?[\d.]+),(-?[\d.]+)$/.exec(location.hash);
  if (!match) return;
  const [from, to] = [Number(match[1]), Number(match[2])];
  const margin = Math.max(1, (to - from) * 0.15);
  board.show(from - margin, to + margin);
  document.getElementById('charts').scrollIntoView();
}

function turnTheme() {
  const root = document.documentElement;
  const dark = root.dataset.theme
    ? root.dataset.theme === 'dark'
    : window.matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = dark ? 'light' : 'dark';
}

start();
