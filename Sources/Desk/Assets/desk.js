// What the desk does beyond its pages. All of them work without it, save for the movement of the graph.
"use strict";

const german = document.documentElement.lang.startsWith("de");
const say = (english, inGerman) => (german ? inGerman : english);
const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));

/** An element with a class and a text; the text is never read as markup. */
function element(name, className = "", text = "") {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}

/** Whether somebody is typing, so that keys are letters. */
function isTyping(target) {
  return target instanceof Element && (target.matches("input, select, textarea") || target.isContentEditable);
}

/* ---- Graph ---- */

class Graph {
  constructor(box) {
    this.box = box;
    this.svg = box.querySelector("svg.drawing");
    this.world = this.svg.querySelector(".world");
    this.nodes = new Map();
    for (const link of all(".node", this.svg)) {
      this.nodes.set(link.dataset.id, { link, x: Number(link.dataset.x), y: Number(link.dataset.y) });
    }
    this.start = new Map(Array.from(this.nodes, ([id, node]) => [id, { x: node.x, y: node.y }]));
    this.edges = all(".edge", this.svg).map((link) => ({
      link, from: link.dataset.from, to: link.dataset.to, bend: Number(link.dataset.bend), day: link.dataset.day,
      type: link.dataset.type, standing: link.dataset.standing, denied: link.dataset.denied === "true",
    }));
    this.pointers = new Map();
    this.tip = element("div", "graph-tip");
    this.tip.hidden = true;
    this.box.append(this.tip);
    box.classList.add("live");
    this.svg.tabIndex = 0;
    this.reset();
    this.listen();
    this.listenToEdges();
    for (const form of all("form[data-graph-filter]")) this.listenToFilter(form);
  }

  /** How many pixels of the screen one unit of the drawing takes before the view is scaled. */
  get pixels() { return this.svg.getScreenCTM()?.a || 1; }

  /** Shows all of it; on a small screen, its centre in a size that can be read. */
  reset() {
    for (const [id, place] of this.start) Object.assign(this.nodes.get(id), place);
    const { width, height } = this.svg.viewBox.baseVal;
    const scale = Math.max(1, Math.min(2.5, 9.5 / (13 * this.pixels)));
    const centre = this.nodes.get(this.svg.dataset.centre) || { x: width / 2, y: height / 2 };
    this.view = scale > 1.02
      ? { x: width / 2 - centre.x * scale, y: height / 2 - centre.y * scale, scale }
      : { x: 0, y: 0, scale: 1 };
    this.show();
    for (const id of this.nodes.keys()) this.place(id);
  }

  show() {
    const { x, y, scale } = this.view;
    this.world.setAttribute("transform", `translate(${x} ${y}) scale(${scale})`);
    this.tip.hidden = true;
  }

