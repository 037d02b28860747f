import { wordPattern } from './word-pattern.ts';

// What a page says to its reader rather than of its story. Costs are in standard deviations of the gain, as scores are.
const any = wordPattern;
const ASIDES: readonly (readonly [Pick<RegExp, 'test'>, number])[] = [
  [
    any(
      `(?:has|have) more (?:about|on|information)|for more (?:information|details|on)|more (?:information|details) (?:about|on|can|is|are)|discussed in this article|learn more|find out more|read (?:on|more)|keep (?:reading|scrolling)|scroll (?:down|through)|` +
        `check (?:it |them )?out|click|subscribe|newsletter|sign up|press play|look at the (?:picture|photo|image|video)|(?:pictured|shown|listed|watch|see|video) (?:above|below)|` +
        `see (?:the )?photos?|affiliate|commission|independently (?:selected|reviewed|chosen)|(?:photos?|images?) courtesy|stay tuned|tune in|get to know|` +
        `wrap up the year|follow (?:us|along)|for the latest|download|view this post|a post shared|this (?:article|story|post) (?:was|is|contains)|at the time of (?:writing|publication)|prices? (?:and|may|are) (?:availability|subject|accurate)`,
    ),
    1.5,
  ],
  [
    any(
      `here(?:[’']s| is| are) (?:a (?:sneak peek|look|list|rundown|guide)|what|how|why|everything|all|the)|we[’']ll (?:tell|show|look)|without further ado`,
    ),
    0.5,
  ],
  [
    /^(?:press|look|get|visit|check|grab|nab|shop|click|see|watch|listen|don[’']t|make sure|simply|try|remember|note|add|use|read|enjoy|wrap|imagine|consider|take a look|get ready|join|plus)\b/,
    0.6,
  ],
  [/![”"’']?$/, 0.3],
  // All in brackets: said by the way.
  [/^[([].*[)\]]$/, 1.2],
  [any(`you|your|you[’']re|you[’']ll|let[’']s`), 0.3],
  [
    any(
      `no rights|go-to (?:source|destination|place)|of course|credit claimed|all images|for legal reasons|editor[’']s note|the following|below|above`,
    ),
    0.4,
  ],
  [any(`airs|will (?:return|air)|streaming now|available (?:now|here)`), 0.3],
  [any(`(?:spoke|speaking|talked|spoken) (?:to|with) [^,.]{0,40} about`), 0.4],
  [
    any(
      `(?:sought|seeking|request(?:s|ed)?|requests?|asked|contacted|approached|reached(?: out)?|declined|refused|respond(?:ed)?)(?: [^ ,.]+){0,6} (?:for |to |a )?comment`,
    ),
    1.2,
  ],
  // Asides of the writer's own.
  [
    /^(?:of course|well|now|sure|as (?:one|you) (?:can|might|may) imagine|as it turned out|as it turns out|to be sure|in short|simply put|if we are|if we[’']re|let[’']s face it|needless to say|ironically|naturally|suddenly|interestingly|fortunately|curiously|funnily enough|worse|better still|luckily|unfortunately|sadly|thankfully|admittedly|again|speaking of which|one (?:safe bet|reason|thing|exception|example|option|way)|okay|yes|no|after all|oh|hey)(?:,|(?= ))/,
    0.4,
  ],
];

const CONNECTIVE = /^(?:and|but|so|or|yet),? /;

/** What it costs a sentence to talk to the page's reader: pointers, offers, exhortations; English wording. */
export function asideCost(own: string): number {
  const said = own.toLowerCase().replace(CONNECTIVE, '');
  return ASIDES.reduce((sum, [pattern, cost]) => sum + (pattern.test(said) ? cost : 0), 0);
}
