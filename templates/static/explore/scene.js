// Draws a stretch of time on a canvas in one of three steps: bars, dots, dots with titles. Along the
// line of writing where there is room, downwards on a narrow screen; mirrored from right to left.
const makeScene = (() => {
  const TICKS = 22, SIDE = 58, SPANS = 26, SPAN = 5, LANE_TITLE = 18; // pixels
  const BAR = 7, DOT = 8, TICK = 74, TICK_DOWN = 34, ROW = 24, MOST_TITLE = 320, MOST_DOTS = 3000, MOST_TITLES = 60;

  // The theme hands colours over as those of the canvas, resolved for light or dark.
  const colours = ({ color, caretColor, outlineColor, borderBlockEndColor, textDecorationColor }) => ({ accent: color, ink: caretColor, paper: outlineColor, soft: borderBlockEndColor, rule: textDecorationColor });

  // Where things stand: `u` along the time, `a` away from a lane's base line.
  const geometry = (width, height, vertical, rtl, view, lanes) => {
    const length = vertical ? height : width;
    const scale = length / (view.to - view.from);
    const room = (vertical ? width - SIDE : height - TICKS) / lanes;
    const base = (lane) => (vertical ? SIDE + lane * room + SPANS : (lane + 1) * room - SPANS);
    const box = (lane, u0, u1, a0, a1) => {
      const from = Math.max(-4, u0), long = Math.min(length + 4, u1) - from, deep = a1 - a0;
      if (vertical) return [rtl ? width - base(lane) - a1 : base(lane) + a0, from, deep, long];
      return [rtl ? width - from - long : from, base(lane) - a1, long, deep];
    };
    const most = room - SPANS - (lanes > 1 ? LANE_TITLE : 4);
    return { width, height, vertical, rtl, length, scale, room, most, box, base, at: (day) => (day - view.from) * scale };
  };

  // Bars of one lane: plain days full, wider dates that lie in one unit as an outline; the rest stay spans.
  const bins = (lane, events, view, unit) => {
    const found = new Map(), spans = [];
    const bin = (start) => {
      if (!found.has(start)) found.set(start, { start, full: 0, outlined: 0 });
      return found.get(start);
    };
    for (let start = calendar.start(view.from, unit), next; start < view.to; start = next) {
      next = calendar.start(start, unit, 1);
      const number = data.reach(lane.days, next) - data.reach(lane.days, start);
      if (number) bin(start).full = number;
    }
    for (const at of lane.wide) {
      if (!data.visible(events, at, view)) continue;
      const start = calendar.start(events.first[at], unit), open = events.shape[at] % 8;
      if (open !== 2 && open !== 3 && events.last[at] < calendar.start(start, unit, 1)) bin(start).outlined += 1;
      else spans.push(at);
    }
    return { bars: [...found.values()], spans };
  };

  // Dots of one lane, stacked in columns; null where they do not fit.
  const stacks = (lane, events, view, g) => {
    const [low, high] = data.within(lane.days, view);
    if (high - low > MOST_DOTS) return null;
    const columns = new Map(), dots = [];
    for (let i = low; i < high; i += 1) {
      const column = Math.floor(g.at(lane.days[i] + 0.5) / DOT), level = columns.get(column) || 0;
      if ((level + 1) * DOT > g.most) return null;
      columns.set(column, level + 1);
      dots.push({ at: lane.points[i], u: (column + 0.5) * DOT, level });
    }
    return { dots, spans: data.wideIn(events, lane.wide, view) };
  };

  // Titles of one lane, in rows that they share where they do not meet; null where they do not fit.
  const titles = (lane, events, view, g, context, titleOf) => {
    const [low, high] = data.within(lane.days, view);
    const spans = data.wideIn(events, lane.wide, view);
    if (high - low + spans.length > MOST_TITLES) return null;
    const all = [...lane.points.slice(low, high), ...spans].sort((a, b) => a - b);
    const rows = g.vertical ? below(all, events, g) : beside(all, events, g, context, titleOf);
    return rows && { labels: rows, spans };
  };

  const middle = (events, at, g) => Math.max(6, g.at(events.first[at] + (events.shape[at] % 8 === 4 ? 0.5 : 0)));

  // Titles go down as far as those above push them, then up as far as those below do.
  const below = (all, events, g) => {
    const rows = all.map((at) => ({ at, own: middle(events, at, g), row: 0 })), gap = ROW - 3;
    let free = 10, last = g.length - 8;
    for (const one of rows) free = (one.u = Math.max(one.own, free)) + gap;
    for (const one of rows.reverse()) last = (one.u = Math.min(one.u, last)) - gap;
    return last + gap >= 8 || !rows.length ? rows : null;
  };

  const beside = (all, events, g, context, titleOf) => {
    const ends = [], rows = [];
    for (const at of all) {
      const own = middle(events, at, g), width = Math.min(MOST_TITLE, context.measureText(titleOf(at)).width) + 22;
      const before = own + width > g.length && own > width; // no room behind it: the title ends at its dot
      let row = ends.findIndex((end) => end < (before ? own - width : own));
      if (row < 0) row = ends.push(0) - 1;
      if ((row + 1) * ROW > g.most) return null;
      ends[row] = before ? own + 8 : own + width;
      rows.push({ at, own, u: own, row, width, before });
    }
    return rows;
  };

  const STEPS = [[titles, "titles"], [stacks, "dots"]];

  // The finest step in which every lane fits.
  const laid = (lanes, events, view, g, context, titleOf) => {
    for (const [step, name] of STEPS) {
      const all = [];
      for (const lane of lanes) {
        const one = step(lane, events, view, g, context, titleOf);
        if (!one) break;
        all.push(one);
      }
      if (all.length === lanes.length) return { step: name, lanes: all };
    }
    const unit = calendar.finest(g.scale, BAR);
    return { step: "bars", unit, lanes: lanes.map((lane) => bins(lane, events, view, unit)) };
  };

  const clipped = (context, text, width) => {
    if (context.measureText(text).width <= width) return text;
    let low = 0, high = text.length;
    while (low < high) {
      const cut = (low + high + 1) >> 1;
      if (context.measureText(`${text.slice(0, cut)}…`).width <= width) low = cut; else high = cut - 1;
    }
    return `${text.slice(0, low).trimEnd()}…`;
  };

  return (canvas, { rtl, words, titleOf }) => {
    const context = canvas.getContext("2d");
    let paint, hits;

    const line = (box, style, dashed) => {
      context.fillStyle = style;
      if (!dashed) { context.fillRect(...box); return; }
      const [x, y, w, h] = box, along = w >= h;
      for (let p = 0; p < (along ? w : h); p += 8) context.fillRect(x + (along ? p : 0), y + (along ? 0 : p), along ? Math.min(5, w - p) : w, along ? h : Math.min(5, h - p));
    };

    const ticks = (g, view, lanes) => {
      const unit = calendar.finest(g.scale, g.vertical ? TICK_DOWN : TICK);
      context.textBaseline = g.vertical ? "middle" : "alphabetic";
      for (let day = calendar.start(view.from, unit, 1); day < view.to; day = calendar.start(day, unit, 1)) {
        const u = g.at(day);
        for (let lane = 0; lane < lanes; lane += 1) line(g.box(lane, u, u + 1, -SPANS, g.most), paint.rule);
        context.fillStyle = paint.soft;
        context.textAlign = g.vertical ? (g.rtl ? "right" : "left") : "center";
        const text = words.tick(day, unit);
        if (g.vertical) context.fillText(text, g.rtl ? g.width - 2 : 2, u);
        else if (u > 24 && u < g.length - 24) context.fillText(text, g.rtl ? g.width - u : u, g.height - 6);
      }
    };

    const spans = (g, lane, places, events) => {
      const ends = [];
      for (const at of places) {
        const { shape, dashed } = data.mark(events, at);
        const u0 = shape === "until" ? 0 : g.at(events.first[at]), u1 = shape === "since" ? g.length : g.at(events.last[at] + 1);
        let row = ends.findIndex((end) => end <= u0);
        if (row < 0) row = ends.length < 4 ? ends.push(0) - 1 : 3;
        ends[row] = Math.max(ends[row], u1 + 2);
        const a = -4 - row * SPAN - 3, box = g.box(lane, u0, Math.max(u1, u0 + 3), a, a + 3);
        context.globalAlpha = shape === "bracket" ? 0.55 : 0.9;
        line(box, paint.accent, dashed || shape === "since" || shape === "until");
        context.globalAlpha = 1;
        hits.push({ box: grown(box, 2), at });
      }
    };

    const grown = ([x, y, w, h], by) => [x - by, y - by, w + 2 * by, h + 2 * by];

    const bars = (g, lane, { bars: all }, unit, most) => {
      const height = Math.max(8, g.most - 14);
      for (const bar of all) {
        const to = calendar.start(bar.start, unit, 1), u0 = g.at(bar.start), u1 = Math.max(u0 + 2, g.at(to) - 1);
        const full = (bar.full / most) * height, total = ((bar.full + bar.outlined) / most) * height;
        if (bar.full) line(g.box(lane, u0, u1, 0, Math.max(2, full)), paint.accent);
        if (bar.outlined) {
          const [x, y, w, h] = g.box(lane, u0, u1, Math.max(full, bar.full ? 2 : 0), Math.max(total, full + 3));
          context.strokeStyle = paint.accent;
          context.strokeRect(x + 0.5, y + 0.5, Math.max(1, w - 1), Math.max(1, h - 1));
        }
        const number = bar.full + bar.outlined;
        hits.push({ box: g.box(lane, u0, u1, 0, g.most), from: bar.start, to, words: `${words.span(bar.start, to)}: ${number}` });
      }
    };

    const dot = (g, lane, u, a, at, events) => {
      const [x, y, w, h] = g.box(lane, u - 3, u + 3, a - 3, a + 3);
      context.beginPath();
      context.arc(x + w / 2, y + h / 2, 3.2, 0, 7);
      context.fillStyle = events.shape[at] >= 8 || events.draft[at] ? paint.paper : paint.accent;
      context.strokeStyle = paint.accent;
      context.fill();
      context.stroke();
      hits.push({ box: grown([x, y, w, h], 1), at });
    };

    const dots = (g, lane, { dots: all }, events) => {
      for (const one of all) dot(g, lane, one.u, one.level * DOT + DOT / 2, one.at, events);
    };

    const labels = (g, lane, { labels: all }, events) => {
      context.textBaseline = "middle";
      for (const { at, own, u, row, width, before = false } of all) {
        const leftwards = g.rtl !== before;
        context.textAlign = leftwards ? "right" : "left";
        const a = g.vertical ? 14 : row * ROW + 15, point = events.shape[at] % 8 === 4;
        line(g.vertical ? g.box(lane, own, own + 1, -2, 6) : g.box(lane, own, own + 1, 0, a), paint.rule);
        if (g.vertical) line(g.box(lane, Math.min(own, u), Math.max(own, u), 6, 7), paint.rule);
        if (point) dot(g, lane, u, a, at, events); else line(g.box(lane, u, u + 2, a - 6, a + 6), paint.accent);
        const [x, y, w, h] = g.box(lane, u - 3, u + 3, a - 3, a + 3), room = g.vertical ? g.room - SPANS - 30 : MOST_TITLE;
        context.fillStyle = paint.ink;
        context.fillText(`\u2068${clipped(context, titleOf(at), room)}\u2069`, leftwards ? x - 6 : x + w + 6, y + h / 2);
        const long = g.vertical ? room + 16 : width;
        hits.push({ box: [leftwards ? x + w - long : x, y - 7, long, h + 14], at });
      }
    };

    // Draws, and says which step it took, with the unit of its bars.
    const draw = (view, lanes, events, vertical) => {
      const ratio = devicePixelRatio, { clientWidth: width, clientHeight: height } = canvas;
      const across = Math.round(width * ratio), down = Math.round(height * ratio);
      if (canvas.width !== across || canvas.height !== down) [canvas.width, canvas.height] = [across, down];
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.clearRect(0, 0, width, height);
      const style = getComputedStyle(canvas);
      paint = colours(style);
      context.font = style.font;
      context.direction = rtl ? "rtl" : "ltr";
      hits = [];
      const g = geometry(width, height, vertical, rtl, view, lanes.length);
      const found = laid(lanes, events, view, g, context, titleOf);
      ticks(g, view, lanes.length);
      const most = found.step === "bars" ? Math.max(1, ...found.lanes.flatMap(({ bars: all }) => all.map((bar) => bar.full + bar.outlined))) : 0;
      found.lanes.forEach((one, lane) => {
        line(g.box(lane, 0, g.length, -1, 0), paint.soft);
        if (found.step === "bars") bars(g, lane, one, found.unit, most);
        if (found.step === "dots") dots(g, lane, one, events);
        spans(g, lane, one.spans, events);
        if (found.step === "titles") labels(g, lane, one, events);
        named(g, lane, lanes);
      });
      return { step: found.step, unit: found.unit };
    };

    const named = (g, lane, lanes) => {
      if (lanes.length < 2) return;
      context.textBaseline = "top";
      context.textAlign = g.rtl ? "right" : "left";
      const x = g.vertical ? g.base(lane) + 4 : 2, y = g.vertical ? 2 : lane * g.room + 2;
      const text = clipped(context, lanes[lane].name, g.vertical ? g.room - SPANS - 6 : g.width - 10);
      const wide = context.measureText(text).width + 4;
      context.fillStyle = paint.paper;
      context.fillRect(g.rtl ? g.width - x - wide : x - 2, y - 2, wide + 2, 17);
      context.fillStyle = paint.soft;
      context.fillText(text, g.rtl ? g.width - x : x, y);
    };

    const hit = (x, y) => hits.findLast(({ box: [left, top, w, h] }) => x >= left && x <= left + w && y >= top && y <= top + h);
    return { draw, hit };
  };
})();
