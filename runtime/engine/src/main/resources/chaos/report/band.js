// The band above the charts: load, stages, faults, alarms, responses and events, each in lanes of its own.

const LANE = 22;
const BAR = 18;

/** Puts spans that overlap into rows of their own. */
function rows(spans) {
  const ends = [];
  return spans.map((span) => {
    const free = ends.findIndex((end) => end <= span.from);
    const row = free < 0 ? ends.length : free;
    ends[row] = span.to;
    return { span, row };
  });
}

class Band {
  constructor(data) {
    this.data = data;
    this.root = svg('svg', { class: 'band', role: 'img', 'aria-label': data.summary });
    this.cursor = svg('line', { class: 'cursor' });
  }

  draw(across, view) {
    this.across = across;
    this.view = view;
    this.root.replaceChildren();
    let top = 4;
    this.data.lanes.forEach((lane) => (top = this.lane(lane, top)));
    top = this.events(top);
    this.axis(top);
    this.height = top + 18;
    this.root.setAttribute('viewBox', '0 0 ' + across.width + ' ' + this.height);
    this.root.style.height = this.height + 'px';
    this.root.appendChild(this.cursor);
    this.mark(null);
  }

  lane(lane, top) {
    const placed = rows(lane.spans);
    const count = Math.max(1, ...placed.map((p) => p.row + 1));
    this.label(lane.name, top);
    placed
      .filter((p) => p.span.to >= this.view.from && p.span.from <= this.view.to)
      .forEach((p) => this.bar(p.span, top + p.row * LANE));
    return top + count * LANE;
  }

  label(name, top) {
    this.root.appendChild(
      svg('text', { x: this.across.left - 8, y: top + BAR / 2 + 4, class: 'lane', 'text-anchor': 'end' }, name));
  }

  bar(span, top) {
    const x = this.across.clamp(this.across.x(span.from));
    const width = Math.max(2, this.across.clamp(this.across.x(span.to)) - x);
    const group = titled(svg('g', { class: 'bar ' + span.look }), span.title);
    group.appendChild(svg('rect', { x, y: top, width, height: BAR, rx: 3 }));
    const perLetter = /^[A-Z_]+$/.test(span.label) ? 8 : 6.4;
    const room = Math.floor((width - 10) / perLetter);
    if (room >= Math.min(4, span.label.length)) {
      const text = span.label.length <= room ? span.label : span.label.slice(0, room - 1) + '…';
      group.appendChild(svg('text', { x: x + 6, y: top + BAR / 2 + 4 }, text));
    }
    this.root.appendChild(group);
  }

  events(top) {
    this.label('Events', top);
    this.data.events
      .filter((e) => e.at >= this.view.from && e.at <= this.view.to)
      .forEach((e) => {
        const x = this.across.x(e.at);
        const y = top + BAR / 2;
        const shape = e.kind === 'trouble'
          ? svg('path', { d: `M${x} ${y - 6}l6 11h-12z` })
          : svg('path', { d: `M${x} ${y - 5}l5 5l-5 5l-5 -5z` });
        shape.setAttribute('class', 'event ' + e.kind);
        this.root.appendChild(titled(shape, clock(e.at, true) + ' ' + e.what));
      });
    return top + LANE;
  }

  axis(top) {
    const { left, right, width } = this.across;
    this.root.appendChild(svg('line', { x1: left, x2: right, y1: top, y2: top, class: 'axis' }));
    timeLabels(this.across, this.view, (x, label) => {
      this.root.appendChild(svg('line', { x1: x, x2: x, y1: top, y2: top + 4, class: 'axis' }));
      const anchor = x > width - 30 ? 'end' : 'middle';
      this.root.appendChild(svg('text', { x, y: top + 15, class: 'tick', 'text-anchor': anchor }, label));
    });
  }

  mark(at) {
    this.cursor.style.display = at === null ? 'none' : '';
    const x = at === null ? 0 : this.across.x(at);
    Object.entries({ x1: x, x2: x, y1: 0, y2: this.height }).forEach(([k, v]) => this.cursor.setAttribute(k, v));
  }

  /** What stands at a time, in words. */
  at(time) {
    return this.data.lanes
      .filter((lane) => lane.name !== 'Load' && lane.name !== 'Phase')
      .flatMap((lane) => lane.spans.filter((s) => s.from <= time && time < s.to).map((s) => s.label));
  }
}

function timeLabels(across, view, place) {
  const ticks = timeTicks(view.from, view.to, Math.max(2, Math.floor((across.right - across.left) / 72)));
  ticks.values.forEach((at) => place(across.x(at), clock(at, ticks.tenths)));
}
