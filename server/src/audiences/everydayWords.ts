// Words that stand at the beginning of names and in every sentence, and what people write where they know no name. They
// are data: a word more or less here changes how often a harmless text is left out, and nothing else.

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that stand at the end of names and name nobody. */
export const endings = set(
  'inc incorporated corp corporation co company llc llp lp ltd limited plc gmbh ag kg se sa sas sarl srl spa bv nv ab as oy oyj aps kk pty pte group holding holdings international global',
);

/** Words that stand in front of names and name nobody. */
export const beginnings = set('the grupo groupe gruppo gruppe banco banca banque bank dr die der das');

/** First words of many names and of many sentences; alone they name nobody. */
export const common = set(
  'the a an and of new old first second third next last best better great good big small north south east west northern southern eastern western central united american european national federal general global international world city county state public private local royal bank health home house food foods fresh green blue red black white golden silver smart fast quick open free direct digital data cloud net web tech online mobile social media energy power water air land sea sun star two three five all any our my customer customers account accounts partner company store shop market trade service services system systems product products team group project care life work play time day high low top prime key core base bill bills dock door gate truck yard test demo trial regional large medium midsize mid grupo groupe banco',
);

/** Names begin with these as well, and then they stand with a capital inside of a sentence. */
export const everyday = set(
  'check under just whole enterprise standard your one four six seven eight nine ten after before every more most site sites sales mark grace will can may must shall should would carrier carriers warehouse live express with without within advanced basic bright gap target ally just eat then than that this these those there here where when what which while from into over above below between about across along around through until upon only also even ever never always often once again still back down front side line lines link links load loads lane lanes list mail make maker man many map maps master match mid mind mine mini minute mobility model modern money month move much multi natural near need network night now number office order other out own pack page paper park part parts past path pay people per perfect person phone place plan plant plus point pool port post press price print pro process professional progress property public pure quality queen rapid read ready real record report rest retail rich ride right ring rise river road rock room root round route run safe sale same save school score screen search season see self send sense serve set share shift ship short show sign simple single site sky slot smooth soft solid some sound source space speed spot spring staff stage stand start station steady step stock stone stop storage story street strong style summit supply support sure sweet swift table take talk task test text thing think tide today tomorrow tool total touch tower town track traffic train transport travel tree true trust turn type union unit universal up upper use user value vehicle view village vision visit voice wait walk wall want watch wave way week well wheel wide wild wind window wise wish wonder wood word worth write year yellow yes yield young zone apple orange amazon gateway general delta summit pioneer heritage liberty premier premium alliance alpha beta gamma anchor arrow atlas bridge build business call camp capital card case cash center centre chain chance change charge chart choice circle class clean clear click clock close club coast code collect color come common compass complete connect control cool corner cost count course cover craft create credit cross crown custom cut daily dairy deep deliver delivery depot design desk diamond discover dream drive driver dry dynamic early earth easy edge element elite equal event exact exchange express fair family farm field fine fire fish fit fix flat fleet flex flow focus force forest form forward foundation frame freedom freight friend full fun future game garden gather gear get gift give glass goal gold ground grow guard guide half hand happy hard harbor head heart heat help hill hold hope horizon hotel hour human ice idea impact independent industrial information inner insight institute integrated job join journey joy jump keep kind king kitchen lake lead leader learn less level light like look love lucky lunch',
);

/** What is written where nobody knows a name, or where it is nobody's business; without spaces and marks. */
export const placeholders = set(
  'na none unknown notknown unnamed various multiple several many other others all any tbd tba todo internal external support sales marketing product engineering prospect prospects customer customers account accounts client clients company companies anonymous anonymised anonymized confidential redacted team test demo example self us name true false null yes no nobody everyone mixed general segment market users user',
);
