// Small helpers to build the page's own elements.

const SVG = 'http://www.w3.org/2000/svg';

/** An SVG element with attributes; text is set as text, never as markup. */
function svg(name, attributes, text) {
  const element = document.createElementNS(SVG, name);
  Object.entries(attributes || {}).forEach(([key, value]) => element.setAttribute(key, value));
  if (text !== undefined) element.textContent = text;
  return element;
}

function html(name, className, text) {
  const element = document.createElement(name);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}

/** A shape with a title, which browsers show on hover and screen readers say. */
function titled(shape, title) {
  shape.appendChild(svg('title', {}, title));
  return shape;
}

/** Where things lie across the page: every chart and the bands share it, so that equal times are above one another. */
function frame(width, view) {
  const left = width < 560 ? 60 : 68;
  const right = width - 8;
  const scale = (right - left) / (view.to - view.from);
  return {
    width,
    left,
    right,
    x: (at) => left + (at - view.from) * scale,
    at: (x) => view.from + (x - left) / scale,
    clamp: (x) => Math.min(right, Math.max(left, x)),
  };
}
