'use strict';

/* The lock graph: what is drawn, where, and in which colours. Knows neither the list of findings nor the page. */
window.LockGraph = (function () {
  /* Above so many nodes a layout without many crossings would take seconds: 2,000 nodes take twenty. */
  const MANY = 200;

  /* So many times as wide as the pane, a graph in layers is a line. */
  const TOO_WIDE = 2;

  /* Of a layout in rows: from one to the next, and between two nodes of one. */
  const ROW = 86;
  const GAP = 26;

  const LONGEST = 40;

  const key = (lock) => lock.kind + ' ' + lock.name;
  const arrowKey = (from, to) => key(from) + ' > ' + key(to);

  /* The last two parts of the name without the package, which are enough to tell most locks apart. */
  function shortName(name) {
    const parts = name.split('.');
    const type = parts.findIndex((part) => /^\p{Lu}/u.test(part));
    const short = type < 0 ? name : parts.slice(type).join('.');
    return short.length <= LONGEST ? short : '…' + short.slice(1 - LONGEST);
  }

  function colours() {
    const style = getComputedStyle(document.documentElement);
    const of = (name) => style.getPropertyValue('--' + name).trim();
    return { text: of('text'), soft: of('soft'), node: of('node'), edge: of('edge'), accent: of('accent'),
      error: of('error'), warning: of('warning'), note: of('note') };
  }

  function styles() {
    const c = colours();
    const level = (name, width) => ({
      selector: 'edge.' + name,
      style: { 'line-color': c[name], 'target-arrow-color': c[name], width: width, 'z-index': 5 },
    });
    return [
      { selector: 'node', style: {
        shape: 'round-rectangle', width: 'data(width)', height: 40, 'background-color': c.node, 'border-width': 1.2,
        'border-color': c.edge, label: 'data(label)', color: c.text, 'font-size': 12, 'text-valign': 'center',
        'text-wrap': 'wrap', 'font-family': 'system-ui, sans-serif', 'min-zoomed-font-size': 4 } },
      { selector: 'edge', style: {
        width: 1.3, 'line-color': c.edge, 'target-arrow-color': c.edge, 'target-arrow-shape': 'triangle',
        'curve-style': 'bezier', 'control-point-step-size': 50, 'arrow-scale': 1.1 } },
      /* Upwards, where a wide node is not wide: to its side the loop would stay within the node. */
      { selector: 'edge:loop', style: { 'loop-direction': '0deg', 'loop-sweep': '-60deg', 'control-point-step-size': 60 } },
      level('note', 2), level('warning', 2.6), level('error', 3),
      { selector: 'edge.note', style: { 'line-style': 'dashed' } },
      { selector: 'node.error', style: { 'border-color': c.error, 'border-width': 2.2 } },
      { selector: 'node.warning', style: { 'border-color': c.warning, 'border-width': 2.2 } },
      { selector: 'node.match', style: { 'border-color': c.accent, 'border-width': 4 } },
      { selector: '.dim', style: { opacity: 0.18 } },
      { selector: 'node.focus', style: { 'border-width': 4 } },
      { selector: 'edge.focus', style: { width: 5, 'z-index': 9 } },
    ];
  }

  function measure(label) {
    const pen = (measure.pen = measure.pen || document.createElement('canvas').getContext('2d'));
    pen.font = 'bold 12px system-ui, sans-serif';
    return Math.max(60, ...label.split('\n').map((line) => pen.measureText(line).width)) + 22;
  }

  /* large: edges are left out while the view moves, so that it moves smoothly. */
  function create(container, large, onTap) {
    const cy = cytoscape({ container: container, style: styles(), minZoom: 0.02, maxZoom: 3, boxSelectionEnabled: false,
      hideEdgesOnViewport: large, textureOnViewport: large });
    let drawn = '';
    cy.on('tap', (event) => onTap(event.target === cy ? null : event.target.data('item')));

    /* items: {nodes: [{lock, level}], edges: [{from, to, level, item}]}; replaces what was drawn before. */
    function show(items) {
      const elements = items.nodes.map((node) => {
        const label = shortName(node.lock.name) + '\n{' + node.lock.kind + '}';
        return { data: { id: key(node.lock), label: label, width: measure(label), item: { lock: node.lock } }, classes: node.level || '' };
      });
      items.edges.forEach((edge) => elements.push({
        data: { id: arrowKey(edge.from, edge.to), source: key(edge.from), target: key(edge.to), item: { edge: edge } },
        classes: edge.level || '',
      }));
      const ids = elements.map((element) => element.data.id).join('\n');
      if (ids === drawn) return recolour(elements);
      drawn = ids;
      cy.batch(() => {
        cy.elements().remove();
        cy.add(elements);
      });
      if (elements.length > 0) wrap(items.nodes.length > MANY ? layersByDepth() : place());
      fit();
    }

    /* The same nodes and edges stay where they are. */
    function recolour(elements) {
      cy.batch(() => elements.forEach((element) => {
        cy.getElementById(element.data.id).data('item', element.data.item).classes(element.classes);
      }));
    }

    /* By how many locks are held above them, the outermost first. */
    function layersByDepth() {
      const layers = [];
      const put = (node, depth) => (layers[depth] = layers[depth] || []).push(node);
      const seen = new Set();
      cy.elements().bfs({ roots: cy.nodes().roots(), directed: true, visit: (node, edge, from, index, depth) => {
        seen.add(node.id());
        put(node, depth);
      } });
      cy.nodes().filter((node) => !seen.has(node.id())).forEach((node) => put(node, 0));
      return layers.filter(Boolean);
    }

    /* Each layer in as many rows as fill the pane: a hundred locks beside each other would be a line that nobody can read. */
    function wrap(layers) {
      if (!layers) return;
      const ratio = Math.max(1, cy.width() / Math.max(1, cy.height()));
      let most = Math.max(...cy.nodes().map((node) => node.data('width')));
      let rows = rowsOf(layers, most);
      while (rows.length > layers.length && most < ratio * rows.length * ROW) {
        most *= 1.2;
        rows = rowsOf(layers, most);
      }
      const positions = new Map();
      rows.forEach((row, number) => {
        let x = -row.reduce((width, node) => width + node.data('width') + GAP, 0) / 2;
        row.forEach((node) => {
          positions.set(node.id(), { x: x + node.data('width') / 2, y: number * ROW });
          x += node.data('width') + GAP;
        });
      });
      cy.layout({ name: 'preset', fit: false, positions: (node) => positions.get(node.id()) }).run();
    }

    /* None wider than that, but for a single node. */
    function rowsOf(layers, most) {
      const rows = [];
      layers.forEach((layer) => {
        let width = Infinity;
        layer.forEach((node) => {
          width += node.data('width') + GAP;
          if (width > most) {
            rows.push([]);
            width = node.data('width') + GAP;
          }
          rows[rows.length - 1].push(node);
        });
      });
      return rows;
    }

    /* In layers: what is held stands above what is wanted. Answers the layers if they are much too wide for the pane. */
    function place() {
      const graph = new dagre.graphlib.Graph();
      graph.setGraph({ rankdir: 'TB', nodesep: 26, ranksep: 58 });
      graph.setDefaultEdgeLabel(() => ({}));
      cy.nodes().forEach((node) => graph.setNode(node.id(), { width: node.data('width'), height: 40 }));
      cy.edges().forEach((edge) => {
        if (edge.data('source') !== edge.data('target')) graph.setEdge(edge.data('source'), edge.data('target'));
      });
      dagre.layout(graph);
      cy.layout({ name: 'preset', fit: false, positions: (node) => graph.node(node.id()) }).run();
      const box = cy.elements().boundingBox();
      if (box.w / box.h <= TOO_WIDE * cy.width() / Math.max(1, cy.height())) return null;
      const layers = new Map();
      cy.nodes().sort((a, b) => a.position('y') - b.position('y') || a.position('x') - b.position('x')).forEach((node) => {
        const y = node.position('y');
        layers.set(y, [...(layers.get(y) || []), node]);
      });
      return [...layers.values()];
    }

    function fit(elements) {
      cy.resize();
      cy.fit(elements, 40);
      if (cy.zoom() > 1.25) {
        cy.zoom(1.25);
        cy.center(elements);
      }
    }

    /* arrows: [[from, to]]; everything else steps back. */
    function focus(arrows) {
      cy.elements().removeClass('focus dim');
      if (arrows.length === 0) return;
      let chosen = cy.collection();
      arrows.forEach(([from, to]) => {
        chosen = chosen.union(cy.getElementById(key(from))).union(cy.getElementById(key(to)))
          .union(cy.getElementById(arrowKey(from, to)));
      });
      cy.elements().difference(chosen).addClass('dim');
      chosen.addClass('focus');
      if (chosen.nonempty()) fit(chosen);
    }

    function mark(query) {
      cy.nodes().removeClass('match');
      if (query) cy.nodes().filter((node) => node.data('item').lock.name.toLowerCase().includes(query)).addClass('match');
    }

    /* Brings what the search has found into the middle. */
    function centre() {
      const found = cy.nodes('.match');
      if (found.nonempty()) fit(found.closedNeighborhood());
    }

    function zoom(factor) {
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
    }

    return { show, focus, mark, centre, fit, zoom, restyle: () => cy.style(styles()), resize: () => cy.resize() };
  }

  return { create, key, arrowKey };
})();
