'use strict';
// Draws the charts of the page from the JSON beside them, and again when the width, the language
// or the colours change. Titles, notes, legends and tables are in the page itself. Nothing moves.
(function () {
  const charts = JSON.parse(document.getElementById('charts').textContent);
  const places = [...document.querySelectorAll('[data-chart]')];
  const { colour, dip, say } = Pencil;

  // Rich text is drawn, not parsed as HTML, and braces are its only marks: a text from the data
  // cannot become markup.
  const plain = (text) => text.replace(/[{}]/g, '');

  function tooltip(chart) {
    return {
      trigger: 'item', renderMode: 'richText', confine: true,
      backgroundColor: colour.paper, borderColor: colour.rule,
      textStyle: { color: colour.ink, fontSize: 13, fontFamily: colour.font },
      formatter: (d) => {
        const label = chart.labels[d.dataIndex];
        const at = d.data.at || (label && chart.kind !== 'SPLIT' ? say(label) : d.seriesName);
        const name = chart.series.length > 1 && !d.data.at ? d.seriesName + ': ' : '';
        return plain(at) + '\n' + plain(name + d.data.text);
      },
    };
  }

  function draw(place) {
    const chart = charts[place.dataset.chart];
    const width = place.clientWidth;
    const { height, option } = Kinds[chart.kind](chart, width);
    place.style.height = height + 'px';
    const drawn = echarts.getInstanceByDom(place) || echarts.init(place, null, { renderer: 'svg' });
    drawn.resize({ width, height });
    drawn.setOption(Object.assign(option, {
      animation: false, markLine: { z: 1 }, textStyle: { fontFamily: colour.font }, tooltip: tooltip(chart),
    }), true);
    place.dataset.width = String(width);
  }

  function drawAll() {
    dip();
    places.forEach(draw);
  }

  drawAll();
  document.addEventListener('review-language', drawAll);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawAll);
  const resized = new ResizeObserver((entries) => entries
    .map((entry) => entry.target)
    .filter((place) => place.dataset.width !== String(place.clientWidth))
    .forEach(draw));
  places.forEach((place) => resized.observe(place));
})();
