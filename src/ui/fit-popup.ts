// Browsers give a popup the width it asks for up to 800 pixels of the screen, however few CSS pixels that is when the
// reader has zoomed in; and they ask again and again while it opens, so that no media query can tell.
const SETTLED_MS = 250;

/** Lets the popup's content reflow where the browser gives it less width than it asks for, as at 400 % zoom. */
export function fitPopup(window: Window): void {
  const { body } = window.document;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const fit = () => {
    const asked = body.getBoundingClientRect().width;
    const given = window.document.documentElement.clientWidth;
    if (asked > given) body.style.width = `${given}px`;
  };
  const settle = () => {
    clearTimeout(timer);
    timer = setTimeout(fit, SETTLED_MS);
  };
  window.addEventListener('resize', settle);
  settle();
}
