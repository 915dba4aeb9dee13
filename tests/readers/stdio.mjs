// What the two JavaScript readers share: bytes in, JSON out, one line on stderr when it fails.

import { readFileSync } from "node:fs";

// Strict, and a byte order mark is kept: a parser may stumble over it, and we want to see that.
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

export function printEvents(readEvents) {
  try {
    const events = readEvents(utf8.decode(readFileSync(0)));
    process.stdout.write(JSON.stringify(events));
  } catch (error) {
    console.error(`${error.name}: ${error.message}`);
    process.exitCode = 1;
  }
}
