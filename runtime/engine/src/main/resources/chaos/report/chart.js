// One chart: lines over the shared time, an axis of its own, and a legend that tells the values.

class Chart {
  constructor(spec, series, spans, id) {
    this.spec = spec;
    this.id = id;
    this.spans = spans;
    this.lines = spec.lines.map((line) => ({ ...line, series: series[line.signal] }));
    this.log = spec.log;
    this.root = html('figure', 'chart');
    this.root.appendChild(this.caption());
    this.svg = svg('svg', { role: 'img' });
    this.root.appendChild(this.svg);
    this.cursor = svg('g', { class: 'crosshair' });
  }

  caption() {
    const caption = html('figcaption');
    caption.appendChild(html('span', 'title', this.spec.title));
    if (this.spec.logChoice) caption.appendChild(this.logSwitch());
    const legend = html('span', 'legend');
    this.lines.forEach((line) => legend.appendChild(this.key(line)));
    caption.appendChild(legend);
    return caption;
  }

  key(line) {
    const key = html('span', 'key ' + line.look);
    key.appendChild(html('i'));
    key.appendChild(html('span', 'name', line.label));
    line.value = key.appendChild(html('b'));
    key.title = line.signal;
    return key;
  }

  logSwitch() {
    const button = html('button', 'log', 'log');
    button.type = 'button';
    button.title = 'logarithmic scale';
    const show = () => button.setAttribute('aria-pressed', String(this.log));
    button.addEventListener('click', () => {
      this.log = !this.log;
      show();
      this.draw(this.across, this.view);
    });
    show();
    return button;
  }

  draw(across, view) {
    this.across = across;
    this.view = view;
    this.height = (across.width < 560 ? 116 : 128) + (this.spec.logChoice ? 40 : 0);
    this.fitScale();
    this.svg.setAttribute('viewBox', '0 0 ' + across.width + ' ' + this.height);
    this.svg.style.height = this.height + 'px';
    this.svg.replaceChildren();
    this.backdrop();
    this.grid();
    this.limits();
    this.window();
    this.lines.forEach((line) => this.line(line));
    this.svg.appendChild(this.cursor);
    this.mark(null);
  }

  fitScale() {
    const extents = this.lines.map((line) => extent(line.series, this.view)).filter((e) => e);
    const high = Math.max(...extents.map((e) => e.high), this.spec.atLeast || 0);
    const lowest = Math.min(...extents.map((e) => (e.low > 0 ? e.low : Infinity)));
    const limits = this.spec.limits.map((l) => l.value).filter((v) => v <= high * (this.log ? 30 : 3));
    const top = Math.max(high, ...limits);
    this.empty = !extents.length;
    this.logNow = this.log && lowest < Infinity && top > 0;
    if (this.logNow) {
      this.low = Math.min(lowest, ...limits.filter((v) => v > 0)) / 1.15;
      this.high = Math.max(top, this.low * 10) * 1.15;
      this.ticks = logTicks(this.low, this.high);
    } else {
      const step = niceStep(top > 0 ? top : 1, 4);
      this.low = 0;
      const share = this.spec.dimension === 'PERCENT' && top <= 100 && top > 50;
      this.high = share ? 100 : Math.max(step * Math.ceil((top * 1.02) / step), step);
      this.ticks = share ? [0, 25, 50, 75, 100] : multiples(0, this.high, step);
    }
  }

  y(value) {
    const top = 6;
    const bottom = this.height - 20;
    const share = this.logNow
      ? Math.log(Math.max(value, this.low) / this.low) / Math.log(this.high / this.low)
      : (value - this.low) / (this.high - this.low);
    return bottom - share * (bottom - top);
  }

  backdrop() {
    const { across, view } = this;
    const height = this.height - 26;
    this.spans.filter((s) => s.to > view.from && s.from < view.to).forEach((s) => {
      const x = across.clamp(across.x(s.from));
      const width = Math.max(1, across.clamp(across.x(s.to)) - x);
      this.svg.appendChild(svg('rect', { x, y: 6, width, height, class: 'backdrop ' + s.look }));
    });
  }

