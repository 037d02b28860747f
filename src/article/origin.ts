/** Where the nodes of flat copies come from; holds neither alive. */
const origins = new WeakMap<Node, Node>();

/** Remembers the live node that a node of a copy was made of; gives the copy. */
export function noteOrigin<T extends Node>(copy: T, live: T): T {
  origins.set(copy, live);
  return copy;
}

/** The live node that a node of a flat copy was made of (see `flattenPage`); any other node itself. */
export function liveOf<T extends Node>(node: T): T {
  return (origins.get(node) as T | undefined) ?? node;
}
