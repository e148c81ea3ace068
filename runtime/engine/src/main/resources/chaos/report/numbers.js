// Numbers as a reader wants them, and the round values that axes stand on.

const TIME_STEPS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 43200, 86400];

/** Seconds since time 0 as m:ss, with tenths where asked; from an hour on h:mm:ss. */
function clock(seconds, tenths) {
  const sign = seconds < -0.04 ? '\u2212' : '';
  const total = Math.round(Math.abs(seconds) * (tenths ? 10 : 1)) / (tenths ? 10 : 1);
  const whole = Math.floor(total);
  const two = (n) => String(n).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const head = hours ? hours + ':' + two(Math.floor(whole / 60) % 60) : two(Math.floor(whole / 60));
  const rest = tenths ? '.' + (Math.round(total * 10) % 10) : '';
  return sign + head + ':' + two(whole % 60) + rest;
}

/** A number with at most three significant digits and no exponent. */
function plain(value) {
  const size = Math.abs(value);
  const digits = size >= 100 || value === 0 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
  return String(Number(value.toFixed(digits)));
}

function prefixed(value, unit) {
  const prefixes = ['', 'k', 'M', 'G', 'T', 'P'];
  let power = 0;
  let scaled = value;
  while (Math.abs(scaled) >= 999.5 && power < prefixes.length - 1) {
    scaled /= 1000;
    power++;
  }
  return plain(scaled) + '\u2009' + prefixes[power] + unit;
}

function duration(seconds) {
  const size = Math.abs(seconds);
  if (size === 0) return '0\u2009s';
  if (size < 1e-3) return plain(seconds * 1e6) + '\u2009µs';
  if (size < 1) return plain(seconds * 1e3) + '\u2009ms';
  return size < 120 ? plain(seconds) + '\u2009s' : plain(seconds / 60) + '\u2009min';
}

const FORMATS = {
  DURATION: duration,
  SIZE: (v) => prefixed(v, 'B'),
  BYTE_RATE: (v) => prefixed(v, 'B/s'),
  RATE: (v) => (v >= 1e4 ? prefixed(v, '/s') : plain(v) + '\u2009/s'),
  PERCENT: (v) => plain(v) + '\u2009%',
  COUNT: (v) => (v >= 1e5 ? prefixed(v, '') : plain(v)),
};

/** A value of a dimension as text; the dash where there is none. */
function print(value, dimension) {
  return Number.isFinite(value) ? (FORMATS[dimension] || FORMATS.COUNT)(value) : '–';
}

/** The smallest of 1, 2, 5 × 10ⁿ that needs at most so many steps. */
function niceStep(span, steps) {
  const rough = span / steps;
  const power = Math.pow(10, Math.floor(Math.log10(rough)));
  const factor = [1, 2, 5, 10].find((f) => f * power >= rough * 0.9999);
  return factor * power;
}

function multiples(from, to, step) {
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (first + i) * step);
}

function timeTicks(from, to, room) {
  const step = TIME_STEPS.find((s) => (to - from) / s <= room) || niceStep(to - from, room);
  return { values: multiples(from, to, step), tenths: step < 1 };
}

/** Powers of ten, and their twofold and fivefold where there are few. */
function logTicks(low, high) {
  const ticks = [];
  const few = Math.log10(high / low) < 2.1;
  for (let p = Math.floor(Math.log10(low)); p <= Math.ceil(Math.log10(high)); p++) {
    (few ? [1, 2, 5] : [1]).forEach((f) => ticks.push(f * Math.pow(10, p)));
  }
  return ticks.filter((t) => t >= low * 0.999 && t <= high * 1.001);
}
