/**
 * Wording of what surrounds a story, in the languages that news pages most often come in. Every pattern is anchored or
 * meets only short blocks: the same words inside a reported sentence must never match.
 */
const any = (...sources: readonly string[]) => new RegExp(`^(?:${sources.join('|')})`, 'iu');

/** A label that stands before or between advertisements. */
export const ADVERTISEMENT =
  /^[\s\-–—[(]*(?:(?:scroll|swipe|continue)[\w\s]*\b)?(?:advertisements?|advert|ads? by [\w .]+|ad|sponsored(?: content| by [\w .]+)?|paid (?:content|post)|promoted(?: content)?|publicidad|publicité|anuncios?|anzeige|werbung|pubblicità|annuncio|publicidade|advertentie|annons|annonse|annonce|reklama?|реклама|广告|広告|إعلان)[\s\-–—·•|\])]*(?:(?:[-–—.]\s*)?(?:scroll to continue|continue reading below|(?:story|page) continues below|article continues (?:below|after)[\w\s]*))?[.:]?$/iu;

/** A line that only says where the story goes on. */
export const STORY_CONTINUES =
  /^[([]?(?:(?:the )?(?:story|article) continues (?:below|after|on (?:the )?next page)[\w\s]*|(?:continued on|go to|on to) (?:the )?next page|continue reading(?: the main story| below)?|scroll (?:down )?(?:to|for) (?:continue|more)[\w\s]*|skip (?:advertisement|to [\w\s]+|past [\w\s]+)|(?:sigue|continúa) leyendo|lire la suite|weiterlesen|continua a leggere|continua después de la publicidad|continua após a publicidade|lees verder)[\])]?[.:…>»↓]*$/iu;

