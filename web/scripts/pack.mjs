/** Packs what is worth packing beside itself (name.gz), so that the server never compresses while somebody waits. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const built = new URL("../../src/preceptor/entry/web/static/assets/", import.meta.url);
const worth = /\.(js|css|svg)$/;

for (const name of readdirSync(built).filter((one) => worth.test(one))) {
  const plain = readFileSync(new URL(name, built));
  const packed = gzipSync(plain, { level: 9 });
  if (packed.length < plain.length * 0.9) writeFileSync(new URL(`${name}.gz`, built), packed);
}
