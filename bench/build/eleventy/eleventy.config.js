const KINDS = {
  year: (data) => [data.year],
  month: (data) => [data.month],
  who: (data) => [data.who],
  where: (data) => [data.where],
  tag: (data) => data.subjects,
  source: (data) => [data.source],
};
const slug = (name) => name.toLowerCase().replace(/ /g, "-");
const long = new Intl.DateTimeFormat("id", { dateStyle: "long", timeZone: "UTC" });
const medium = new Intl.DateTimeFormat("id", { dateStyle: "medium", timeZone: "UTC" });

function groups(pages) {
  const found = {};
  for (const [kind, names] of Object.entries(KINDS)) {
    const of_kind = new Map();
    for (const page of pages) {
      for (const name of names(page.data)) {
        if (!of_kind.has(name)) of_kind.set(name, []);
        of_kind.get(name).push(page);
      }
    }
    found[kind] = [...of_kind]
      .map(([name, items]) => ({ kind, name, url: `/${kind}/${slug(name)}/`, items }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }
  return found;
}

export default function (config) {
  const events = (api) => api.getFilteredByGlob("content/e/*.md").sort((a, b) => a.date - b.date);
  config.addCollection("events", events);
  config.addCollection("neighbours", (api) => {
    const all = events(api);
    return Object.fromEntries(all.map((e, n) => [e.url, [all[n - 1], all[n + 1]]]));
  });
  config.addCollection("kinds", (api) =>
    Object.entries(groups(events(api))).map(([kind, items]) => ({ kind, items })));
  config.addCollection("groups", (api) => Object.values(groups(events(api))).flat());
  config.addFilter("iso", (day) => day.toISOString().slice(0, 10));
  config.addFilter("long", (day) => long.format(day));
  config.addFilter("medium", (day) => medium.format(day));
  config.addFilter("slug", slug);
  return { dir: { input: "content", includes: "../_includes", output: "_site" } };
}
