// The sites on a map whose only ground is coast lines and borders (Natural Earth), so that it works
// without any other server; and the same sites as a list.
(() => {
  const EVERY = 30000;
  const element = document.getElementById('map');
  const list = document.getElementById('sites');
  if (!element || !window.L) return;

  const SHAPES = { FAULTED: '▲', OFFLINE: '✕', CHARGING: '●', READY: '○', RESTING: '·' };
  const map = L.map(element, { zoomControl: false, attributionControl: false, minZoom: 2, maxZoom: 18, worldCopyJump: true });
  L.control.zoom({ zoomInTitle: element.dataset.zoomin, zoomOutTitle: element.dataset.zoomout }).addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  map.setView([62, 20], 4);
  const markers = L.layerGroup().addTo(map);
  let placed = false;
  let shown = '';

  // TopoJSON: arcs of quantised steps (https://github.com/topojson/topojson-specification, 2.1.4).
  function lines(topology) {
    const { scale, translate } = topology.transform;
    return topology.arcs.map(arc => {
      let x = 0;
      let y = 0;
      return arc.map(([dx, dy]) => {
        x += dx;
        y += dy;
        return [y * scale[1] + translate[1], x * scale[0] + translate[0]];
      });
    });
  }

  // A ring that crosses the date line goes on behind it, not once around the world.
  function unwrapped(ring) {
    let shift = 0;
    return ring.map(([latitude, longitude], i) => {
      if (i) shift -= Math.round((longitude - ring[i - 1][1]) / 360) * 360;
      return [latitude, longitude + shift];
    });
  }

  function ground(topology) {
    const arcs = lines(topology);
    const renderer = L.canvas({ padding: 0.5 });
    const ringsOf = geometry => (geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs);
    const ring = indexes => unwrapped(indexes.flatMap(i => (i < 0 ? [...arcs[~i]].reverse() : arcs[i])));
    const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    const land = L.layerGroup().addTo(map);
    const draw = () => {
      land.clearLayers();
      const style = { renderer, interactive: false, weight: 0.8, color: colour('--map-line'), fillColor: colour('--map-land'), fillOpacity: 1 };
      for (const country of topology.objects.countries.geometries) {
        L.polygon(ringsOf(country).map(rings => rings.map(ring)), style).addTo(land);
      }
    };
    draw();
    new MutationObserver(draw).observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
  }

  function label(site) {
    const link = document.createElement('a');
    link.href = element.dataset.stations + encodeURIComponent(site.name);
    link.textContent = site.name;
    const state = document.createElement('span');
    state.className = 'state ' + site.condition;
    state.textContent = site.word;
    const box = document.createElement('span');
    box.append(link, ' ', state, ' ', site.text);
    return box;
  }

  function show(sites) {
    const news = JSON.stringify(sites);
    if (news === shown) return;
    shown = news;
    markers.clearLayers();
    list.replaceChildren(...sites.map(site => {
      const item = document.createElement('li');
      item.append(label(site));
      return item;
    }));
    for (const site of sites) {
      const icon = L.divIcon({ className: 'pin ' + site.condition, html: SHAPES[site.condition], iconSize: [22, 22] });
      L.marker([site.latitude, site.longitude], { icon, title: site.name + ': ' + site.word, alt: site.name + ': ' + site.word })
        .bindPopup(() => label(site))
        .addTo(markers);
    }
    if (!placed && sites.length) {
      placed = true;
      map.fitBounds(sites.map(site => [site.latitude, site.longitude]), { padding: [30, 30], maxZoom: 9 });
    }
  }

  async function turn() {
    if (!document.hidden) {
      const answer = await fetch(element.dataset.sites, { cache: 'no-store' });
      if (answer.ok && !answer.redirected) show(await answer.json());
    }
  }

  // Pictures of the operator's own choice, or what needs no other server.
  function floor() {
    if (!element.dataset.tiles) return fetch(element.dataset.land).then(answer => answer.json()).then(ground);
    L.tileLayer(element.dataset.tiles, { maxZoom: 18 }).addTo(map);
    const whose = document.createElement('span');
    whose.textContent = element.dataset.attribution;
    L.control.attribution({ prefix: false }).addAttribution(whose.innerHTML).addTo(map);
    return Promise.resolve();
  }

  floor().finally(() => {
    turn().catch(() => {});
    setInterval(() => turn().catch(() => {}), EVERY);
  });
})();