  grid() {
    const { left, right, width } = this.across;
    this.ticks.forEach((tick) => {
      const y = this.y(tick);
      this.svg.appendChild(svg('line', { x1: left, x2: right, y1: y, y2: y, class: 'grid' }));
      const label = print(tick, this.spec.dimension);
      this.svg.appendChild(svg('text', { x: left - 8, y: y + 4, class: 'tick', 'text-anchor': 'end' }, label));
    });
    timeLabels(this.across, this.view, (x, label) => {
      const anchor = x > width - 30 ? 'end' : 'middle';
      this.svg.appendChild(svg('line', { x1: x, x2: x, y1: 6, y2: this.height - 20, class: 'grid' }));
      this.svg.appendChild(svg('text', { x, y: this.height - 6, class: 'tick', 'text-anchor': anchor }, label));
    });
    if (this.empty) {
      const middle = { x: (left + right) / 2, y: this.height / 2, class: 'tick', 'text-anchor': 'middle' };
      this.svg.appendChild(svg('text', middle, 'not measured here'));
    }
  }

  limits() {
    const { left, right } = this.across;
    const within = this.spec.limits.filter((l) => l.value >= this.low && l.value <= this.high);
    within.sort((a, b) => b.value - a.value).forEach((limit, i) => {
      const y = this.y(limit.value);
      this.svg.appendChild(svg('line', { x1: left, x2: right, y1: y, y2: y, class: 'limit' }));
      // Labels of limits that lie close together stand at opposite ends.
      const place = { x: i % 2 ? right - 6 : left + 6, y: y < 20 ? y + 12 : y - 4, class: 'limit', 'text-anchor': i % 2 ? 'end' : 'start' };
      this.svg.appendChild(svg('text', place, limit.label));
    });
  }

  /** What the lines are cut at: they come from points beyond the edges. */
  window() {
    const { left, right } = this.across;
    const clip = svg('clipPath', { id: this.id });
    clip.appendChild(svg('rect', { x: left, y: 0, width: right - left, height: this.height }));
    this.svg.appendChild(clip);
    this.plot = this.svg.appendChild(svg('g', { 'clip-path': `url(#${this.id})` }));
  }

  line(line) {
    const { across, view } = this;
    const point = (i) => across.x(line.series.t[i]).toFixed(1) + ' ' + this.y(line.series.v[i]).toFixed(1);
    const runs = pointsOf(line.series, view, across.x);
    const path = runs.map((run) => 'M' + run.map(point).join('L') + (run.length === 1 ? 'h0.1' : '')).join('');
    if (line.filled) {
      const floor = (this.height - 20).toFixed(1);
      const x = (i) => across.x(line.series.t[i]).toFixed(1);
      const area = runs.map((run) => `M${x(run[0])} ${floor}L${run.map(point).join('L')}L${x(run[run.length - 1])} ${floor}Z`);
      this.plot.appendChild(svg('path', { d: area.join(''), class: 'area ' + line.look }));
    }
    this.plot.appendChild(svg('path', { d: path, class: 'line ' + line.look }));
  }

  /** Tells the values at a time; without one, the highest of what is shown. */
  mark(at) {
    this.cursor.replaceChildren();
    this.lines.forEach((line) => {
      const shown = extent(line.series, this.view);
      const value = at === null ? (shown ? shown.high : NaN) : valueAt(line.series, at);
      line.value.textContent = (at === null && shown ? '≤ ' : '') + print(value, this.spec.dimension);
      if (at !== null && Number.isFinite(value)) {
        this.cursor.appendChild(svg('circle', { cx: this.across.x(at), cy: this.y(value), r: 3, class: 'dot ' + line.look }));
      }
    });
    if (at !== null) {
      const x = this.across.x(at);
      this.cursor.prepend(svg('line', { x1: x, x2: x, y1: 6, y2: this.height - 20, class: 'cursor' }));
    } else {
      this.svg.setAttribute('aria-label', this.inWords());
    }
  }

  inWords() {
    const { from, to } = this.view;
    const values = this.lines.map((line) => line.label + ' ' + line.value.textContent);
    return `${this.spec.title} from ${clock(from, true)} to ${clock(to, true)}: ${values.join(', ')}`;
  }
}
