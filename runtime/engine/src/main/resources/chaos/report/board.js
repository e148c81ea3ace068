// All charts together: they show the same stretch of time and the same crosshair.

class Board {
  constructor(root, readout, data) {
    this.root = root;
    this.readout = readout;
    this.full = { from: data.from, to: data.to };
    this.view = { ...this.full };
    this.cursor = null;
    const series = Object.fromEntries(Object.entries(data.series).map(([name, packed]) => [name, decode(packed)]));
    this.band = new Band(data);
    this.charts = data.charts.map((spec, i) => new Chart(spec, series, data.backdrop, 'plot-' + i));
    root.replaceChildren(this.band.root, ...this.charts.map((chart) => chart.root));
    this.selection = root.appendChild(html('div', 'selection'));
    this.selection.hidden = true;
    this.pointer();
    root.addEventListener('keydown', (event) => this.key(event));
  }

  /** Draws everything for a width in CSS pixels. */
  draw(width) {
    this.across = frame(width, this.view);
    [this.band, ...this.charts].forEach((part) => part.draw(this.across, this.view));
    this.mark(null);
  }

  show(from, to) {
    const length = Math.max(0.2, Math.min(to - from, this.full.to - this.full.from));
    const start = Math.max(this.full.from, Math.min(from, this.full.to - length));
    this.view = { from: start, to: start + length };
    this.draw(this.across.width);
  }

  reset() {
    this.show(this.full.from, this.full.to);
  }

  zoom(factor) {
    const middle = this.cursor === null ? (this.view.from + this.view.to) / 2 : this.cursor;
    const share = (middle - this.view.from) / (this.view.to - this.view.from);
    const length = (this.view.to - this.view.from) * factor;
    this.show(middle - length * share, middle + length * (1 - share));
  }

  mark(at) {
    this.cursor = at;
    this.band.mark(at);
    this.charts.forEach((chart) => chart.mark(at));
    const shown = clock(this.view.from, true) + ' to ' + clock(this.view.to, true);
    this.readout.textContent = at === null ? shown : [clock(at, true), ...this.band.at(at)].join(' · ');
  }

  pointer() {
    let start = null;
    const place = (event) => this.across.clamp(event.clientX - this.root.getBoundingClientRect().left);
    const onChart = (event) => event.target.closest && event.target.closest('svg');
    this.root.addEventListener('pointerdown', (event) => {
      if (event.button === 0 && onChart(event)) start = place(event);
    });
    this.root.addEventListener('pointermove', (event) => {
      const x = place(event);
      this.mark(this.across.at(x));
      if (start !== null && Math.abs(x - start) > 4) this.select(Math.min(start, x), Math.abs(x - start));
    });
    const end = (event) => {
      const from = start;
      start = null;
      this.selection.hidden = true;
      if (from !== null && event.type === 'pointerup' && Math.abs(place(event) - from) > 4) {
        const ends = [from, place(event)].map((x) => this.across.at(x)).sort((a, b) => a - b);
        this.show(ends[0], ends[1]);
      }
    };
    window.addEventListener('pointerup', end);
    window.addEventListener('pointercancel', end);
    this.root.addEventListener('pointerleave', () => this.mark(null));
    this.root.addEventListener('dblclick', (event) => onChart(event) && this.reset());
  }

  select(left, width) {
    this.selection.hidden = false;
    this.selection.style.left = left + 'px';
    this.selection.style.width = width + 'px';
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = (this.view.to - this.view.from) / (event.shiftKey ? 20 : 200);
    const actions = {
      ArrowLeft: () => this.step(-step),
      ArrowRight: () => this.step(step),
      '+': () => this.zoom(0.5),
      '=': () => this.zoom(0.5),
      '-': () => this.zoom(2),
      0: () => this.reset(),
      Escape: () => this.reset(),
    };
    if (actions[event.key]) {
      actions[event.key]();
      event.preventDefault();
    }
  }

  /** Moves the crosshair, and the view with it where it would leave. */
  step(by) {
    const from = this.cursor === null ? (this.view.from + this.view.to) / 2 : this.cursor;
    const at = Math.max(this.full.from, Math.min(this.full.to, from + by));
    const over = Math.max(0, at - this.view.to) + Math.min(0, at - this.view.from);
    if (over !== 0) this.show(this.view.from + over, this.view.to + over);
    this.mark(at);
  }
}
