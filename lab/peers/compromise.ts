/** A name that compromise finds; UTF-16 offsets of the text. */
export interface PeerName {
  readonly start: number;
  readonly end: number;
  readonly type: 'PER' | 'LOC' | 'ORG';
}

interface Found {
  readonly text: string;
  readonly offset: { readonly start: number; readonly length: number };
}

interface View {
  json(options: { offset: true }): readonly Found[];
}

interface Document {
  people(): View;
  places(): View;
  organizations(): View;
}

// Its offsets take in the marks around a name, and our conventions leave titles, possessives and "the" outside.
const BEFORE =
  /^(?:["“‘'([]|[Tt]he |(?:President|Minister|Prime Minister|Mr|Mrs|Ms|Dr|Sir|Gen|Sen|Rep|Gov|Prof|Capt|Lt|Col|King|Queen)\.? )+/u;
const AFTER = /(?:['’]s?|[\s.,;:!?"”)\]])+$/u;

/**
 * Loads compromise as a reader of names, or nothing where it is not installed; STANDFIRST_COMPROMISE may name another copy of it.
 * What it finds is trimmed to our conventions.
 */
export async function loadCompromise(): Promise<((text: string) => PeerName[]) | undefined> {
  const source: string = process.env.STANDFIRST_COMPROMISE ?? 'compromise';
  let read: (text: string) => Document;
  try {
    read = ((await import(source)) as { default: (text: string) => Document }).default;
  } catch {
    return undefined;
  }
  return (text) => {
    const document = read(text);
    const views = { PER: document.people(), LOC: document.places(), ORG: document.organizations() };
    return (['PER', 'LOC', 'ORG'] as const).flatMap((type) =>
      views[type].json({ offset: true }).flatMap(({ offset }): PeerName[] => {
        const found = text.slice(offset.start, offset.start + offset.length);
        const start = offset.start + (BEFORE.exec(found)?.[0].length ?? 0);
        const end = offset.start + found.replace(AFTER, '').length;
        return start < end ? [{ start, end, type }] : [];
      }),
    );
  };
}
