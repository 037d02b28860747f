const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter((word) => word !== ''));

/** Cue verbs by language, only in the forms in which news reports use them beside a quote. */
export const FOREIGN_CUES: Readonly<Record<string, ReadonlySet<string>>> = {
  es: words(`dijo dice dijeron dicen afirmó afirma afirmaron aseguró asegura aseguraron explicó explica explicaron añadió añade
    agregó agrega señaló señala señalaron declaró declara declararon indicó indica manifestó manifiesta sostuvo sostiene comentó comenta
    advirtió advierte advirtieron denunció denuncia recordó recuerda insistió insiste subrayó subraya destacó destaca reconoció reconoce
    admitió admite expresó expresa escribió escribe respondió responde contestó preguntó pregunta reclamó lamentó lamenta concluyó concluye
    apuntó apunta precisó precisa confesó contó cuenta anunció anuncia reiteró reitera zanjó remarcó relató matizó resumió exclamó`),
  fr: words(`dit disent déclaré déclare affirmé affirme assuré assure expliqué explique ajouté ajoute souligné souligne estimé estime
    répondu répond indiqué indique précisé précise regretté regrette confié confie raconté raconte lancé lance écrit rappelé rappelle
    reconnu reconnaît admis admet insisté insiste conclu conclut dénoncé dénonce prévenu prévient averti avertit poursuit poursuivi
    résume résumé plaide plaidé martèle martelé soupire s'exclame tonne ironise demande demandé commente commenté analyse juge jugé témoigne`),
  de: words(`sagte sagt sagten erklärte erklärt erklärten betonte betont meinte meint fügte ergänzte ergänzt berichtete berichtet warnte warnt
    forderte fordert schrieb schreibt kritisierte kritisiert antwortete antwortet fragte fragt kündigte kündigt versicherte versichert
    räumte räumt behauptete behauptet teilte teilt äußerte erzählte erzählt erinnerte erinnert urteilte urteilt lobte lobt klagte klagt
    mahnte mahnt hieß rief ruft bekräftigte beteuerte resümierte scherzte zitierte`),
  it: words(`detto dice disse dicono dicendo affermato afferma afferma dichiarato dichiara spiegato spiega spiegano aggiunto aggiunge aggiungendo
    sottolineato sottolinea ricordato ricorda commentato commenta risposto risponde scritto scrive raccontato racconta ammesso ammette concluso
    conclude osservato osserva precisato precisa ribadito ribadisce annunciato annuncia assicurato assicura avvertito avverte denunciato
    denuncia sostenuto sostiene attacca replica replicato chiarito chiarisce confermato conferma riferito riferisce confessato confessa`),
  pt: words(`disse diz disseram dizem afirmou afirma afirmaram declarou declara explicou explica acrescentou acrescenta ressaltou ressalta
    destacou destaca lembrou lembra comentou comenta contou conta escreveu escreve respondeu responde perguntou garantiu garante avaliou avalia
    criticou critica alertou alerta anunciou informou informa concluiu conclui defendeu defende admitiu reforçou reforça completou completa
    salientou salienta referiu refere sublinhou sublinha frisou frisa relatou relata argumentou argumenta apontou aponta observou lamentou`),
  nl: words(`zei zegt zeiden zeggen verklaarde verklaart vertelde vertelt aldus stelde stelt schreef schrijft reageerde reageert benadrukte
    benadrukt meldde meldt waarschuwde waarschuwt vindt vond voegde legde legt antwoordde vroeg vraagt noemde concludeert concludeerde liet
    bevestigde bevestigt erkende erkent denkt hoopt`),
  sv: words(`sade säger sa berättade berättar skrev skriver förklarade förklarar menade menar uppgav uppger tillade tillägger konstaterade
    konstaterar hävdar hävdade svarade svarar frågade frågar varnade varnar betonade betonar tycker anser kommenterar kommenterade`),
  da: words(`sagde siger fortalte fortæller skrev skriver forklarede forklarer udtalte udtaler mente mener tilføjede tilføjer oplyste oplyser
    svarede svarer spurgte spørger advarede advarer understregede understreger konstaterede konstaterer lød lyder`),
  no: words(`sa sier sier fortalte forteller skrev skriver forklarte forklarer uttalte uttaler mente mener la legger opplyste opplyser svarte
    svarer spurte spør advarte advarer understreket understreker konstaterte konstaterer`),
  pl: words(`powiedział powiedziała powiedzieli mówił mówiła mówi mówią stwierdził stwierdziła stwierdza dodał dodała dodaje podkreślił
    podkreśliła podkreśla zaznaczył zaznaczyła zaznacza wyjaśnił wyjaśniła wyjaśnia tłumaczył tłumaczyła tłumaczy ocenił oceniła ocenia napisał
    napisała pisze odpowiedział odpowiedziała zapytał zapytała pyta przyznał przyznała przyznaje przekonywał przekonywała przekonuje poinformował
    poinformowała informuje oświadczył oświadczyła zapowiedział zapowiedziała zapowiada przypomniał przypomniała przypomina opowiada
    opowiadał opowiadała relacjonuje relacjonował zauważył zauważyła zauważa twierdzi twierdził apeluje apelował ostrzegł ostrzega skomentował
    skomentowała komentuje wspomina zapewnił zapewniła zapewnia uważa opisuje opisał opisała wskazał wskazała zwrócił zwróciła`),
  cs: words(`řekl řekla řekli říká uvedl uvedla uvádí dodal dodala dodává prohlásil prohlásila vysvětlil vysvětlila vysvětluje napsal napsala
    odpověděl odpověděla sdělil sdělila upozornil upozornila upozorňuje zdůraznil zdůraznila míní tvrdí podotkl podotkla popsal popsala potvrdil
    potvrdila konstatoval konstatovala připustil připustila popisuje`),
  ru: words(`сказал сказала сказали говорит говорил говорила заявил заявила заявили заявляет отметил отметила отмечает подчеркнул подчеркнула
    подчеркивает добавил добавила добавляет пояснил пояснила поясняет объяснил объяснила объясняет рассказал рассказала рассказывает сообщил
    сообщила сообщили сообщает написал написала пишет ответил ответила отвечает спросил спросила считает уверен уверена напомнил напомнила
    напоминает предупредил предупредила признал признала признался призналась утверждает уточнил уточнила указал указала указывает
    подчеркнули пояснили комментирует прокомментировал прокомментировала полагает вспоминает пишут констатировал заключил резюмировал цитирует передает`),
  uk: words(`сказав сказала сказали говорить говорив заявив заявила заявили зазначив зазначила зазначає підкреслив підкреслила наголосив
    наголосила наголошує додав додала додає пояснив пояснила пояснює розповів розповіла розповідає повідомив повідомила повідомили повідомляє
    написав написала пише відповів відповіла запитав запитала вважає нагадав нагадала попередив визнав стверджує уточнив уточнила`),
  el: words(`είπε είπαν λέει δήλωσε δήλωσαν δηλώνει τόνισε τονίζει ανέφερε αναφέρει πρόσθεσε προσθέτει υποστήριξε υποστηρίζει σημείωσε
    σημειώνει εξήγησε εξηγεί επισήμανε υπογράμμισε απάντησε ρώτησε έγραψε σχολίασε προειδοποίησε προειδοποιεί διευκρίνισε επεσήμανε εξήγγειλε κατήγγειλε κατέληξε δηλώνουν ανέφεραν`),
};

/** Words that name a source right behind them: "selon Claire Aubert". */
export const FOREIGN_SOURCES: Readonly<Record<string, ReadonlySet<string>>> = {
  es: words('según'),
  fr: words("selon d'après"),
  de: words('so laut'),
  it: words('secondo'),
  pt: words('segundo'),
  nl: words('volgens aldus'),
  sv: words('enligt'),
  da: words('ifølge'),
  no: words('ifølge'),
  pl: words('według zdaniem'),
};

/** The pronouns for one person, by language, with the English ones that mean the same. */
export const FOREIGN_PRONOUNS: Readonly<Record<string, Readonly<Record<string, 'he' | 'she'>>>> = {
  es: { él: 'he', ella: 'she' },
  fr: { il: 'he', elle: 'she' },
  de: { er: 'he', sie: 'she' },
  it: { lui: 'he', lei: 'she' },
  pt: { ele: 'he', ela: 'she' },
  nl: { hij: 'he', ze: 'she', zij: 'she' },
  sv: { han: 'he', hon: 'she' },
  da: { han: 'he', hun: 'she' },
  no: { han: 'he', hun: 'she' },
  ru: { он: 'he', она: 'she' },
  uk: { він: 'he', вона: 'she' },
};
