// Words as they are compared: without case and accents; scripts without blanks letter by letter. As search.py folds them.
const fold = (() => {
  const MARKS = /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g;
  const ALIKE = { ß: "ss", ı: "i", ς: "σ", ø: "o", đ: "d", ł: "l", æ: "ae", œ: "oe", ى: "ي", ی: "ي", ک: "ك", ة: "ه" };
  const alike = new RegExp(`[${Object.keys(ALIKE).join("")}]`, "g"), OTHER = /[^\p{L}\p{M}\p{N}]+/gu;
  const CLOSE = "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3041-\u30ff\u3400-\u9fff\u{20000}-\u{3ffff}]", close = new RegExp(CLOSE, "gu"), run = new RegExp(`${CLOSE}+`, "gu");

  const letters = (text) => text.normalize("NFKD").toLowerCase().replace(MARKS, "").replace(alike, (one) => ALIKE[one]);
  const plain = (text) => letters(text).replace(OTHER, " ");
  const single = (text) => text.replace(/ +/g, " ");
  const words = (text) => single(plain(text).replace(close, " $& ")).trim();

  // Neighbours of a script without blanks in pairs: Pagefind knows words only.
  const pairs = (text) => single(plain(text).replace(run, (letters) => {
    const all = [...letters];
    return ` ${all.length > 1 ? all.slice(1).map((one, i) => all[i] + one).join(" ") : letters} `;
  })).trim();

  // What is asked for: words, of which each begins one of the text, and phrases in quotes, which stand there as they are.
  const terms = (asked) => [...asked.matchAll(/["“«„]([^"”»“]+)["”»“]|\S+/g)]
    .map(([all, phrase]) => ({ phrase, text: words(phrase || all), needle: ` ${words(phrase || all)}${phrase ? " " : ""}` })).filter(({ text }) => text);

  // Where the terms stand in a text as it is written: pairs of places.
  const places = (text, wanted) => {
    let line = " ", at = [0], offset = 0;
    const add = (letters, from) => { for (const one of letters) if (one !== " " || !line.endsWith(" ")) { line += one; for (let i = 0; i < one.length; i += 1) at.push(from); } };
    for (const letter of text) {
      const own = plain(letter), apart = own.replace(close, " $&");
      add(apart, offset);
      offset += letter.length;
      if (apart !== own) add(" ", offset); // the blank that words() puts behind it
    }
    add(" ", offset);
    at.push(offset);
    const found = [];
    for (const { text: own, needle } of wanted) {
      for (let i = line.indexOf(needle); i >= 0; i = line.indexOf(needle, i + 1)) found.push([at[i + 1], Math.max(at[i + 1] + 1, at[i + 1 + own.length])]);
    }
    return found.sort((a, b) => a[0] - b[0]);
  };

  return { letters, words, pairs, terms, places };
})();
