import type { Block } from '../../article/article.ts';

const CREDIT =
  /^[([]?(?:(?:additional |further )?(?:reporting|editing|writing|production|research)(?: and \w+)?(?: contributions?)? (?:by|from)\b|(?:photo(?:graph)?s?|pictures?|images?|video|illustrations?|graphics?)(?: credits?| courtesy of)?(?: by\b|:)|(?:compiled|written|edited|translated|reported|produced) by\b|credits?:|(?:with )?contributions? (?:by|from)\b)/iu;
const AGENCY =
  /(?:\/|via )\s?(?:AFP|AP|Reuters|Getty(?: Images)?|EPA|PA|Shutterstock|Anadolu|Xinhua|Bloomberg)\)?\.?$/iu;
const CONTRIBUTED = /\bcontributed (?:to )?(?:this )?(?:report(?:ing)?|story|article)\b/iu;
const LONGEST = 240;

/** True for a block that tells who took a picture or worked on the story, or stands under a picture: whom it names the story is not about. */
export function isCredit({ kind, text }: Block): boolean {
  if (kind === 'caption') return true;
  const start = text.trimStart();
  return start.length <= LONGEST && (CREDIT.test(start) || AGENCY.test(start.trimEnd()) || CONTRIBUTED.test(start));
}