  /** A point of the screen in units of the drawing. */
  point(event) {
    const matrix = this.svg.getScreenCTM();
    return matrix ? new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse()) : { x: 0, y: 0 };
  }

  zoom(factor, around) {
    const { width, height } = this.svg.viewBox.baseVal;
    const centre = around || { x: width / 2, y: height / 2 };
    const scale = Math.max(0.3, Math.min(8, this.view.scale * factor));
    const ratio = scale / this.view.scale;
    this.view = { x: centre.x - (centre.x - this.view.x) * ratio, y: centre.y - (centre.y - this.view.y) * ratio, scale };
    this.show();
  }

  pan(x, y) {
    this.view.x += x;
    this.view.y += y;
    this.show();
  }

  /** Draws a node where it is, and the edges that end there. */
  place(id) {
    const node = this.nodes.get(id);
    node.link.setAttribute("transform", `translate(${node.x.toFixed(1)} ${node.y.toFixed(1)})`);
    for (const edge of this.edges) if (edge.from === id || edge.to === id) this.draw(edge);
  }

  /** As `EdgeLine` does on the server: a curve through a point beside the middle. */
  draw(edge) {
    const [a, b] = [this.nodes.get(edge.from), this.nodes.get(edge.to)];
    if (!a || !b) return;
    const length = Math.max(1, Math.hypot(b.x - a.x, b.y - a.y));
    // The same side whichever end comes first.
    const side = edge.from < edge.to ? 1 : -1;
    const [nx, ny] = [(-(b.y - a.y) / length) * side, ((b.x - a.x) / length) * side];
    const [mx, my] = [(a.x + b.x) / 2, (a.y + b.y) / 2];
    const path = `M${a.x.toFixed(1)} ${a.y.toFixed(1)}Q${(mx + nx * edge.bend * 2).toFixed(1)} ${(my + ny * edge.bend * 2).toFixed(1)} ${b.x.toFixed(1)} ${b.y.toFixed(1)}`;
    for (const line of all(".line, .hit", edge.link)) line.setAttribute("d", path);
    const angle = (Math.atan2(b.y - a.y, b.x - a.x) * 180) / Math.PI;
    const [x, y] = [(mx + nx * edge.bend).toFixed(1), (my + ny * edge.bend).toFixed(1)];
    edge.link.querySelector(".mid")?.setAttribute("transform", `translate(${x} ${y}) rotate(${angle.toFixed(1)})`);
    // Shown on paper.
    const words = edge.link.querySelector(".edge-text");
    words?.setAttribute("x", x);
    words?.setAttribute("y", (Number(y) - 9).toFixed(1));
  }

  listen() {
    const svg = this.svg;
    svg.addEventListener("dragstart", (event) => event.preventDefault());
    svg.addEventListener("pointerdown", (event) => this.press(event));
    svg.addEventListener("pointermove", (event) => this.move(event));
    for (const name of ["pointerup", "pointercancel"]) svg.addEventListener(name, (event) => this.release(event));
    // A drag that ends on a link is no click on it.
    svg.addEventListener("click", (event) => { if (this.moved) { event.preventDefault(); this.moved = false; } }, true);
    // The wheel turns the page until somebody has turned to the graph.
    svg.addEventListener("wheel", (event) => {
      if (!event.ctrlKey && !event.metaKey && !svg.contains(document.activeElement)) return;
      event.preventDefault();
      this.zoom(Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.0018)), this.point(event));
    }, { passive: false });
    svg.addEventListener("keydown", (event) => this.key(event));
    for (const button of all("button[data-graph]", this.box)) {
      button.hidden = false;
      button.addEventListener("click", () => {
        if (button.dataset.graph === "in") this.zoom(1.3);
        else if (button.dataset.graph === "out") this.zoom(1 / 1.3);
        else this.reset();
      });
    }
    for (const [id, node] of this.nodes) {
      const near = (is) => {
        for (const edge of this.edges) if (edge.from === id || edge.to === id) edge.link.classList.toggle("near", is);
      };
      for (const name of ["pointerenter", "focus"]) node.link.addEventListener(name, () => near(true));
      for (const name of ["pointerleave", "blur"]) node.link.addEventListener(name, () => near(false));
    }
  }

  press(event) {
    if (event.button !== 0) return;
    this.pointers.set(event.pointerId, this.point(event));
    this.moved = false;
    const link = event.target.closest(".node");
    this.held = this.pointers.size === 1 && link ? link.dataset.id : null;
    this.origin = { x: event.clientX, y: event.clientY };
    // With the focus in the graph, the wheel and the keys are the graph's.
    if (!event.target.closest("a")) this.svg.focus({ preventScroll: true });
  }

  move(event) {
    const before = this.pointers.get(event.pointerId);
    if (!before) return;
    if (!this.moved) {
      if (Math.hypot(event.clientX - this.origin.x, event.clientY - this.origin.y) < 4) return;
      this.moved = true;
      this.svg.setPointerCapture(event.pointerId);
      this.svg.classList.add("panning");
    }
    const now = this.point(event);
    if (this.pointers.size === 2) {
      const [other] = Array.from(this.pointers).filter(([id]) => id !== event.pointerId).map(([, point]) => point);
      const distance = (a) => Math.max(1, Math.hypot(a.x - other.x, a.y - other.y));
      this.zoom(distance(now) / distance(before), { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
    } else if (this.held) {
      const node = this.nodes.get(this.held);
      node.x += (now.x - before.x) / this.view.scale;
      node.y += (now.y - before.y) / this.view.scale;
      this.place(this.held);
      this.tip.hidden = true;
    } else {
      this.pan(now.x - before.x, now.y - before.y);
    }
    this.pointers.set(event.pointerId, now);
  }

  release(event) {
    this.pointers.delete(event.pointerId);
    if (this.pointers.size > 0) return;
    this.held = null;
    this.svg.classList.remove("panning");
    // The click, if there is one, comes at once.
    if (this.moved) setTimeout(() => { this.moved = false; }, 0);
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = 40;
    const acts = {
      "+": () => this.zoom(1.25), "=": () => this.zoom(1.25), "-": () => this.zoom(0.8), "0": () => this.reset(),
      ArrowLeft: () => this.pan(step, 0), ArrowRight: () => this.pan(-step, 0), ArrowUp: () => this.pan(0, step), ArrowDown: () => this.pan(0, -step),
    };
    if (!acts[event.key]) return;
    event.preventDefault();
    acts[event.key]();
  }

  /** The words of an edge beside it, for pointer and keyboard. */
  listenToEdges() {
    for (const { link } of this.edges) {
      link.querySelector("title")?.remove();
      const tell = (x, y) => {
        const frame = this.box.getBoundingClientRect();
        this.tip.textContent = link.getAttribute("aria-label") || "";
        this.tip.hidden = false;
        const left = Math.min(x - frame.left + this.box.scrollLeft + 14, this.box.clientWidth - this.tip.offsetWidth - 4);
        this.tip.style.left = `${Math.max(4, left)}px`;
        this.tip.style.top = `${y - frame.top + 14}px`;
      };
      link.addEventListener("pointermove", (event) => { if (this.pointers.size === 0) tell(event.clientX, event.clientY); });
      link.addEventListener("pointerleave", () => { this.tip.hidden = true; });
      link.addEventListener("focus", () => {
        const place = (link.querySelector(".mid") || link).getBoundingClientRect();
        tell(place.left, place.top);
      });
      link.addEventListener("blur", () => { this.tip.hidden = true; });
    }
  }

  /** Fields named type, standing and since hide what they do not ask for; what the server left out, only the server can bring back. */
  listenToFilter(form) {
    const bound = new Set(all("select, input", form).filter((field) => this.narrows(field)).map((field) => field.name));
    form.addEventListener("change", (event) => {
      const name = event.target.name;
      if (!["type", "standing", "since"].includes(name)) return;
      if (bound.has(name)) form.requestSubmit(); else this.filter(form);
    });
    this.filter(form);
  }

  narrows(field) { return ["type", "standing", "since"].includes(field.name) && field.type !== "checkbox" && field.value !== ""; }

  filter(form) {
    const wanted = (name) => {
      const fields = all(`[name="${name}"]`, form);
      const boxes = fields.filter((field) => field.type === "checkbox");
      const chosen = (boxes.length ? boxes.filter((field) => field.checked) : fields).map((field) => field.value).filter((value) => value !== "");
      // Boxes of which none is ticked ask for nothing; an empty choice asks for all.
      return boxes.length || chosen.length ? new Set(chosen) : null;
    };
    const [types, standings] = [wanted("type"), wanted("standing")];
    const since = form.querySelector('[name="since"]')?.value || "";
    const tied = new Set([this.svg.dataset.centre]);
    let shown = 0;
    for (const edge of this.edges) {
      const is = (!types || types.has(edge.type)) && edge.day >= since
        && (!standings || standings.has(edge.standing) || (standings.has("denied") && edge.denied));
      edge.link.classList.toggle("away", !is);
      if (!is) continue;
      shown += 1;
      tied.add(edge.from).add(edge.to);
    }
    for (const [id, node] of this.nodes) node.link.classList.toggle("away", !tied.has(id));
    const toolbar = this.box.querySelector(".toolbar");
    if (!toolbar) return;
    if (!this.count) {
      this.count = element("output");
      toolbar.append(this.count);
    }
    this.count.textContent = say(`${shown} of ${this.edges.length} relationships`, `${shown} von ${this.edges.length} Beziehungen`);
  }
}

/* ---- Article: words and claims point at each other ---- */

function tieWordsToClaims() {
  const marks = all("mark[data-claim]");
  const cards = new Map(all("[data-claim-card]").map((card) => [card.dataset.claimCard, card]));
  if (!marks.length || !cards.size) return;
  const claimsOf = (mark) => mark.dataset.claim.split(" ");
  const show = (claims) => {
    for (const mark of marks) mark.classList.toggle("current", claimsOf(mark).some((claim) => claims.includes(claim)));
    for (const [claim, card] of cards) card.classList.toggle("current", claims.includes(claim));
  };
  // Only within its own box: the page stays where it is.
  const bring = (card) => {
    const box = card?.closest("section");
    if (!box || box.scrollHeight <= box.clientHeight) return;
    const [inner, outer] = [card.getBoundingClientRect(), box.getBoundingClientRect()];
    if (inner.top < outer.top || inner.bottom > outer.bottom) box.scrollTop += inner.top - outer.top - 8;
  };
  for (const mark of marks) {
    for (const name of ["pointerenter", "focus"]) {
      mark.addEventListener(name, () => { show(claimsOf(mark)); bring(cards.get(claimsOf(mark)[0])); });
    }
    const first = () => cards.get(claimsOf(mark)[0]);
    mark.addEventListener("click", () => first()?.focus({ preventScroll: true }));
    mark.addEventListener("keydown", (event) => { if (event.key === "Enter") first()?.focus(); });
  }
  for (const [claim, card] of cards) {
    for (const name of ["pointerenter", "focusin"]) card.addEventListener(name, () => show([claim]));
  }
  const asked = new URLSearchParams(location.search).get("claim");
  if (asked && cards.has(asked)) {
    show([asked]);
    marks.find((mark) => claimsOf(mark).includes(asked))?.scrollIntoView({ block: "center" });
    bring(cards.get(asked));
  }
}

/* ---- Suggestions ---- */

function suggest(input, number) {
  const list = element("ul", "suggestions");
  list.id = `suggestions-${number}`;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", say("Suggestions", "Vorschläge"));
  list.hidden = true;
  if (!input.closest(".search")) {
    const field = element("span", "suggest-field");
    input.before(field);
    field.append(input);
  }
  input.after(list);
  for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", list.id], ["aria-expanded", "false"]]) {
    input.setAttribute(name, value);
  }
  const address = new URL(input.dataset.suggest, location.href);
  const fills = address.searchParams.has("fill");
  let [items, chosen, timer, asking] = [[], -1, 0, null];

  const close = () => {
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const choose = (index) => {
    chosen = index;
    all("li", list).forEach((row, place) => row.setAttribute("aria-selected", String(place === index)));
    const row = list.children[index];
    if (row) { input.setAttribute("aria-activedescendant", row.id); row.scrollIntoView({ block: "nearest" }); }
    else input.removeAttribute("aria-activedescendant");
  };
  const take = (item) => {
    if (fills) { input.value = item.name; close(); return; }
    const target = new URL(item.href, location.href);
    if (target.origin === location.origin) location.assign(target.href);
  };
  const open = () => {
    list.replaceChildren(...items.map((item, index) => {
      const row = element("li");
      row.id = `${list.id}-${index}`;
      row.setAttribute("role", "option");
      row.append(element("span", "", item.name), element("span", "kind", item.kind || ""));
      // Before the field loses the focus and the list closes.
      row.addEventListener("pointerdown", (event) => { event.preventDefault(); take(item); });
      return row;
    }));
    choose(-1);
    list.hidden = items.length === 0;
    input.setAttribute("aria-expanded", String(items.length > 0));
  };
  const ask = async () => {
    asking?.abort();
    const words = input.value.trim();
    if (!words) { items = []; return close(); }
    asking = new AbortController();
    address.searchParams.set("q", words);
    try {
      const answer = await fetch(address, { signal: asking.signal, headers: { Accept: "application/json" } });
      if (!answer.ok) return;
      const found = (await answer.json()).items;
      if (document.activeElement !== input) return;
      items = Array.isArray(found) ? found.filter((item) => item && typeof item.name === "string") : [];
      open();
    } catch { /* Without suggestions the field is what it is without script. */ }
  };
  input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, 150); });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Escape" && !list.hidden) { event.preventDefault(); return close(); }
    if (event.key === "Enter" && !list.hidden && items[chosen]) { event.preventDefault(); return take(items[chosen]); }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    if (list.hidden) { if (items.length) open(); else ask(); return; }
    const step = event.key === "ArrowDown" ? 1 : -1;
    // One place more than there are items: that of the field itself.
    choose(((chosen + 1 + step + items.length + 1) % (items.length + 1)) - 1);
  });
}

