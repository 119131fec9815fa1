/** Keys on the page: never while typing, composing or in a dialog; single characters can be switched off. */
import { useEffect, useRef } from "react";

const FIELD =
  "input:not([type=radio]):not([type=checkbox]):not([type=range]), textarea, select, [contenteditable=true], .cm-content";

export const isTyping = (element: Element | null): boolean =>
  !!element && (element.matches(FIELD) || !!element.closest("[role=menu]"));

const ownsArrows = (element: Element | null): boolean =>
  !!element && (element.matches("input[type=radio]") || element.hasAttribute("data-scroll"));

/** "a", "mod+enter", "alt+arrowup", "?". A letter typed on another alphabet's layout counts by its place. */
export function keyName(event: KeyboardEvent): string {
  const latin = /^[\x20-\x7e]$/.test(event.key) || event.key.length > 1;
  const place = /^(?:Key|Digit)(.)$/.exec(event.code)?.[1];
  const key = latin || !place ? event.key : place;
  const parts = [
    (event.ctrlKey || event.metaKey) && "mod",
    event.altKey && "alt",
    event.shiftKey && (key.length > 1 || event.ctrlKey || event.metaKey) && "shift",
    key === " " ? "space" : key.toLowerCase(),
  ];
  return parts.filter(Boolean).join("+");
}

/** Whether this stroke is the page's to use. */
export function isOurs(event: KeyboardEvent, name: string, letters: boolean): boolean {
  if (event.isComposing || event.defaultPrevented || document.querySelector("dialog[open]")) return false;
  // Where it was struck: a field that gives up the focus at Enter has still used that Enter.
  const at = event.target instanceof Element ? event.target : document.activeElement;
  if (isTyping(at)) return name === "mod+enter";
  if (!letters && name.length === 1) return false;
  return !(name.startsWith("arrow") && ownsArrows(at));
}

/** Escape gives the keys back to the page: without a mouse there is no other way out of a list or a date. */
function leave(event: KeyboardEvent): void {
  if (event.key !== "Escape" || event.isComposing || event.defaultPrevented) return;
  if (event.target instanceof HTMLElement && event.target.matches(FIELD) && !event.target.closest("dialog"))
    event.target.blur();
}

/** Calls `press`; when it says it used the stroke, the browser does not. */
export const useKeys = (press: (name: string) => boolean, letters: boolean): void =>
  useStrokes(press, letters, false);

/**
 * The same, asked before the task's own keys whenever it came onto the page: for a face that must know more than its
 * pure `press` can, such as where a film stands.
 */
export const useKeysFirst = (press: (name: string) => boolean, letters: boolean): void =>
  useStrokes(press, letters, true);

function useStrokes(press: (name: string) => boolean, letters: boolean, capture: boolean): void {
  const latest = useRef(press);
  useEffect(() => {
    latest.current = press;
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const name = keyName(event);
      if (isOurs(event, name, letters) && latest.current(name)) event.preventDefault();
      if (!capture) leave(event);
    };
    addEventListener("keydown", hear, { capture });
    return () => removeEventListener("keydown", hear, { capture });
  }, [letters, capture]);
}