/** A prompt to share, follow, subscribe, sign in or write in. Met only by blocks of a few dozen words. */
export const PROMPT = any(
  // share and follow
  'share (?:this|the|on|via|with|it|your)\\b',
  'share$',
  'share:',
  'follow (?:us|me|him|her|them|@|[\\w .]+ on (?:twitter|x|facebook|instagram|google|telegram|linkedin))',
  'like us on',
  'find us on',
  'join us on',
  'tweet (?:this|at)',
  'did you (?:find|like|enjoy) (?:the|this)\\b',
  '(?:was|is) this (?:article|story|page|content|information|post) (?:helpful|useful|interesting|of interest)\\b',
  '(?:how (?:useful|helpful) was|rate) this (?:article|story|page|post)\\b',
  '(?:¿te (?:ha parecido|ha resultado|fue) (?:útil|interesante)|cet article vous a[- ]t[- ]il|war dieser artikel|questo articolo (?:ti )?è stato|este artigo foi)\\b',
  '(?:have you |did you )?(?:spot|spotted|see|seen|find|found|notice|noticed) (?:an? |any )?(?:errors?|mistakes?|typos?|inaccurac(?:y|ies))\\b.{0,80}$',
  '(?:report|suggest) (?:an? )?(?:error|mistake|typo|correction)s?\\b.{0,40}$',
  '(?:un|une) erreur dans (?:cet|l.)',
  '(?:haben sie )?(?:einen )?fehler (?:gefunden|entdeckt)\\b',
  '¿(?:has|ha) (?:encontrado|visto) (?:un|algún) error',
  'click (?:here|to) ',
  'print (?:this )?(?:article|page|story)?$',
  'e-?mail (?:this|the) (?:article|story|author)',
  'copy (?:the )?link',
  'save (?:this )?(?:article|story|for later)?$',
  'comparte?\\b.{0,40}$',
  'compartir\\b',
  'síguenos',
  'partager?\\b',
  'suivez[- ]nous',
  'teilen\\b',
  'folgen sie uns',
  'condividi\\b',
  'seguici',
  'compartilh(?:e|ar)\\b',
  'siga(?:-nos| o| a)\\b',
  'delen\\b',
  'volg ons',
  'udostępnij',
  'поделиться',
  'подпис(?:ывайтесь|аться)',
  // subscribe, newsletter, apps
  '(?:please )?(?:subscribe|sign up|sign in|log in|register|signup)\\b(?! by| on )',
  '(?:try|start|enjoy|get) (?:your |our )?(?:unlimited|full|free|digital|complete) (?:digital )?(?:access|trial)\\b',
  '(?:only |from |just )?[€$£¥]\\s?\\d[\\d.,]* ?(?:per|a|every|/) ?(?:month|week|year)\\b.{0,40}$',
  'already (?:a subscriber|a member|have an account|subscribed)',
  '(?:get|receive) (?:the|our|all|more|unlimited|daily|breaking|today)\\b.{0,80}\\b(?:newsletters?|inbox|app|alerts?|e-?mails?|access)',
  'to (?:continue|keep) reading',
  'become a (?:member|subscriber|supporter)',
  'support (?:our|independent|local|quality) journalism',
  'download (?:the|our)\\b',
  'join (?:our|the) .{0,40}(?:newsletter|channel|group|community|whatsapp|telegram)',
  'enter your e-?mail',
  'by (?:signing up|subscribing|clicking|submitting|providing)\\b',
  'thank(?:s| you) for (?:signing up|subscribing|reading|your (?:subscription|support))',
  'this (?:article|content|story) is (?:for|only available to|reserved for) subscribers',
  'stay (?:up to date|informed|connected|tuned) with',
  'our (?:free )?newsletter',
  'newsletters?$',
  'suscr[ií]bete',
  'suscríbase',
  'regístrate',
  'recibe .{0,60}(?:correo|newsletter|boletín)',
  'abonnez-vous',
  'inscrivez-vous',
  'recevez .{0,80}newsletter',
  'jetzt (?:abonnieren|anmelden|registrieren)',
  'melden sie sich',
  'abonnieren sie',
  'iscriviti',
  'abbonati',
  'assine\\b',
  'inscreva-se',
  'cadastre-se',
  'abonneer',
  'schrijf je in',
  // comments, contact, tips
  '(?:\\d+|no|view|show|read|leave a|post a|add a|see all|join the) (?:comments?|conversation)\\b',
  'comments? \\(?\\d*\\)?$',
  'leave a reply',
  'be the first to comment',
  'comments (?:are|on this)\\b',
  'have (?:a|an) (?:story|tip|opinion|question)\\b',
  'do you have (?:a|any) (?:story|tip|news|information)',
  'got a (?:story|tip|news|confidential)',
  'send (?:us )?(?:a |your )?(?:tips?|feedback|story|letters?|an e-?mail)\\b',
  'contact (?:us|the (?:author|reporter|writer|editor)|[\\p{L} ]+ at \\S+@)',
  'e-?mail:? \\S+@',
  'reach (?:him|her|them|[\\p{L} ]+) at \\S+@',
  '\\d+ comentarios?$',
  '\\d+ commentaires?$',
  '\\d+ kommentare?$',
  '\\d+ commenti$',
  'comentarios?$',
  'commentaires?$',
  'kommentare?$',
  // technical
  '(?:please )?(?:enable|turn on) (?:javascript|cookies)',
  '(?:your|this) browser (?:does not|doesn.t|is not|can.t)',
  'javascript (?:is|must|appears)',
  'loading\\b[ .…]*$',
  'we(?: and our partners)? use cookies',
  'this (?:site|website) uses cookies',
  'accept (?:all )?cookies',
  'cookie (?:policy|settings|preferences|notice)$',
  '(?:this )?video (?:is )?(?:unavailable|not available|playback)',
  'watch (?:live|now|the video|video|more|below)?:?$',
  '(?:play|watch|listen)(?: now| video| audio| to (?:this|the) (?:article|story))?$',
  'now playing',
  'volume \\d+%',
  'listen to (?:this|the) (?:article|story|episode)',
  'utilizamos cookies',
  'nous utilisons des cookies',
  'wir verwenden cookies',
  'questo sito utilizza',
  '(?:listen|reading) time',
  'subtitles$',
  'watch this\\s*:',
  'facebook twitter',
  'a version of this (?:article|story) appear',
  'we (?:may|might) (?:earn|receive|get) (?:a |an )?(?:\\p{L}+ )?(?:commission|share|compensation)',
  '(?:when|if) you (?:buy|purchase|click) .{0,60}(?:commission|affiliate)',
  'your (?:subscription|e-?mail|password|browser|account)\\b',
  'please (?:enter|try|check|select|provide|confirm)\\b',
  'create (?:your|a|an) (?:free )?account',
  'want (?:more|us|to (?:read|get|receive|stay|see|know))\\b.{0,80}\\b(?:sign up|subscribe|newsletter|follow|click)',
  '[\\[(]?want .{0,80}(?:inbox|newsletter)',
  'you.re reading\\b',
  'follow your favo',
  'get more from\\b',
  'toggle\\b',
  'advertis(?:e|ing) with us',
  '\\d+ ?(?:min(?:ute)?s?)(?: read| de lectura| de lecture)?$',
  'be the first to know$',
  'get (?:the )?(?:local|latest|breaking|top|daily) (?:\\p{L}+ ){0,3}(?:delivered|sent|straight)\\b',
  'waiting for your permission to load',
  'please use an? .{0,40}browser',
  'sorry, but you can.t access',
  'this video has an invalid',
  'want us to remember',
  'join our (?:\\p{L}+ ){0,3}forums?\\b',
  'would you (?:consider|join us|like to) .{0,60}(?:help|support|contribut|donat)',
  'support (?:our|the) newsroom\\b',
  '(?:please )?(?:contribute|donate|give) (?:as little as|today|now|to (?:support|help|keep))\\b',
  'we cannot do this without your (?:help|support)',
  'not a subscriber (?:to .{0,30})?\\?',
  'after newsletter promotion$',
  'read ?more$',
  'shop (?:similar|this|the) (?:looks?|stor(?:y|ies)|edit)$',
  'buy tickets$',
  // What the buttons of boxes say.
  '(?:close|dismiss|cancel|expand|collapse|show (?:more|less)|hide|undo|got it|ok|schließen|fermer|cerrar|chiudi|fechar|sluiten|zamknij|закрыть|κλείσιμο|关闭|關閉)[.!]?$',
  '[^.!?]{0,100}[.!?]?\\s*(?:click|tap) here[.!]?$',
  'for more\\b.{0,80}\\b(?:coverage|news|stories|videos)\\b.{0,20}\\b(?:visit|go to|head to|click|check out)\\b',
  'follow follow\\b',
  // Polish, Russian, Greek, Chinese
  'oceń(?!\\p{L}).{0,30}$',
  '(?:komentarze|opinie|комментарии|комментариев|σχόλια|评论|評論)\\s*[:(（]?\\s*\\d*\\s*[)）]?$',
  '(?:dodaj|napisz|zobacz wszystkie) (?:komentarz|opini|swoj)',
  'присоединяйтесь к нам',
  '(?:если вы )?(?:нашли|заметили) (?:ошибку|опечатку)(?!\\p{L}).{0,120}$',
  '(?:оцените|обсудить|распечатать|версия для печати|отправить (?:другу|ссылку))(?!\\p{L}).{0,60}$',
  '(?:drukuj|wyślij znajomemu|poleć znajom\\p{L}+|wydrukuj)(?!\\p{L}).{0,40}$',
  '(?:εκτύπωση|αποστολή με e-?mail|κοινοποίηση|μοιράσου)(?!\\p{L}).{0,40}$',
  '(?:请您?对?|您对).{0,12}(?:评分|評分|评论)[：:]?$',
  '分享(?:到|至|工具|给|給)?.{0,12}$',
  '(?:我要评论|发表评论|發表評論|打印本页|列印|收藏本页)$',
  'text size',
  'font size',
);

