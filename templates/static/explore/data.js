// The events that the page is about: fetched, or out of the page itself where there are few, and filtered.
const data = (() => {
  const POINT = 4, DASHED = 8;
  const SHAPES = ["bracket", "range", "since", "until", "point"];

  // A file of data by its name. Asked for once; what failed may be asked for again.
  const loader = (folder) => {
    const asked = new Map();
    const fetched = async (name) => {
      const answer = await fetch(`${folder}${encodeURIComponent(name)}.json`);
      if (!answer.ok) throw Error(answer.status);
      return answer.json();
    };
    const inside = document.getElementById("explore-data");
    const carried = inside ? JSON.parse(inside.textContent) : {};
    return (name) => {
      if (!asked.has(name)) {
        const given = name in carried ? Promise.resolve(carried[name]) : fetched(name);
        given.catch(() => asked.delete(name));
        asked.set(name, given);
      }
      return asked.get(name);
    };
  };

  const summed = (deltas, into) => {
    let sum = 0;
    for (let i = 0; i < deltas.length; i += 1) into[i] = sum += deltas[i];
    return into;
  };

  // Of each event: its first and last day, shape, kind, whether nobody reviewed it; and the months' ends.
  const decoded = (index) => {
    const count = index.days.length;
    const first = summed(index.days, new Float64Array(count)), last = first.slice();
    const shape = new Uint8Array(count).fill(POINT), kind = new Uint8Array(count), draft = new Uint8Array(count);
    for (let i = 0; i < count; i += 1) {
      const letter = index.kinds[i]; // from a on; a capital where nobody reviewed it
      kind[i] = parseInt(letter, 36) - 10;
      draft[i] = letter < "a";
    }
    for (let i = 0, at = 0; i < index.wide.length; i += 3) {
      at += index.wide[i];
      last[at] += index.wide[i + 1];
      shape[at] = index.wide[i + 2];
    }
    let end = 0;
    const months = index.months.map(([name, length]) => ({ name, from: end, to: (end += length) }));
    return { count, first, last, shape, kind, draft, months, ends: months.map((month) => month.to) };
  };

  const decodedList = (list) => ({ ...list, events: list.events.map((deltas) => summed(deltas, new Int32Array(deltas.length))) });

  // The first place at which sorted numbers reach `value`.
  const reach = (numbers, value) => {
    let low = 0, high = numbers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numbers[middle] < value) low = middle + 1; else high = middle;
    }
    return low;
  };

  // The events that pass, cut in two: plain days (as places and sorted days) and all that is wider.
  const sorted = (events, places) => {
    const points = [], wide = [];
    for (const at of places) (events.shape[at] % DASHED === POINT ? points : wide).push(at);
    return { points, days: Float64Array.from(points, (at) => events.first[at]), wide };
  };

  // Places that pass every filter: an array of functions of a place.
  const passing = (events, tests) => {
    const found = [];
    for (let at = 0; at < events.count; at += 1) if (tests.every((test) => test(at))) found.push(at);
    return found;
  };

  const member = (count, places) => {
    const inside = new Uint8Array(count);
    for (const at of places) inside[at] = 1;
    return (at) => inside[at];
  };

  // From the first day that is in view to the first behind it, as places in sorted days.
  const within = (days, { from, to }) => [reach(days, Math.floor(from)), reach(days, Math.ceil(to))];

  const visible = (events, at, { from, to }) => {
    const name = SHAPES[events.shape[at] % DASHED];
    return (name === "until" || events.first[at] < to) && (name === "since" || events.last[at] + 1 > from);
  };

  const wideIn = (events, wide, view) => wide.filter((at) => visible(events, at, view));

  const mark = (events, at) => ({ shape: SHAPES[events.shape[at] % DASHED], dashed: events.shape[at] >= DASHED });

  return { loader, decoded, decodedList, reach, sorted, passing, member, within, visible, wideIn, mark };
})();
