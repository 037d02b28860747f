import { WordGlance } from '../text/word-glance.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const DETERMINERS = words(
  'the a an this that these those each every some any all both half such no neither either another other others many most more much few several own ' +
    'one two three four five six seven eight nine ten my your his her its our their whose which what whatever whichever',
);
const PRONOUNS = words(
  'i you he she it we they me him us them myself himself herself itself themselves ourselves who whom whoever someone anyone everyone nobody ' +
    'something anything everything nothing none there here mine yours hers ours theirs',
);
const PREPOSITIONS = words(
  'of in on at by for from to with without within into onto upon about above across after against along amid amidst among amongst around as ' +
    'before behind below beneath beside besides between beyond despite down during except following given inside like near off outside over past per ' +
    'regarding since through throughout till toward towards under underneath unlike until up via versus vs concerning including',
);
const CONJUNCTIONS = words(
  'and or but nor so yet if unless although though because while whereas when whenever where wherever whether than once lest why how however ' +
    'plus thus hence therefore',
);
const ADVERBS = words(
  'also moreover furthermore nevertheless nonetheless likewise otherwise meanwhile meantime instead indeed still again already always never ever often ' +
    'sometimes soon later earlier now then today yesterday tomorrow tonight perhaps maybe additionally unfortunately fortunately recently currently finally ' +
    'eventually initially similarly accordingly consequently subsequently apparently certainly clearly obviously interestingly surprisingly sadly luckily ' +
    'hopefully generally usually typically traditionally historically overall altogether afterwards thereafter elsewhere anyway even just only almost nearly ' +
    'not yes no well too very rather quite further next last first second third lastly firstly secondly thirdly above together apart according due thanks',
);
const VERBS = words(
  'is are was were be been being am has have had having do does did doing will would shall should can could may might must let lets ' +
    'asked said see read watch click share follow subscribe speaking referring citing noting adding based given please',
);

const CLASSES = [DETERMINERS, PRONOUNS, PREPOSITIONS, CONJUNCTIONS, ADVERBS, VERBS];

const classOf = new Map(CLASSES.flatMap((set, c) => [...set].map((word) => [word, c + 1] as const)).reverse());
const glance = new WordGlance(classOf.keys());

/** The class of an English function word in small letters (determiner 1, pronoun, preposition, conjunction, adverb, verb 6); 0 for any other word. */
export function functionClass(lower: string): number {
  return glance.mayBe(lower) ? (classOf.get(lower) ?? 0) : 0;
}
