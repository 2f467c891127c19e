// Day numbers (days since 1970-01-01, proleptic Gregorian) and the units that an axis is cut into.
"use strict";
const calendar = (() => {
  const CYCLE = 146097, DAY = 864e5; // days in 400 years, after which the calendar repeats; milliseconds
  const UNITS = [{ days: 1 }, { days: 7 }, ...[1, 3, 12, 60, 120, 600, 1200, 6000, 12000, 120000, 1200000].map((months) => ({ months }))];

  // Month 1 to 12; the year 0 is 1 BCE. A Date counts within a cycle only, so that no year is too far for it.
  const number = (year, month, day) => {
    const cycle = Math.floor(year / 400);
    return Date.UTC(year - cycle * 400 + 2000, month - 1, day) / DAY + (cycle - 5) * CYCLE;
  };

  const civil = (day) => {
    const cycle = Math.floor(day / CYCLE), date = new Date((day - cycle * CYCLE) * DAY);
    return [date.getUTCFullYear() + cycle * 400, date.getUTCMonth() + 1, date.getUTCDate()];
  };

  // The first day of the unit that a day lies in, or of the unit `step` further on. Weeks begin on Monday.
  const start = (day, unit, step = 0) => {
    const monday = unit.days > 1 ? 3 : 0;
    if (unit.days) return (Math.floor((Math.floor(day) + monday) / unit.days) + step) * unit.days - monday;
    const [year, month] = civil(Math.floor(day));
    const months = (Math.floor((year * 12 + month - 1) / unit.months) + step) * unit.months;
    return number(Math.floor(months / 12), months - Math.floor(months / 12) * 12 + 1, 1);
  };

  // The finest unit that is at least `pixels` long at `scale` pixels a day.
  const finest = (scale, pixels) => UNITS.find((unit) => (unit.days || unit.months * 30.44) * scale >= pixels) || UNITS.at(-1);

  // YYYY-MM-DD of a day; empty for years that a date input does not know.
  const iso = (day) => {
    const [year] = civil(day);
    return year < 1 || year > 9999 ? "" : new Date(day * DAY).toISOString().slice(0, 10);
  };

  // Years beyond four digits, and before the year 1, stand in an address as they are counted here: -43-03-15.
  const parse = (text) => {
    const found = /^(-?\d+)-(\d+)-(\d+)$/.exec(text);
    return found ? number(+found[1], +found[2], +found[3]) : null;
  };

  // `words` has the language, its short and full names of months, and how a year before the year 1 is written.
  const words = ({ language, months, before }) => {
    const digits = new Intl.DateTimeFormat(language, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC", calendar: "gregory", numberingSystem: "latn" });
    const year = (of) => (of < 1 ? before.replace("%(year)s", 1 - of) : String(of));
    const day = (at) => {
      const [of, month, number_] = civil(at);
      return of < 1 || of > 9999 ? `${number_} ${months[month - 1]} ${year(of)}` : digits.format(at * DAY);
    };
    // A tick says what is new at it: the year where one begins, else the month, else the day.
    const tick = (at, unit) => {
      const [of, month, number_] = civil(at);
      if (!unit.days) return month === 1 ? year(of) : months[month - 1];
      return number_ > (unit.days > 1 ? 7 : 1) ? String(number_) : month === 1 ? year(of) : months[month - 1];
    };
    // A unit in full, for the words on a bar.
    const span = (from, to) => (to - from > 1 ? `${day(from)} – ${day(to - 1)}` : day(from));
    return { day, tick, span };
  };

  return { civil, start, finest, iso, parse, words };
})();
