/** The address if it leads to a web page, else nothing: `javascript:`, `data:`, `file:` and broken ones are never copied. */
export function webLink(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}

/** A web link as the destination of a Markdown link: nothing in it can close the link. */
export function markdownDestination(link: string): string {
  return link.replace(
    /[()<>\\\s]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