/* ---- Review by keys ---- */

function pressByKey(root) {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return;
    const key = event.key.toLowerCase();
    if (!["a", "r", "c", "u", "j", "k"].includes(key)) return;
    const button = root.querySelector(`[data-key="${key}"]`);
    if (!button || button.disabled) return;
    event.preventDefault();
    button.focus();
    button.click();
    if (button.matches("summary")) button.parentElement.querySelector("select, input:not([type=hidden])")?.focus();
  });
}

/* ---- The day to look back from ---- */

function slideDays(range) {
  const date = range.form?.querySelector('input[name="asOf"]');
  const start = Date.parse(`${range.dataset.from}T00:00:00Z`);
  if (!date || Number.isNaN(start)) return;
  const tell = () => {
    // All the way to the right is today, whatever day that will be.
    const day = new Date(start + Number(range.value) * 86400000).toISOString().slice(0, 10);
    date.value = range.value === range.max ? "" : day;
    range.setAttribute("aria-valuetext", day);
  };
  range.addEventListener("input", tell);
  range.addEventListener("change", () => { tell(); range.form.requestSubmit(); });
  range.setAttribute("aria-valuetext", date.value || say("today", "heute"));
}

/* ---- News of changes ---- */

function listenForChanges(place) {
  const source = new EventSource(place.dataset.live);
  const text = element("span");
  const link = element("a", "", say("Show them", "Zeigen"));
  link.href = location.href;
  place.classList.add("notice");
  place.setAttribute("role", "status");
  let count = 0;
  const heard = () => {
    count += 1;
    text.textContent = (count === 1 ? say("1 new change. ", "1 neue Änderung. ") : say(`${count} new changes. `, `${count} neue Änderungen. `));
    if (!text.isConnected) place.append(text, link);
    place.hidden = false;
  };
  for (const name of ["message", "changed", "alert"]) source.addEventListener(name, heard);
  window.addEventListener("pagehide", () => source.close());
}

/* ---- Files dropped on a form ---- */

function takeDroppedFiles(form) {
  const input = form.querySelector('input[type="file"]');
  if (!input) return;
  const has = (event) => Array.from(event.dataTransfer?.types || []).includes("Files");
  for (const name of ["dragenter", "dragover"]) {
    form.addEventListener(name, (event) => {
      if (!has(event)) return;
      event.preventDefault();
      form.classList.add("dropping");
    });
  }
  form.addEventListener("dragleave", (event) => { if (!form.contains(event.relatedTarget)) form.classList.remove("dropping"); });
  form.addEventListener("drop", (event) => {
    form.classList.remove("dropping");
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    const files = new DataTransfer();
    for (const file of [...input.files, ...event.dataTransfer.files]) files.items.add(file);
    input.files = files.files;
    input.focus();
  });
}

for (const box of all(".graph")) if (box.querySelector("svg.drawing .world")) new Graph(box);
tieWordsToClaims();
all("input[data-suggest]").forEach(suggest);
for (const root of all("[data-review]")) pressByKey(root);
for (const range of all('input[type="range"][data-days]')) slideDays(range);
for (const place of all("[data-live]")) listenForChanges(place);
for (const form of all("form[data-drop]")) takeDroppedFiles(form);
