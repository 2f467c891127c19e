// chrono-node: English, German, French, Spanish, Portuguese, Dutch, Japanese and more.
// The same protocol as protocol.py.
import { readFileSync } from "node:fs";
import * as chrono from "chrono-node";

const [path, seconds] = process.argv.slice(2);
const documents = readFileSync(path, "utf8").trim().split("\n").map((line) => JSON.parse(line));
const two = (number) => String(number).padStart(2, "0");

function value(known) {
  const year = known.get("year");
  if (known.isCertain("day") || known.isCertain("weekday")) {
    const day = `${year}-${two(known.get("month"))}-${two(known.get("day"))}`;
    return known.isCertain("hour") ? `${day}T${two(known.get("hour"))}:${two(known.get("minute"))}` : day;
  }
  if (known.isCertain("month")) return `${year}-${two(known.get("month"))}`;
  return known.isCertain("year") ? String(year) : `${year}-${two(known.get("month"))}-${two(known.get("day"))}`;
}

function find(document) {
  const base = document.dct ? new Date(`${document.dct.slice(0, 10)} 12:00`) : new Date();
  return chrono[document.lang].parse(document.text, base);
}

// Its offsets count UTF-16 units; the protocol's count code points.
const answer = ({ text }, { index, text: words, start }) => ({
  start: [...text.slice(0, index)].length,
  end: [...text.slice(0, index + words.length)].length,
  type: start.isCertain("hour") ? "TIME" : "DATE",
  value: value(start),
});

const warm = Math.floor(documents.length / 5);
const size = (some) => some.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);

// Seconds of the processor.
function clock() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function pass(some, budget) {
  const answers = [];
  const start = clock();
  for (const document of some) {
    answers.push(find(document));
    if (clock() - start > budget) break;
  }
  const taken = clock() - start;
  return [answers, size(some.slice(0, answers.length)) / 1e6 / taken];
}

const [first] = pass(documents.slice(0, warm), seconds / 5);
const [second, fresh] = pass(documents.slice(warm), seconds);
const [, again] = pass(documents.slice(warm), seconds / 2);
const answers = [...first, ...second];
for (const [number, found] of answers.entries()) {
  const document = documents[number];
  const timexes = found.map((one) => answer(document, one));
  console.log(JSON.stringify({ id: document.id, timexes }));
}
console.log(JSON.stringify({ documents: answers.length, new: fresh, again }));
