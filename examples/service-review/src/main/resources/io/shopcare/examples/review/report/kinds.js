'use strict';
// The kinds of charts. Each takes a chart and the width it has, and returns the height that it
// wants and the option for ECharts.
const Kinds = (function () {
  const {
    along, bare, bounds, colour, datum, hidden, label, lines, longest, names, periods, readable,
    say, scale, shade, silence, tick,
  } = Pencil;
  const PHONE = 560;

  const values = (chart) => chart.series.flatMap((series) => series.points).map((p) => p.value);

  function bars(chart, width) {
    const rows = names(chart.labels, width);
    const first = chart.series[0].points.map((p) => say(p.label));
    const series = chart.series.map((s) => ({
      type: 'bar', stack: 'all', barWidth: '62%', name: say(s.name), label: silence,
      data: s.points.map((p) => datum(Math.max(0, p.value), p)),
    }));
    series[series.length - 1].label = label('right', { formatter: (d) => first[d.dataIndex] });
    return {
      height: chart.labels.length * 32 + 8,
      option: {
        grid: { left: rows.left, right: longest(first, 12) + 12, top: 4, bottom: 4 },
        xAxis: hidden({ min: 0, max: 'dataMax' }), yAxis: rows.axis, series,
      },
    };
  }

  function columns(chart, width) {
    const direct = chart.series.length === 1 && chart.labels.length <= 11;
    const round = tick(chart.unit);
    const above = width < PHONE && chart.labels.length > 6
      ? label('top', { fontSize: 11, formatter: (d) => round(Math.round(d.value)) })
      : label('top');
    return {
      height: 240,
      option: {
        grid: { left: direct ? 0 : 44, right: 4, top: 22, bottom: direct ? 24 : 36 },
        xAxis: periods(chart.labels, width - 48),
        yAxis: direct ? hidden({ min: 0 }) : scale(chart.unit, { min: 0 }),
        series: chart.series.map((s) => ({
          type: 'bar', stack: 'all', barCategoryGap: '22%', name: say(s.name),
          data: s.points.map((p) => datum(Math.max(0, p.value), p)),
          label: direct ? above : silence,
        })),
      },
    };
  }

  function dots(chart, width) {
    const points = chart.series[0].points;
    const rows = names(chart.labels, width);
    const whiskers = points.map((p, i) => [
      { coord: [p.low, i], lineStyle: { color: colour[p.tone] } }, { coord: [p.high, i] }]);
    const goal = chart.goal && {
      xAxis: chart.goal.value,
      lineStyle: { type: 'dashed', width: 1.5, color: colour.ink },
      label: label('start', { formatter: () => say(chart.goal.label) }),
    };
    return {
      height: points.length * 46 + 56,
      option: {
        grid: { left: rows.left, right: 30, top: 26, bottom: 26 },
        xAxis: scale(chart.unit, bounds(chart)), yAxis: rows.axis,
        series: [{
          type: 'scatter', symbolSize: 12, name: say(chart.series[0].name),
          label: label('top', { distance: 6, backgroundColor: colour.paper, padding: [1, 2] }),
          data: points.map((p, i) => datum([p.value, i], p)),
          markLine: lines(whiskers.concat(goal || [])),
        }],
      },
    };
  }

  const SPANS = [[60, '1 min'], [3600, '1 h'], [86400, ['1 d', '1 j']], [604800, ['7 d', '7 j']]];

  function ranges(chart, width) {
    const rows = names(chart.labels, width);
    const log = (seconds) => Math.log10(Math.max(1, seconds));
    const all = values(chart).map(log);
    const last = chart.series.length - 1;
    const [before, after] = [0, last].map((n) =>
      longest(chart.series[n].points.map((p) => say(p.label)), 12) + 18);
    const span = Math.max(0.4, Math.max(...all) - Math.min(...all));
    const pixel = span / Math.max(80, width - rows.left - before - after);
    const [min, max] = [Math.min(...all) - before * pixel, Math.max(...all) + after * pixel];
    const reaches = chart.labels.map((name, i) => ({
      type: 'line', symbol: 'none', silent: true, z: 1,
      lineStyle: { color: colour.MUTED, width: 2 },
      data: [0, last].map((n) => [log(chart.series[n].points[i].value), i]),
    }));
    const marks = SPANS.filter(([s]) => log(s) > min && log(s) < max).map(([s, text]) => ({
      xAxis: log(s), lineStyle: { color: colour.rule, width: 1 },
      label: label('end', { color: colour.quiet, formatter: () => say(text) }),
    }));
    const series = chart.series.map((s, n) => ({
      type: 'scatter', symbolSize: 12, name: say(s.name), z: 5 - n,
      data: s.points.map((p, i) => datum([log(p.value), i], p)),
      label: n === 0 ? label('left') : n === last ? label('right') : silence,
    }));
    reaches[0].markLine = lines(marks);
    return {
      height: chart.labels.length * 38 + 36,
      option: {
        grid: { left: rows.left, right: 4, top: 6, bottom: 26 },
        xAxis: hidden({ min, max }), yAxis: rows.axis, series: reaches.concat(series),
      },
    };
  }

  function heat(chart, width) {
    const upright = width < PHONE;
    const left = 46;
    const rows = upright ? 24 : 7;
    const row = upright ? 20 : 32;
    const most = Math.max(...values(chart));
    const first = values(chart).indexOf(most);
    const days = chart.series.map((s) => say(s.name));
    const hours = chart.labels.map(say);
    const data = chart.series.flatMap((s, d) => s.points.map((p, h) => {
      const fill = shade(0.03 + 0.97 * p.value / most);
      const peak = d * 24 + h === first;
      return {
        value: upright ? [d, h] : [h, d], text: say(p.label), at: days[d] + ' ' + hours[h],
        itemStyle: { color: 'rgb(' + fill + ')', opacity: 1, borderColor: colour.ink, borderWidth: peak ? 2 : 0 },
        label: { color: readable(fill), fontWeight: peak ? 700 : 400 },
      };
    }));
    const axis = (texts, interval, more) => Object.assign({
      type: 'category', data: texts, axisLabel: { color: colour.quiet, fontSize: 12, interval },
    }, bare, more);
    return {
      height: rows * row + 26,
      option: {
        grid: { left, right: 0, top: 24, bottom: 2 },
        xAxis: axis(upright ? days : hours.map((text, h) => String(h)), 0, { position: 'top' }),
        yAxis: axis(upright ? hours : days, upright ? 1 : 0, { inverse: true }),
        series: [{
          type: 'scatter', symbol: 'rect', data,
          symbolSize: [(width - left) / (upright ? 7 : 24) - 1, row - 1],
          label: label('inside', { fontSize: 11, formatter: (d) => d.data.text.length < 5 ? d.data.text : '' }),
        }],
      },
    };
  }

  function trend(chart, width) {
    const points = chart.series[0].points;
    const whiskers = points.map((p, i) => [
      { coord: [i, p.low], lineStyle: { color: colour[p.tone] } }, { coord: [i, p.high] }]);
    const goal = chart.goal && {
      yAxis: chart.goal.value, lineStyle: { type: 'dashed', width: 1.5, color: colour.ink },
    };
    const all = values(chart);
    const named = [0, all.length - 1, all.indexOf(Math.max(...all)), all.indexOf(Math.min(...all))];
    return {
      height: 250,
      option: {
        grid: { left: 44, right: 22, top: 22, bottom: 36 },
        xAxis: periods(chart.labels, width - 66), yAxis: scale(chart.unit, bounds(chart)),
        series: [{
          type: 'line', symbol: 'circle', symbolSize: 8, name: say(chart.series[0].name),
          lineStyle: { color: colour.MAIN, width: 1.5 },
          markLine: lines(whiskers.concat(goal || []), { opacity: 0.6 }),
          data: points.map((p) => datum(p.value, p)),
        }, {
          // Labels stand above the intervals, where nothing crosses them.
          type: 'scatter', symbolSize: 0.01, silent: true,
          data: points.map((p, i) => Object.assign(
            datum([i, p.high], p), { label: named.includes(i) ? label('top') : silence })),
        }],
      },
    };
  }

  function curves(chart, width) {
    const last = chart.labels.length - 1;
    const ends = chart.series.map((s) => s.points[last]);
    const high = ends.reduce((best, p) => p.value > best.value ? p : best);
    const begin = chart.goal && [[
      { coord: [chart.goal.value, 0], lineStyle: { type: 'dashed', width: 1.5, color: colour.ink } },
      { coord: [chart.goal.value, Math.max(...values(chart))] }]];
    return {
      height: 280,
      option: {
        grid: { left: 44, right: longest(ends.map((p) => say(p.label)), 12) + 14, top: 22, bottom: 36 },
        xAxis: Object.assign(periods(chart.labels, width - 90), { boundaryGap: false }),
        yAxis: scale(chart.unit, { min: 0 }),
        series: chart.series.map((s, n) => ({
          type: 'line', symbol: 'circle', symbolSize: 6, showSymbol: true, name: say(s.name),
          lineStyle: { color: colour[s.points[0].tone], width: 2, type: n ? 'dashed' : 'solid' },
          markLine: n === 0 && begin ? lines(begin) : undefined,
          data: s.points.map((p, i) => Object.assign(datum(p.value, p), {
            symbolSize: i === last ? 7 : 3,
            label: i === last ? label('right', { offset: [0, p === high ? -5 : 5] }) : silence,
          })),
        })).concat(chart.goal ? [named(chart, last)] : []),
      },
    };
  }

  /** The words at the top of the line where something begins, on the side that has room. */
  function named(chart, last) {
    const at = chart.goal.value;
    return {
      type: 'scatter', symbolSize: 0.01, silent: true,
      data: [{
        value: [Math.round(at), Math.max(...values(chart))], text: say(chart.goal.label),
        label: label(at > last / 2 ? 'left' : 'right', { distance: 8, color: colour.quiet }),
      }],
    };
  }

  function multiples(chart, width) {
    const across = width < PHONE ? 2 : Math.min(chart.series.length, width < 900 ? 3 : 5);
    const gap = 26;
    const wide = (width - gap * (across - 1)) / across;
    const tall = 140;
    const most = Math.max(...values(chart));
    const place = (n) => ({ left: (n % across) * (wide + gap), top: Math.floor(n / across) * tall + 4 });
    const count = new Intl.NumberFormat(document.documentElement.lang);
    const total = (s) => count.format(s.points.reduce((sum, p) => sum + p.value, 0));
    const edges = [chart.labels[0], chart.labels[chart.labels.length - 1]].map(say);
    const quiet = { color: colour.quiet, fontSize: 12, fontWeight: 400 };
    const title = (s, n) => ({
      left: place(n).left, top: place(n).top, padding: 0, text: say(s.name) + '  ' + total(s),
      textStyle: { color: colour.ink, fontSize: 13, fontWeight: 600, width: wide, overflow: 'truncate' },
    });
    const edge = (text, end, n) => ({
      left: place(n).left + end * wide, top: place(n).top + 108, padding: 0,
      textAlign: end ? 'right' : 'left', text, textStyle: quiet,
    });
    return {
      height: Math.ceil(chart.series.length / across) * tall,
      option: {
        title: chart.series.flatMap((s, n) =>
          [title(s, n)].concat(edges.map((text, end) => edge(text, end, n)))),
        grid: chart.series.map((s, n) => ({
          left: place(n).left, top: place(n).top + 36, width: wide, height: 66,
        })),
        xAxis: chart.series.map((s, n) => Object.assign(along(chart.labels.map(say)), {
          gridIndex: n, boundaryGap: false, axisLabel: silence,
        })),
        yAxis: chart.series.map((s, n) => hidden({ gridIndex: n, min: 0, max: most })),
        series: chart.series.map((s, n) => small(s, n)),
      },
    };
  }

  /** One of the small charts: an area with its highest point named. */
  function small(series, n) {
    const points = series.points;
    const peak = points.reduce((best, p, i) => p.value > points[best].value ? i : best, 0);
    const side = peak === 0 ? 'right' : peak === points.length - 1 ? 'left' : 'top';
    return {
      type: 'line', xAxisIndex: n, yAxisIndex: n, name: say(series.name), symbol: 'circle', clip: false,
      lineStyle: { color: colour.MAIN, width: 1.5 }, areaStyle: { color: colour.SOFT, opacity: 0.35 },
      data: points.map((p, i) => Object.assign(datum(p.value, p), {
        symbolSize: i === peak ? 7 : 0.01,
        label: i === peak ? label(side, { distance: 6 }) : silence,
      })),
    };
  }

  function split(chart) {
    return {
      height: 42,
      option: {
        grid: { left: 0, right: 0, top: 4, bottom: 6 },
        xAxis: hidden({ min: 0, max: 100 }), yAxis: { type: 'category', show: false, data: [''] },
        series: chart.series.map((s) => ({
          type: 'bar', stack: 'all', barWidth: 32, name: say(s.name),
          itemStyle: { borderColor: colour.paper, borderWidth: 1 },
          data: s.points.map((p) => datum(p.value, p)),
        })),
      },
    };
  }

  return {
    BARS: bars, COLUMNS: columns, DOTS: dots, RANGES: ranges,
    HEAT: heat, TREND: trend, CURVES: curves, MULTIPLES: multiples, SPLIT: split,
  };
})();
