// Turns the drawn map of a search into one that moves, when asked to: points and clusters over the same outlines, no tiles.
// What it needs is loaded then, so that the page stays light for those who read the drawing and its list.
(() => {
  const figure = document.querySelector('.map[data-points]');
  const { points: pointsUrl, outlines, script, style, wait, failed, shown, nowhere, more, close, source } = figure.dataset;
  const box = figure.querySelector('.points');
  const drawn = [...figure.querySelectorAll('.drawn, .legend')];
  const button = figure.querySelector('.switch button');
  const status = figure.querySelector('.switch [role=status]');
  const open = button.textContent;
  const FRANCE = [[41.3, -5.2], [51.1, 9.6]];
  // Pixels within which points are shown as one.
  const CELL = 56;
  const LISTED = 12;
  let map;

  figure.querySelector('.switch').hidden = false;
  button.addEventListener('click', () => toggle(box.hidden));

  async function toggle(moving) {
    box.hidden = !moving;
    // A drawing has no property for that.
    for (const part of drawn) part.toggleAttribute('hidden', moving);
    button.setAttribute('aria-expanded', String(moving));
    button.textContent = moving ? close : open;
    status.textContent = '';
    if (!moving || map) return map?.invalidateSize();
    status.textContent = wait;
    try {
      const [land, found] = await Promise.all([json(outlines), json(pointsUrl), load('script', { src: script }),
        load('link', { rel: 'stylesheet', href: style })]);
      status.textContent = draw(land, found);
    } catch {
      await toggle(false);
      status.textContent = failed;
    }
  }

  async function json(url) {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(url);
    return answer.json();
  }

  function load(name, attributes) {
    return new Promise((done, fail) => {
      const element = Object.assign(document.createElement(name), attributes);
      element.onload = done;
      element.onerror = fail;
      document.head.append(element);
    });
  }

  function draw(land, found) {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    map = L.map(box, {
      minZoom: 3, maxZoom: 13, zoomSnap: 0.5, zoomAnimation: !still, fadeAnimation: !still, markerZoomAnimation: !still, inertia: !still,
    });
    map.attributionControl.setPrefix('<a href="https://leafletjs.com">Leaflet</a>').addAttribution(source);
    L.geoJSON(land, { interactive: false, style: { className: 'land', color: '', fillColor: '', fillOpacity: 1 } }).addTo(map);
    const places = found.features.flatMap(positions);
    const inFrance = places.filter(place => L.latLngBounds(FRANCE).contains(place.at));
    const bounds = L.latLngBounds((inFrance.length ? inFrance : places).map(place => place.at));
    map.fitBounds(bounds.isValid() ? bounds.pad(0.03) : FRANCE, { maxZoom: 11, animate: false });
    const layer = L.layerGroup().addTo(map);
    const redraw = () => markers(layer, places);
    map.on('moveend', redraw);
    redraw();
    const somewhere = found.features.filter(feature => feature.geometry).length;
    const lost = found.features.length - somewhere;
    return [count(shown, somewhere), lost ? count(nowhere, lost) : ''].join(' ').trim();
  }

  function positions({ geometry, properties }) {
    if (!geometry) return [];
    const coordinates = geometry.type === 'Point' ? [geometry.coordinates] : geometry.coordinates;
    return coordinates.map(([lon, lat]) => ({ at: L.latLng(lat, lon), ...properties }));
  }

  // A grid that stays with the ground: a point does not change its cluster while one moves the map.
  function markers(layer, places) {
    const view = map.getBounds().pad(0.1);
    const cells = new Map();
    for (const place of places) {
      if (!view.contains(place.at)) continue;
      const pixel = map.project(place.at);
      const key = `${Math.floor(pixel.x / CELL)} ${Math.floor(pixel.y / CELL)}`;
      if (!cells.has(key)) cells.set(key, []);
      cells.get(key).push(place);
    }
    layer.clearLayers();
    for (const cell of cells.values()) layer.addLayer(marker(cell));
  }

  function marker(cell) {
    const one = cell.length === 1;
    const size = one ? 16 : 26 + Math.min(22, Math.round(7 * Math.log10(cell.length)));
    const at = L.latLng(cell.reduce((sum, place) => sum + place.at.lat, 0) / cell.length,
      cell.reduce((sum, place) => sum + place.at.lng, 0) / cell.length);
    const icon = L.divIcon({ className: one ? 'point one' : 'point', iconSize: [size, size], html: one ? '' : number(cell.length) });
    const title = one ? name(cell[0]) : `${number(cell.length)} : ${cell.slice(0, 3).map(name).join(', ')}…`;
    return L.marker(at, { icon, title, riseOnHover: true })
      .on('click', () => follow(cell, at))
      .on('keypress', event => { if (event.originalEvent.key === 'Enter') follow(cell, at); });
  }

  function follow(cell, at) {
    const bounds = L.latLngBounds(cell.map(place => place.at));
    const apart = !bounds.getNorthEast().equals(bounds.getSouthWest()) && map.getZoom() < map.getMaxZoom();
    if (apart) {
      map.fitBounds(bounds.pad(0.2));
      map.getContainer().focus();
    } else {
      L.popup({ maxWidth: 300, closeButton: true }).setLatLng(at).setContent(list(cell)).openOn(map)
        .getElement().querySelector('ul a').focus({ preventScroll: true });
    }
  }

  function list(cell) {
    const all = document.createElement('ul');
    for (const place of cell.slice(0, LISTED)) {
      const link = Object.assign(document.createElement('a'), { href: new URL(place.url, location).pathname, textContent: name(place) });
      const kind = Object.assign(document.createElement('span'), { textContent: place.kind ?? '' });
      const item = document.createElement('li');
      item.append(link, kind);
      all.append(item);
    }
    if (cell.length > LISTED) {
      all.append(Object.assign(document.createElement('li'), { textContent: count(more, cell.length - LISTED) }));
    }
    return all;
  }

  function name(place) {
    return place.title ?? place.name;
  }

  function count(text, value) {
    return text.replace('#', number(value));
  }

  function number(value) {
    return value.toLocaleString('fr-FR');
  }
})();