/**
 * An invitation to a newsletter or channel further on in a short line that quotes nobody: "Follow the long read on our
 * podcast and sign up to the weekly email."
 */
export const INVITATION =
  /\b(?:sign up|subscribe|register) (?:to|for|here|now)\b.{0,60}\b(?:newsletters?|e-?mails?|alerts?|updates?|podcasts?|channel|bulletin)\b|^(?:follow|join|subscribe to) (?:the|our)\b.{0,80}\b(?:podcast|newsletter|channel|facebook|instagram|twitter|tiktok|youtube|whatsapp|telegram)\b/iu;

/** Copyright and syndication lines. */
export const COPYRIGHT =
  /^(?:©|\(c\)\s|copyright\s*(?:©|\(c\)|\d|by\b|notice|:|$)|all rights reserved|todos los derechos|tous droits|alle rechte vorbehalten|tutti i diritti|todos os direitos|alle rechten voorbehouden|this material may not be published|this document is subject to copyright|reproduction (?:in whole|of this)|disclaimer: all rights|все права (?:защищены|на материалы)|wszelkie prawa zastrzeżone|με επιφύλαξη παντός|版权(?:声明|所有)|版權(?:聲明|所有)|凡注明|the content is published unedited|\(?this (?:story|article|report) (?:has not been|was originally|was first|is (?:re)?published|originally appeared|first appeared)\b)/iu;

/** How a line of copyright may end. */
export const COPYRIGHT_END = /\ball rights reserved\.?$/iu;

/** The start of a line or list that leads to other stories. */
export const RELATED = any(
  '(?:read|see|watch|listen|click)(?: (?:more|also|next|this|here|all|the full (?:story|article)))+\\s*(?:[:|>»→–—-]|$|about\\b|on\\b|from\\b|at\\b)',
  'read (?:more|also|next)\\b',
  'also read\\b',
  'see also\\b',
  '(?:related|recommended|trending|popular|latest|top|more|most (?:read|popular|viewed|shared))(?: (?:articles?|stor(?:y|ies)|news|posts?|topics?|reading|content|coverage|links?|videos?|headlines|tags?|for you|from|on|in|by)\\b.{0,40})?:?$',
  '(?:related|recommended|trending|more) (?:articles?|stor(?:y|ies)|news|posts?|coverage|links?|videos?|reading)\\s*[:|–—-]',
  '(?:related|recommended|more)\\s*:',
  'more (?:from|on|in|about|stories|news)\\b.{0,60}$',
  'you (?:may|might) (?:also )?(?:like|be interested|enjoy|want)\\b',
  'what to read next',
  "editor'?s'? (?:picks?|choice)",
  'up next\\b',
  'don.t miss\\b.{0,60}$',
  'in case you missed it\\b',
  'featured (?:articles?|stor(?:y|ies)|news|posts?|videos?)$',
  'must (?:read|watch|see)s?$',
  '[\\p{L} &]{2,30} trending$',
  'next (?:article|story|post)\\b',
  'previous (?:article|story|post)\\b',
  '(?:tags?|topics?|categories|keywords|filed under|posted in|tagged|labels)\\s*:',
  '(?:tags|topics|categories)$',
  'join the conversation',
  'people are also reading',
  '(?:more|top|other) (?:must-reads?|reads|picks)\\b.{0,40}$',
  'more \\p{Lu}[\\p{L}\\p{N}&. ]{1,30} (?:videos?|stories|news|coverage)$',
  'przeczytaj (?:też|także|również)',
  'podobne do\\b',
  '(?:по теме|материалы по теме|смотрите также)\\s*:?',
  '(?:σχετικά (?:άρθρα|θέματα)|δείτε (?:επίσης|ακόμα))',
  'sponsored stories',
  'around the web',
  'from the web',
  '(?:lea|lee|leer|ver|mira) (?:también|más|además)',
  'te puede interesar',
  'noticias relacionadas',
  'más información$',
  '(?:lire|voir|à lire|a lire|lisez) (?:aussi|également|la suite)',
  'sur le même sujet',
  '(?:lesen sie|mehr zum thema|mehr dazu|auch interessant|lesen sie auch|das könnte sie)',
  '(?:leggi|guarda) anche',
  '(?:leia|veja|saiba) (?:também|mais)',
  'lees (?:ook|meer)',
  'czytaj (?:też|także|więcej)',
  'zobacz (?:też|także)',
  'читайте (?:также|ещё|еще)',
  'διαβάστε (?:επίσης|ακόμα)',
  '相关(?:阅读|新闻|报道)',
  '相關(?:閱讀|新聞|報導)',
);

/** A block that only names who wrote or made the story, up to its colon or preposition. */
export const BYLINE_START =
  /^(?:(?:(?:article|story|report|text|words|photos?|photographs?|video|pictures?|analysis|opinion|written|posted|published|reported|reporting|edited|compiled|additional reporting|interview|produced|review)(?: (?:and|&) \p{L}+)? )?by|por|par|von|di|door|av|af|przez)\s+[\p{Lu}\d]|^(?:authors?|writer|reporter|byline|staff (?:writer|reporter)|autor(?:es)?|auteurs?|autore|redacción|redaktion|redazione|credits?)\s*[:|]\s*/iu;

/** A picture's credit, anywhere in a short line. */
export const CREDIT =
  /\b(?:getty(?: images)?|shutterstock|istock(?:photo)?|alamy|unsplash|pixabay|pexels|dreamstime|adobe stock|depositphotos|flickr|wikimedia(?: commons)?|creative commons|epa-?efe|zuma(?: press)?|imago|newscom|usa today sports|pa (?:wire|images|media)|ap (?:photo|images)|reuters|afp|dpa|xinhua|anadolu|ansa|efe|agencia \p{L}+|bloomberg via|rex features|picture alliance|pool)\b|©|\bhandout\b|\bcourtesy (?:of|photo)\b/iu;

/** The start of a credit line. */
export const CREDIT_START =
  /^[([]?(?:photo(?:graph|s|graphs)?|(?:top|lead|main|header|cover|featured|source) (?:image|photo|picture)s?|image|images|picture|pictures|pic|pix|video|file (?:photo|image|picture)|foto|fotos|imagen|imágenes|immagine|bild|bilder|photographie|crédits? photo|crédito|créditos|illustration|graphic|credit|source|quelle|fuente|fonte|bron)(?: (?:credits?|courtesy|copyright|source|illustration|by|of|from|via))*\s*(?:[:|/©]|\bby\b|\bvia\b|\bcredit\b|\bcourtesy\b)|^(?:image|photo|picture|video) (?:source|credit|copyright),/iu;

/** A label that stands before a caption or credit, for those who hear the page. */
export const CAPTION_LABEL = /^(?:image|photo|picture|video|media)[ -](?:source|caption|copyright|credit)\s*[,:]?$/iu;

/** A date or time that stands alone, with or without "Published" or "Updated". */
export const DATELINE =
  /^(?:(?:(?:first |last |originally )?(?:published|posted|updated|modified|created)|publicado|actualizado|publié|mis à jour|veröffentlicht|aktualisiert|pubblicato|aggiornato|atualizado|date|geplaatst|stand|am|le|el)\s*(?:on|at|:|am|le|el|il|em)?[\s:|,·•-]*)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur?|sun)(?:day)?\.?,?\s+)?(?:\d{1,2}(?:st|nd|rd|th|\.|º)?[\s./-]+(?:de\s+)?(?:\p{L}{3,12}\.?|\d{1,2})[\s./,-]+(?:de\s+)?\d{2,4}|\p{L}{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d+\s+(?:min(?:ute)?s?|hours?|days?|weeks?|months?|years?)\s+ago|\d{1,2}:\d{2})(?:[\s,|·•–—-]*(?:at|um|à|alle|a las|às|,)?\s*\d{1,2}[:.h]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?)?(?:[\s,:|().·•/+–—-]|\d|\b(?:[ap]\.?m|e[ds]?t|gmt|utc|bst|ces?t|p[ds]?t|ist|c[ds]t|m[ds]t|uhr|h|hrs?|updated|published|posted|last|modified|at|on|ago|min(?:ute)?s?|read|hours?|days?|jan\p{L}*|feb\p{L}*|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b)*$/iu;

/** A line under a story that says who contributed to it, or where it first appeared. */
export const ENDNOTE =
  /^(?:(?:additional )?(?:reporting|[Cc]ontributing|[Cc]ontributions?)(?: by|:)\s|(?:[Ww]ith|[Ii]ncludes?) (?:additional |information |reporting |files? )*from\b.{0,60}$|[\p{Lu}].{0,90}\bcontributed (?:to|reporting)\b.{0,40}$|(?:the |this )?(?:article|story|post|piece|content|version of this (?:article|story)|report)\b.{0,160}\b(?:(?:was )?(?:originally|first) (?:appeared|published|ran|posted)|appeared first) (?:on|in|at|by)\b)/u;

/** A note on the terms under which an outlet recommends things for sale. */
export const AFFILIATE =
  /\b(?:independently|editorially) (?:selected|chosen|reviewed|curated)\b|\b(?:affiliate|retail) (?:links?|commissions?)\b|\b(?:earn|receive|get)s? (?:an? )?(?:\p{L}+ )?(?:commission|revenue|share of (?:the )?(?:revenue|sales))/iu;

/** One of these stands in every such note. */
export const AFFILIATE_WORDS = /independently|editorially|affiliate|retail|commission|revenue|sales/i;

/** Where a study that a story reports was published; stands below the story. */
export const REFERENCE =
  /^(?:more information|citation|journal(?: reference)?|source|references?|doi|provided by|study|original (?:paper|study)|publication)\s*:\s|^provided by (?:the )?\p{Lu}.{0,60}$|\bdoi(?:\.org\/|:\s?10\.)|^(?:\p{Lu}\.(?: ?\p{Lu}\.)* )?\p{Lu}[\p{L}-]+(?: \p{L}\.?)* et al[.,]/iu;

/** Where to ask or read further, in a line under a story. */
export const FURTHER =
  /^(?:for (?:more|further|additional) (?:information|details|info)\b|to (?:learn|find out|read|see) more\b).{0,160}\b(?:visit|go to|contact|click|e-?mail|call|check out|stream|see)\b/iu;

/** How to reach or follow whoever wrote a story, in a line under it. */
export const REACH =
  /\b(?:can be (?:reached|contacted|followed) (?:at|on|via)|(?:follow|e-?mail|contact|reach) (?:him|her|them|me) (?:on|at|via)|(?:follow|e-?mail|contact|reach) \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)? (?:on|at|via) (?:twitter|x|facebook|instagram|bluesky|threads|linkedin|@|\S+@))/iu;

/** What somebody is at an outlet, and nothing else. */
export const ROLE_ALONE =
  /^(?:(?:staff|senior|chief|assistant|associate|deputy|managing|executive|contributing|news|sports?|political|business|features?|breaking news|multimedia|digital|general assignment|national|local|health|science|education|investigative|special) )*(?:writer|editor|reporter|correspondent|contributor|columnist|producer)s?$/iu;
