/** The browser API with promises in both browsers. Only this room imports it. */
export { default as browser } from 'webextension-polyfill';
