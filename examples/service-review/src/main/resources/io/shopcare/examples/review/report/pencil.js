'use strict';
// What all charts are made of: texts, colours, axes and marks.
const Pencil = (function () {
  const root = document.documentElement;
  const colour = {};
  const canvas = document.createElement('canvas').getContext('2d');

  function say(text) {
    return typeof text === 'string' ? text : text[root.lang === 'fr' ? 1 : 0];
  }

  /** Takes the colours from the style sheet, which knows whether it is dark. */
  function dip() {
    const style = getComputedStyle(root);
    const of = (name) => style.getPropertyValue('--' + name).trim();
    Object.assign(colour, {
      paper: of('paper'), ink: of('ink'), quiet: of('quiet'), rule: of('rule'), font: of('sans'),
      MAIN: of('main'), SOFT: of('soft'), MUTED: of('muted'), BAD: of('bad'),
    });
  }

  /** Width in pixels of the longest of some texts. */
  function longest(texts, size) {
    canvas.font = size + 'px ' + colour.font;
    return Math.ceil(Math.max(0, ...texts.map((text) => canvas.measureText(text).width)));
  }

  const rgb = (hex) => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16));

  /** From the paper to the main colour, as the share goes from 0 to 1. */
  function shade(share) {
    const [from, to] = [rgb(colour.paper), rgb(colour.MAIN)];
    return from.map((f, i) => Math.round(f + (to[i] - f) * share));
  }

  function luminance(parts) {
    const linear = parts.map((p) => p / 255).map((p) => p > 0.04 ? ((p + 0.055) / 1.055) ** 2.4 : p / 12.92);
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  }

  /** Ink or paper, whichever reads better on the given shade (contrast as in WCAG 2). */
  function readable(parts) {
    const contrast = (hex) => {
      const pair = [luminance(parts), luminance(rgb(hex))].sort((a, b) => b - a);
      return (pair[0] + 0.05) / (pair[1] + 0.05);
    };
    return contrast(colour.ink) > contrast(colour.paper) ? colour.ink : colour.paper;
  }

  /** Writes round values on an axis; exact ones come with their labels. */
  function tick(unit) {
    const style = unit === 'PERCENT'
      ? { style: 'percent', maximumFractionDigits: 1 }
      : { notation: 'compact', maximumFractionDigits: 1 };
    const format = new Intl.NumberFormat(root.lang, style);
    return (value) => format.format(unit === 'PERCENT' ? value / 100 : value);
  }

  const bare = { axisLine: { show: false }, axisTick: { show: false } };

  const hidden = (more) => Object.assign({ type: 'value', show: false }, more);

  /** Names of rows, and the space to the left that they need. */
  function names(labels, width) {
    const texts = labels.map(say).map((text) => text.length > 44 ? text.slice(0, 43) + '…' : text);
    const wide = Math.min(longest(texts, 13) + 8, Math.round(width * 0.36));
    const axis = Object.assign({
      type: 'category', inverse: true, data: texts,
      axisLabel: {
        color: colour.ink, fontSize: 13, lineHeight: 15, width: wide, overflow: 'break', interval: 0,
      },
    }, bare);
    return { axis, left: wide + 12 };
  }

  /** "Mar 2026" becomes "Mar", with the year below where it begins; only as many as find room. */
  function periods(labels, width) {
    const texts = labels.map(say);
    const parts = texts.map((text) => /^(\S+) (\d{4})$/.exec(text));
    const months = parts.every(Boolean);
    const step = Math.ceil(texts.length * (months ? 38 : longest(texts, 12) + 8) / width);
    let year = '';
    return along(texts.map((text, i) => {
      if (i % step) {
        return '';
      }
      if (!months || parts[i][2] === year) {
        return months ? parts[i][1] : text;
      }
      year = parts[i][2];
      return parts[i][1] + '\n' + year;
    }));
  }

  function along(data) {
    return {
      type: 'category', data,
      axisLine: { lineStyle: { color: colour.rule } }, axisTick: { show: false },
      axisLabel: { color: colour.quiet, fontSize: 12, lineHeight: 14, interval: 0 },
    };
  }

  function scale(unit, more) {
    return Object.assign({
      type: 'value', splitNumber: 4,
      axisLabel: { color: colour.quiet, fontSize: 12, formatter: tick(unit) },
      splitLine: { lineStyle: { color: colour.rule } },
    }, bare, more);
  }

  /** Bounds around all points, their intervals and the goal, both at a tick. */
  function bounds(chart) {
    const all = chart.series.flatMap((s) => s.points).flatMap((p) => [p.low, p.high, p.value]);
    if (chart.goal) {
      all.push(chart.goal.value);
    }
    const [low, high] = [Math.min(...all), Math.max(...all)];
    const interval = [5, 10, 20, 25].find((step) => (high - low) / step <= 4) || 50;
    const min = Math.floor(low / interval) * interval;
    const max = Math.ceil(high / interval) * interval;
    return { min, max: Math.max(max, min + interval), interval };
  }

  const datum = (value, point) =>
    ({ value, text: say(point.label), itemStyle: { color: colour[point.tone], opacity: 1 } });

  function label(position, more) {
    return Object.assign(
      { show: true, position, color: colour.ink, fontSize: 12, formatter: (d) => d.data.text }, more);
  }

  const silence = { show: false };

  function lines(data, style) {
    return {
      silent: true, animation: false, symbol: 'none', data, label: silence,
      lineStyle: Object.assign({ type: 'solid', width: 2 }, style),
    };
  }

  return {
    along, bare, bounds, colour, datum, dip, hidden, label, lines, longest, names, periods, readable,
    say, scale, shade, silence, tick,
  };
})();
