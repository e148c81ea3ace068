// The recorded signals: times in seconds since time 0, values in base units, NaN where a gap begins.

/** Times come as differences of milliseconds, values as they are, null at a gap. */
function decode(packed) {
  let at = 0;
  const t = Float64Array.from(packed.t, (difference) => (at += difference) / 1000);
  const v = Float64Array.from(packed.v, (value) => (value === null ? NaN : value));
  return { t, v };
}

/** The index of the last time at or before the given one, -1 where there is none. */
function indexAt(times, at) {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle] <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** What stood at a time: NaN before the first value and within a gap. */
function valueAt(series, at) {
  const i = indexAt(series.t, at);
  return i < 0 ? NaN : series.v[i];
}

/** The first and last index that a stretch of time needs, one more at each side so that lines reach the edge. */
function slice(series, view) {
  return [
    Math.max(0, indexAt(series.t, view.from)),
    Math.min(series.t.length - 1, indexAt(series.t, view.to) + 1),
  ];
}

/** Lowest and highest value within a stretch of time; empty where nothing was taken. */
function extent(series, view) {
  let low = Infinity;
  let high = -Infinity;
  const [first, last] = slice(series, view);
  for (let i = first; i <= last; i++) {
    const v = series.v[i];
    if (series.t[i] >= view.from && series.t[i] <= view.to && v === v) {
      if (v < low) low = v;
      if (v > high) high = v;
    }
  }
  return low <= high ? { low, high } : null;
}

/**
 * The points to draw, as runs without a gap. Where several fall on one pixel its first, lowest, highest and last are
 * kept, in their order, so that no peak is hidden.
 */
function pointsOf(series, view, x) {
  const [first, last] = slice(series, view);
  const runs = [[]];
  let column = [];
  const flush = () => {
    thinned(column).forEach((i) => runs[runs.length - 1].push(i));
    column = [];
  };
  for (let i = first; i <= last; i++) {
    if (series.v[i] !== series.v[i]) {
      flush();
      runs.push([]);
      continue;
    }
    if (column.length && Math.floor(x(series.t[i])) !== Math.floor(x(series.t[column[0]]))) flush();
    column.push(i);
  }
  flush();
  return runs.filter((run) => run.length);

  function thinned(indices) {
    if (indices.length <= 4) return indices;
    let low = indices[0];
    let high = indices[0];
    indices.forEach((i) => {
      if (series.v[i] < series.v[low]) low = i;
      if (series.v[i] > series.v[high]) high = i;
    });
    return [...new Set([indices[0], low, high, indices[indices.length - 1]])].sort((a, b) => a - b);
  }
}
