// Short forms of forenames that are no beginning of the long ones; several may share a short form. In normal form, without accents.
const SHORT_FORMS = `
alejandro:ale,jandro alexander:sandy,sasha,alec,xander alexandra:sandra,sasha,lexi alfonso:poncho alfred:fred aleksandr:sasha,sanya aleksandra:sasha,ola
andrew:andy,drew anthony:tony antonio:tonio,toni,tono anastasia:nastya anna:anya,ania,annie anne:annie ann:annie,nan barbara:babs,basia beatriz:bia
bartholomew:bart benedict:ben bernard:bernie bridget:biddy caroline:carrie catherine:kate,cathy,katie,kitty charles:charlie,chuck christina:tina christine:tina,chrissie
christopher:chris,kit daniel:danny david:dave,davy deborah:debbie dmitri:dima dmitry:dima dolores:lola dorothy:dot,dolly eduardo:edu,lalo edward:ted,teddy,ned,eddie
eleanor:nell,ellie,nora elena:lena elizabeth:beth,liz,lizzie,betty,betsy,bess,lisa,libby,eliza enrique:quique evgeny:zhenya yevgeny:zhenya fernando:nando
francesca:chicca francesco:ciccio,franco francis:frank francisco:paco,pancho,chico franklin:frank gabriel:gabe,gabo george:georgie gerald:gerry,jerry
giovanni:gianni giuseppe:beppe,pino gregory:greg guadalupe:lupe guillermo:memo helen:nell henry:harry,hal,hank ignacio:nacho isabel:bel,chabela ivan:vanya
jacob:jake jacqueline:jackie james:jim,jimmy,jamie jan:janek janet:jan jeffrey:jeff jennifer:jen,jenny jessica:jess jesus:chucho joan:joanie johannes:hans
john:jack,johnny,jon jonathan:jon,jonny jose:pepe,che,ze joseph:joe,joey josephine:jo joshua:josh juan:juancho judith:judy,jude julia:jules,yulia
katarzyna:kasia katherine:kate,kathy,katie,kitty kathryn:kate,kathy,katie kathleen:kathy,kate kenneth:ken,kenny konstantin:kostya lawrence:larry,laurie
leonard:len,lenny luis:lucho,lulu luiz:lula lyudmila:lyuda malgorzata:gosia manuel:manolo,manny margaret:maggie,meg,peggy,greta,daisy,madge
maria:mary,masha,mariya mariam:mimi mary:molly,polly,mae matthew:matt mercedes:merche michael:mike,mick,mickey,mikey mikhail:misha mohamed:mo mohammed:mo muhammad:mo
nadezhda:nadya nancy:nan natalia:natasha nathaniel:nate nicholas:nick,nicky nikolai:kolya nikolaos:nikos olga:olya oliver:ollie oluwaseun:seun olusegun:segun
pamela:pam patricia:pat,patty,tricia,trish patrick:paddy,pat pavel:pasha pedro:pedrito peter:pete philip:phil phillip:phil priscilla:cilla
rafael:rafa raymond:ray rebecca:becky,becca richard:dick,rick,ricky,rich,richie robert:bob,bobby,rob,robbie,bert roberto:beto ronald:ron,ronnie rosa:rosie
ruaridh:rory samantha:sam samuel:sam,sammy sara:sally sarah:sally sergei:seryozha sergio:checo siobhan:shiv sofia:sonya stephen:steve,stevie steven:steve,stevie stanislaw:staszek
stefan:stef susan:sue,suzie,susie susannah:sue,susie tatiana:tanya teresa:tess,tere theodore:ted,teddy,theo theresa:terry,tess thomas:tom,tommy timothy:tim
valentina:valya vasily:vasya victoria:vicky,tori vincent:vince,vinny virginia:ginny vladimir:vova,volodya volodymyr:volodya walter:wally,walt
wilhelm:willi william:bill,billy,will,willy,liam winifred:freddie xavier:xavi yekaterina:katya ekaterina:katya yuri:yura zachary:zack zsuzsanna:zsuzsa zuzana:zuzka
`;

const LONG_OF = new Map<string, string[]>();
for (const entry of SHORT_FORMS.trim().split(/\s+/)) {
  const [long = '', short = ''] = entry.split(':');
  for (const form of short.split(',')) LONG_OF.set(form, [...(LONG_OF.get(form) ?? []), long]);
}

const SHORTEST = 3;

/** True where one forename may be short for the other, "Bill" for "William", "Vern" for "Vernon"; both in normal form. */
export function isShortFor(short: string, long: string): boolean {
  if (short === long) return false;
  if (LONG_OF.get(short)?.includes(long) === true) return true;
  return short.length >= SHORTEST && long.length > short.length && long.startsWith(short);
}

/** True only for the pairs that everybody knows: "Bill" for "William". */
export function isKnownShortFor(short: string, long: string): boolean {
  return LONG_OF.get(short)?.includes(long) === true;
}
