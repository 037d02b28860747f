/**
 * The forms of an English verb: base, -s, past, -ing. An entry is a regular base ("argue"), or its own forms in full, parted by
 * spaces ("say says said saying"); "!" after a base doubles its last letter ("admit!").
 */
export function inflectVerb(entry: string): readonly string[] {
  if (entry.includes(' ')) return entry.split(' ');
  const doubles = entry.endsWith('!');
  const base = doubles ? entry.slice(0, -1) : entry;
  if (doubles) {
    const long = base + (base.at(-1) ?? '');
    return [base, `${base}s`, `${long}ed`, `${long}ing`];
  }
  if (base.endsWith('ee')) return [base, `${base}s`, `${base}d`, `${base}ing`];
  if (base.endsWith('e')) return [base, `${base}s`, `${base}d`, `${base.slice(0, -1)}ing`];
  if (/[^aeiou]y$/u.test(base)) return [base, `${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`, `${base}ing`];
  if (/(?:s|x|z|ch|sh)$/u.test(base)) return [base, `${base}es`, `${base}ed`, `${base}ing`];
  return [base, `${base}s`, `${base}ed`, `${base}ing`];
}
