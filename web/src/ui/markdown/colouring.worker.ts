/** Colours code beside the page: making a language's rules takes a tenth of a second, in which a key would wait. */
import { coloured } from "./colouring";
import type { Asked, Told } from "./colours";

const tell = (told: Told) => {
  // eslint-disable-next-line unicorn/require-post-message-target-origin -- from a worker to its page
  postMessage(told);
};

addEventListener("message", ({ data }: MessageEvent<Asked>) => {
  coloured(data.code, data.language).then(
    (lines) => tell({ id: data.id, lines }),
    () => tell({ id: data.id }),
  );
});
