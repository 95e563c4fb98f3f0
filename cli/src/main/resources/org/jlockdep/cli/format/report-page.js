'use strict';

/* The page around the graph: the list with its filters, the details, the theme, and links to a finding. */
(function () {
  // Names may have characters that reverse or hide what stands around them.
  const withoutHidden = (key, value) => typeof value === 'string' ? value.replace(/[\p{Cf}\p{Zl}\p{Zp}]/gu, '?') : value;
  const data = JSON.parse(document.getElementById('data').textContent, withoutHidden);
  const LEVELS = ['error', 'warning', 'note'];
  /* Above so many locks the page opens with those in cycles alone. */
  const MANY = 40;
  /* Above so many locks the graph leaves edges out while it moves. */
  const LARGE = 400;
  const $ = (id) => document.getElementById(id);
  const { key, arrowKey } = LockGraph;

  const byFingerprint = new Map();
  data.findings.forEach((finding) => {
    finding.tests = [...new Set(finding.links.map((link) => link.test).filter(Boolean))];
    finding.origins = new Set([...finding.runs, ...finding.tests]);
    finding.words = [finding.title, finding.text, ...finding.origins].join(' ').toLowerCase();
    if (!byFingerprint.has(finding.fingerprint)) byFingerprint.set(finding.fingerprint, finding);
  });
  const packageOf = (name) => {
    const parts = name.split('.');
    const type = parts.findIndex((part) => /^\p{Lu}/u.test(part));
    return type <= 0 ? '' : parts.slice(0, type).join('.');
  };
  const packages = new Map();
  data.lockClasses.forEach((lock) => packages.set(packageOf(lock.name), (packages.get(packageOf(lock.name)) || 0) + 1));
  const dependencies = new Map(data.dependencies.map((edge) => [arrowKey(edge.from, edge.to), edge]));

  let selected = null;
  /* cycles, around or all */
  let mode = data.lockClasses.length <= MANY ? 'all' : 'cycles';
  /* The lock whose neighbourhood is shown. */
  let chosen = null;
  const graph = LockGraph.create($('graph'), data.lockClasses.length > LARGE, tapped);

  /* ---- small pieces of DOM; text is always set as text ---- */

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    Object.entries(attributes || {}).forEach(([attribute, value]) => {
      if (attribute === 'onclick') made.addEventListener('click', value);
      else made.setAttribute(attribute, value);
    });
    made.append(...children.filter((child) => child !== null && child !== ''));
    return made;
  }

  const plural = (count, one, many) => count.toLocaleString('en') + ' ' + (count === 1 ? one : many);
  const frameText = (frame) => frame.class + '.' + frame.method + '(' + place(frame) + ')';
  const place = (frame) => (frame.line === -2 ? 'Native Method' : !frame.file ? 'Unknown Source'
    : frame.line < 0 ? frame.file : frame.file + ':' + frame.line);
  const ring = (finding) => finding.title.slice(finding.title.indexOf(': ') + 2).replaceAll(' -> ', ' → ');
  const rule = (finding) => finding.title.slice(0, finding.title.indexOf(': '));

  /* ---- what the filters let through ---- */

  function visible() {
    const levels = new Set([...document.querySelectorAll('[name=level]:checked')].map((box) => box.value));
    const query = $('query').value.trim().toLowerCase();
    const run = $('run').value;
    return data.findings.filter((finding) => levels.has(finding.level)
      && (!run || finding.origins.has(run))
      && (!query || finding.words.includes(query) || finding.fingerprint.startsWith(query))
      && ($('suppressed').checked || finding.suppression === null)
      && ($('known').checked || finding.state === 'new'));
  }

  function refresh() {
    const findings = visible();
    list(findings);
    draw(findings);
  }

  /* ---- the list ---- */

  function list(findings) {
    $('count').textContent = findings.length === data.findings.length
      ? plural(findings.length, 'finding', 'findings')
      : findings.length.toLocaleString('en') + ' of ' + plural(data.findings.length, 'finding', 'findings');
    $('findings').replaceChildren(...grouped(findings).map((finding) => element('li', {}, item(finding))));
  }

  /* Variants stand below the finding that they are variants of. */
  function grouped(findings) {
    const shown = new Set(findings.map((finding) => finding.fingerprint));
    const variants = new Map();
    const heads = findings.filter((finding) => {
      if (!finding.group || !shown.has(finding.group) || finding.group === finding.fingerprint) return true;
      variants.set(finding.group, [...(variants.get(finding.group) || []), finding]);
      return false;
    });
    return heads.flatMap((finding) => [finding, ...(variants.get(finding.fingerprint) || [])]);
  }

  function item(finding) {
    const notes = [finding.level, finding.confirmed ? 'confirmed' : '', rule(finding).toLowerCase(), finding.state === 'new' ? '' : 'known',
      finding.suppression === null ? '' : 'suppressed', finding.sightings > 1 ? 'seen ' + finding.sightings.toLocaleString('en') + ' times' : '',
      finding.services.length > 1 ? 'in ' + finding.services.length + ' services' : ''];
    return element('button', {
      type: 'button', class: finding.level + (finding.group ? ' variant' : ''), 'data-fingerprint': finding.fingerprint,
      'aria-current': String(finding === selected), onclick: () => select(finding),
    }, element('span', { class: 'ring' }, ring(finding)), element('small', {}, notes.filter(Boolean).join(' · ')));
  }

  /* ---- the graph ---- */

  function draw(findings) {
    const levels = new Map();
    const edges = new Map();
    const locks = new Map();
    [...LEVELS].reverse().forEach((level) => findings.filter((finding) => finding.level === level).forEach((finding) => {
      finding.links.forEach((link) => {
        locks.set(key(link.from), link.from).set(key(link.to), link.to);
        if (isCycle(finding)) edges.set(arrowKey(link.from, link.to), { from: link.from, to: link.to, level: level, finding: finding });
        levels.set(key(link.from), level);
        levels.set(key(link.to), level);
      });
    }));
    if (mode !== 'cycles') addTheRest(locks, edges);
    narrow(locks, edges);
    graph.show({
      nodes: [...locks.values()].map((lock) => ({ lock: { name: lock.name, kind: lock.kind }, level: levels.get(key(lock)) })),
      edges: [...edges.values()],
    });
    const query = $('query').value.trim().toLowerCase();
    graph.mark(query);
    graph.focus(arrows(selected && findings.includes(selected) ? selected : null));
    if (query) graph.centre();
    $('graph').dataset.shown = locks.size;
    $('shown').textContent = locks.size.toLocaleString('en') + ' of ' + plural(data.lockClasses.length, 'lock', 'locks')
      + ', ' + plural(edges.size, 'dependency', 'dependencies');
    ['cycles', 'around', 'all'].forEach((name) => $(name).setAttribute('aria-pressed', String(mode === name)));
    $('around').disabled = chosen === null;
    $('depth-row').hidden = mode !== 'around';
    $('package-row').hidden = mode !== 'all' || packages.size < 2;
  }

  /* Of all locks those of a package, those that the search finds with their neighbours, or the neighbourhood of one. */
  function narrow(locks, edges) {
    let kept = null;
    const query = $('query').value.trim().toLowerCase();
    if (mode === 'around') kept = near([key(chosen)], edges, Number($('depth').value));
    if (mode === 'all' && $('package').value) {
      kept = new Set([...locks].filter(([, lock]) => packageOf(lock.name) === $('package').value).map(([id]) => id));
    }
    if (mode === 'all' && query) {
      const found = [...locks].filter(([id, lock]) => lock.name.toLowerCase().includes(query) && (!kept || kept.has(id)));
      if (found.length > 0) kept = near(found.map(([id]) => id), edges, 1);
    }
    if (kept === null) return;
    [...locks.keys()].filter((id) => !kept.has(id)).forEach((id) => locks.delete(id));
    [...edges].filter(([, edge]) => !kept.has(key(edge.from)) || !kept.has(key(edge.to))).forEach(([id]) => edges.delete(id));
  }

  function near(ids, edges, steps) {
    const near = new Set(ids);
    for (let i = 0; i < steps; i++) {
      const before = new Set(near);
      edges.forEach((edge) => {
        if (before.has(key(edge.from))) near.add(key(edge.to));
        if (before.has(key(edge.to))) near.add(key(edge.from));
      });
    }
    return near;
  }

  function showAround(lock) {
    chosen = lock;
    mode = 'around';
    refresh();
    lockDetail(lock);
  }

  function addTheRest(locks, edges) {
    const run = $('run').value;
    /* Which test made a dependency is known of findings alone. */
    const isRun = data.runs.some((other) => other.name === run);
    if (!isRun) data.lockClasses.forEach((lock) => locks.set(key(lock), lock));
    dependencies.forEach((edge, id) => {
      if (isRun && !edge.runs.includes(run)) return;
      if (!edges.has(id)) edges.set(id, { from: edge.from, to: edge.to });
      [edge.from, edge.to].forEach((lock) => locks.set(key(lock), lock));
    });
  }

  /* A lock that is not held where it should be is no dependency. */
  const isCycle = (finding) => finding.rule === 'lockdep/circular' || finding.rule === 'lockdep/recursive';
  const arrows = (finding) => (finding ? finding.links.map((link) => [link.from, link.to]) : []);

  function tapped(item) {
    if (!item) return select(null);
    if (item.lock) return lockDetail(item.lock);
    return item.edge.finding ? select(item.edge.finding) : edgeDetail(item.edge);
  }

  /* ---- the details ---- */

  function detail(...children) {
    $('detail').replaceChildren(...children.filter((child) => child !== null));
    $('detail').scrollTop = 0;
  }

  function select(finding) {
    selected = finding;
    document.querySelectorAll('#findings button').forEach((button) => {
      const current = finding !== null && button.dataset.fingerprint === finding.fingerprint;
      button.setAttribute('aria-current', String(current));
      if (current) button.scrollIntoView({ block: 'nearest' });
    });
    const hash = finding ? '#' + finding.fingerprint : '#';
    if (location.hash !== hash && (finding || location.hash)) history.replaceState(null, '', hash);
    graph.focus(arrows(finding));
    if (finding) findingDetail(finding);
    else overview();
  }

  function runs(finding) {
    const more = finding.runCount - finding.runs.length;
    return finding.runs.join(', ') + (more > 0 ? ' and about ' + more.toLocaleString('en') + ' more runs' : '');
  }

  function services(finding) {
    return finding.services.length === 0 ? ''
      : 'of ' + plural(finding.services.length, 'service', 'services') + ': ' + finding.services.join(', ');
  }

  function findingDetail(finding) {
    const facts = ['fingerprint ' + finding.fingerprint, 'rule ' + finding.ruleWords.join(' '), finding.state === 'new' ? '' : 'known from the baseline',
      'seen ' + (finding.sightings === 1 ? 'once' : finding.sightings.toLocaleString('en') + ' times'), 'in ' + runs(finding), services(finding), finding.tests.length ? 'during ' + finding.tests.join(', ') : '',
      finding.firstSeen ? 'first ' + finding.firstSeen : '', finding.lastSeen ? 'last ' + finding.lastSeen : '',
      finding.suppression === null ? '' : 'suppressed: ' + finding.suppression];
    const group = finding.group && byFingerprint.get(finding.group);
    detail(
      element('h2', {}, element('span', { class: 'badge ' + finding.level }, finding.level),
        ...(finding.confirmed ? [' ', element('span', { class: 'badge error' }, 'confirmed')] : []), rule(finding)),
      element('div', { class: 'ring' }, ring(finding)),
      element('p', { class: 'facts' }, facts.filter(Boolean).join(' · ')),
      group ? element('p', { class: 'facts' }, 'a variant of ', jump(group)) : null,
      element('p', { class: 'advice' }, finding.advice[0].toUpperCase() + finding.advice.slice(1) + '.'),
      element('h3', {}, 'Evidence'),
      element('ul', { class: 'reasons' }, ...finding.reasons.map((reason) => element('li', {}, reason))),
      element('h3', {}, finding.links.length === 1 ? 'How it was seen' : 'The ' + finding.links.length + ' sides'),
      element('div', { class: 'links' }, ...finding.links.map(linkCard)),
      element('details', { open: '' }, element('summary', {}, 'The report as it was printed'), element('pre', { tabindex: '0' }, finding.text.trim()),
        element('ul', { class: 'plain facts' }, ...data.legend.map((line) => element('li', {}, line)))),
    );
  }

  function linkCard(link) {
    const rows = (name, hold) => [element('dt', {}, name), element('dd', {}, lockJump(hold), ' {' + hold.kind + '}, '
      + hold.type + (hold.instance < 0 ? '' : '@' + hold.instance) + ' at ', element('code', {}, frameText(hold.site)), source(hold))];
    const others = link.held.length > 1
      ? [element('dt', {}, 'all held'), element('dd', {}, link.held.map((hold) => hold.name).join(', '))] : [];
    const where = [['in test', link.test], ['in run', link.run || (data.runs.length === 1 ? data.runs[0].name : null)],
      ['after', (link.nanosSinceStart / 1e9).toFixed(6) + ' s']].filter(([, value]) => value)
      .flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]);
    return element('article', { class: 'link' },
      element('h4', {}, 'Thread ' + link.by),
      element('dl', {}, ...rows('holds', link.from), ...rows('wants', link.to), ...others, ...where),
      element('details', {}, element('summary', {}, 'Stack, ' + plural(link.stack.length, 'frame', 'frames')),
        element('pre', { tabindex: '0' }, link.stack.map((frame) => 'at ' + frameText(frame)).join('\n'))));
  }

  /* The lines around a site, where the report was made with the sources. */
  function source(hold) {
    if (!hold.source) return null;
    const lines = hold.source.lines.map((line, i) => {
      const number = hold.source.firstLine + i;
      return element(number === hold.site.line ? 'mark' : 'span', {}, String(number).padStart(5) + '  ' + line + '\n');
    });
    return element('pre', { class: 'source', tabindex: '0', title: hold.source.path }, ...lines);
  }

  const lockJump = (lock) => element('button', { type: 'button', class: 'jump', onclick: () => lockDetail(lock) }, element('b', {}, lock.name));
  const jump = (finding) => element('button', { type: 'button', class: 'jump', onclick: () => select(finding) }, ring(finding));

  function involved(test) {
    const findings = data.findings.filter((finding) => finding.links.some(test));
    return findings.length === 0 ? [] : [element('h3', {}, 'Findings'),
      element('ul', { class: 'plain' }, ...findings.map((finding) => element('li', {},
        element('span', { class: 'badge ' + finding.level }, finding.level), jump(finding))))];
  }

  function neighbours(title, edges, end) {
    return edges.length === 0 ? [] : [element('h3', {}, title),
      element('ul', { class: 'plain' }, ...edges.map((edge) => element('li', {}, element('button',
        { type: 'button', class: 'jump', onclick: () => edgeDetail(edge) }, edge[end].name), ' {' + edge[end].kind + '}')))];
  }

  function lockDetail(lock) {
    const id = key(lock);
    const known = data.lockClasses.find((other) => key(other) === id);
    chosen = lock;
    $('around').disabled = false;
    detail(
      element('h2', {}, lock.name),
      element('p', {}, element('button', { type: 'button', onclick: () => showAround(lock) }, 'Show what is around it')),
      element('p', { class: 'facts' }, 'a ' + lock.kind + ' lock class' + (known ? ', used {' + known.usage + '}: '
        + 'x exclusive, s shared, t by a try, w given up in a wait' : '')),
      ...involved((link) => key(link.from) === id || key(link.to) === id),
      ...neighbours('Taken while holding', data.dependencies.filter((edge) => key(edge.to) === id), 'from'),
      ...neighbours('Held while taking', data.dependencies.filter((edge) => key(edge.from) === id), 'to'),
    );
  }

  function edgeDetail(edge) {
    const id = arrowKey(edge.from, edge.to);
    const seen = dependencies.get(id) || { sites: [], runs: [], kinds: [] };
    detail(
      element('h2', {}, edge.from.name + ' → ' + edge.to.name),
      element('p', { class: 'facts' }, 'the second lock was wanted while the first was held'
        + (seen.kinds.length ? ' · ' + seen.kinds.join(' ') : '') + (seen.runs.length ? ' · in ' + seen.runs.join(', ') : '')),
      ...involved((link) => arrowKey(link.from, link.to) === id),
      element('h3', {}, 'Where it was wanted'),
      element('ul', { class: 'plain' }, ...seen.sites.map((site) => element('li', {}, element('code', {}, frameText(site))))),
    );
  }

  function overview() {
    const table = element('table', {}, element('tr', {}, ...['run', 'program', 'JVM', 'pid', 'weakened by'].map((name) => element('th', { scope: 'col' }, name))),
      ...data.runs.map((run) => element('tr', {}, ...[run.name, [run.service, run.version, run.environment].filter((label) => label).join(' ') || run.mainClass, run.jvm, String(run.pid),
        run.taints.join(', ').toLowerCase().replaceAll('_', ' ') || 'nothing'].map((cell) => element('td', {}, cell)))));
    const absent = data.absent.length === 0 ? [] : [element('h3', {}, 'In the baseline, and not seen this time'),
      element('ul', { class: 'plain' }, ...data.absent.map((gone) => element('li', {}, element('code', {}, gone.fingerprint), ' ' + gone.title)))];
    detail(
      element('h2', {}, data.findings.length === 0 ? 'Nothing was found' : 'Choose a finding'),
      element('p', { class: 'facts' }, data.findings.length === 0
        ? 'These runs took no locks in orders that contradict each other.'
        : 'Each finding is a way in which threads could come to wait for each other for ever. Choose one in the list, or an arrow of the graph.'),
      ...absent, element('h3', {}, plural(data.runs.length, 'run', 'runs')), table);
  }

  /* ---- the rest of the page ---- */

  function theme(name) {
    document.documentElement.dataset.theme = name;
    graph.restyle();
  }

  function label() {
    $('summary').textContent = data.summary.text.replace('jlockdep: ', '');
    document.title = 'jlockdep: ' + plural(data.summary.errors, 'error', 'errors') + ', ' + plural(data.summary.warnings, 'warning', 'warnings');
    document.querySelectorAll('.chip').forEach((chip) => {
      chip.querySelector('b').textContent = data.summary[chip.querySelector('input').value + 's'];
    });
    const count = (row, test) => {
      const matching = data.findings.filter(test).length;
      $(row).hidden = matching === 0;
      $(row).querySelector('b').textContent = matching;
    };
    count('known-row', (finding) => finding.state !== 'new');
    count('suppressed-row', (finding) => finding.suppression !== null);
    [...packages].filter(([name]) => name).sort().forEach(([name, count]) => $('package').append(
      element('option', { value: name }, name + ' (' + count + ')')));
    const tests = [...new Set(data.findings.flatMap((finding) => finding.tests))].sort();
    $('run-row').hidden = data.runs.length + tests.length < 2;
    choices('Runs', data.runs.map((run) => run.name));
    choices('Tests', tests);
  }

  function choices(label, names) {
    if (names.length > 0) $('run').append(element('optgroup', { label: label }, ...names.map((name) => element('option', { value: name }, name))));
  }

  const fromHash = () => byFingerprint.get(location.hash.slice(1)) || null;

  function listen() {
    let waiting = 0;
    $('filters').addEventListener('submit', (event) => event.preventDefault());
    $('filters').addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(refresh, 120);
    });
    ['cycles', 'around', 'all'].forEach((name) => $(name).addEventListener('click', () => { mode = name; refresh(); }));
    ['depth', 'package'].forEach((name) => $(name).addEventListener('change', refresh));
    $('fit').addEventListener('click', () => graph.fit());
    $('in').addEventListener('click', () => graph.zoom(1.3));
    $('out').addEventListener('click', () => graph.zoom(1 / 1.3));
    $('theme').addEventListener('click', () => theme(document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark'));
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', (event) => theme(event.matches ? 'dark' : 'light'));
    window.addEventListener('hashchange', () => select(fromHash()));
    window.addEventListener('resize', () => graph.resize());
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') select(null);
      if (event.key === '/' && event.target.tagName !== 'INPUT') {
        event.preventDefault();
        $('query').focus();
      }
    });
  }

  theme(matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  label();
  listen();
  selected = fromHash();
  refresh();
  select(selected);
})();
