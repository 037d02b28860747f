/** What the browsers under test ask for by themselves, with or without an extension; everything else is a page's or ours. */
const OWN = [
  /^(CONNECT|GET|POST) (http:\/\/)?(clients2|accounts|update|android\.clients|optimizationguide-pa|safebrowsing|content-autofill)\.(google|googleapis)\.com[:/]/,
  /^(CONNECT|GET) (http:\/\/)?(edgedl\.me\.gvt1|redirector\.gvt1)\.com[:/]/,
  /^CONNECT [\w.-]+\.(mozilla\.(com|org|net)|firefox\.com):443$/,
  /^GET http:\/\/(detectportal|ciscobinary|a19\.dscg10)\.[\w.]+\//,
];

/** The requests that are not the browser's own. */
export function foreignRequests(requests: readonly string[]): string[] {
  return requests.filter((request) => !OWN.some((pattern) => pattern.test(request)));
}
