/** Given names that are English words as well: a person known by nothing else would stop every other sentence. */
const givenNames: ReadonlySet<string> = new Set(
  `amber angel april archer art august autumn baker bill bishop brook carol chance chase chip christian clay cliff cooper
  crystal daisy dale dawn dean dick don drew earl eve faith fern finn forest frank gale gene ginger glen grace grant hank
  harmony harvest hazel heath heather holly hope hunter iris ivy jack jade jasmine jay jean jet joy june lance lane laurel
  lily lynn major mark mason may mercy merit miles mike nick norm olive page parker pat patience pearl penny pierce piper
  port prince ray reed rich river rob robin rock rose ruby rusty sage sandy sky skip stone sterling stew storm sue summer
  sunny terry tuck victor violet wade ward will willow wren`.split(/\s+/),
);

/** Words by which companies are called and which stand in any other document too. */
const businessWords: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march july september october november december
  this that these those there here when where what which who why how you your my mine they them all any each every some most
  other another after before between under over again also about registry calendar packet client clients function session
  decision initiative milestone objective retainer dashboard action actions owner status week month year day date agenda
  minutes strategy drift charter value statement period budget revenue margin pricing hiring launch rollout vendor customer
  access active advance advanced advantage agile alliance alpha alpine anchor apex apple arc arch arrow ascend ascent aspire
  asset assets associates atlas aurora axis balance bank banner bay beacon bear best beta blue board bold bolt bond bridge bright
  brand brands build builders business call canvas capital care cascade case castle cedar center central centre century chain
  champion channel charter circle city clarity classic clear cloud coast coastal collective command commerce common company
  compass complete concept concord connect consulting core corner cornerstone craft creative credit crest cross crown current
  custom cycle data delta design development digital direct discovery diverse domain dream drive dynamic dynamics eagle early
  earth east eastern easy echo edge elevate elite emerge empire energy engine enterprise enterprises equity essential ever
  evergreen evolve exact excel exchange express family farm fast field fields finance financial fire first five flagship flash
  fleet flow focus food force forge formula forward foundation foundry four framework free freedom fresh front frontier full
  fund fusion future galaxy gate gateway gather general genesis global gold golden good granite gravity great green greater
  grid ground group grow growth guardian guide hall harbor harbour head health heart heritage high hill home horizon house
  ideal impact imagine independent industrial infinite infinity inner innovation insight inspire integral integrity international
  investment iron island journey junction just keystone kind king kite knight know land landmark last launch layer lead leader
  legacy level lever liberty life light lighthouse line link lion local logic long loop lumen main manor map marine market
  master matrix media medical meridian merge meta method metric metro mid mile milestone mind mint mission mobile mode model
  modern momentum monument moon more mosaic motion mountain move national nature navigator network never new next nexus noble
  north northern nova novel oak oasis ocean office omega omni one onward open optimal option orange orbit orchard order origin
  outlook pace pacific page panorama paradigm paragon parallel park partner partners path pathway pattern peak people perform
  phase phoenix pilot pine pinnacle pioneer pivot place plan planet platform play plus point polar port portal power precision
  premier premium prestige prime principal principle prism pro process product professional profile progress project prospect
  public pulse pure quality quantum quarter quest quick radius range rapid reach ready real red reform regent regional relay
  reliable resource response result retail review ridge right ring rise road root round royal safe sail scale science scope
  second secure select senior sense service services seven shield shift ship shore signal silver simple single sky smart social
  solar solid solution solutions source south southern spark spectrum speed spirit spring square stable standard star state
  station steel step stone strategic strategy stream street strong studio success summit sun super supply support sure surge
  swift system systems target team tech technology terra third three tide time titan top total touch tower town track trade
  trail transit travel tree trend triangle trident true trust turn twin two ultra union unique united unity universal urban
  valley value vanguard vantage vector venture ventures vertex vertical vision vista vital voice voyage water wave way west
  western white whole wide wild wind wing wise wolf wonder wood work works world yellow young zen zenith zero zone`.split(
    /\s+/,
  ),
);

/** Words that a name holds without a capital. */
const smallWords: ReadonlySet<string> = new Set(
  'a an and at by for from in of on or our the to with de la le und et y'.split(' '),
);

/** Places and families: a company that begins with one is not the only one. */
const sharedNames: ReadonlySet<string> = new Set(
  `africa african america american amsterdam asia asian atlantic atlanta austin australia australian austria bay belgium berlin
  boston brazil bristol britain british brooklyn california cambridge canada canadian chicago china chinese colorado columbia
  dallas denmark denver detroit dublin dutch edinburgh england english europe european finland florida france frankfurt french
  geneva georgia german germany hamburg houston india indian ireland irish israel italian italy japan japanese jersey kent
  korea lisbon london madrid manchester melbourne mexico miami milan montreal munich nordic norway oxford paris philadelphia
  phoenix poland portland portugal rome scotland scottish seattle singapore spain spanish stockholm sweden swedish swiss
  switzerland sydney texas tokyo toronto vancouver vienna virginia wales warsaw washington windsor york zurich
  adams alexander allen anderson andrew campbell carter charles clark daniel david davis edward evans george hall harris henry
  howard hughes jackson james johnson jones joseph kelly lewis martin michael miller mitchell moore morgan morris murphy nelson
  patrick paul peter phillips richard robert roberts robinson rogers ross russell scott simon smith stephen stewart sullivan
  taylor thomas thompson turner walker wallace watson wells william williams wilson wright`.split(/\s+/),
);

/** Whether a word, folded and in lower case, is a given name that is a word as well. */
export function isGivenWord(word: string): boolean {
  return givenNames.has(word);
}

/** Whether a word, folded and in lower case, is an article, preposition or the like. */
export function isSmallWord(word: string): boolean {
  return smallWords.has(word);
}

/** Whether it stands in any text, meaning nobody. */
export function isOrdinary(word: string): boolean {
  return givenNames.has(word) || businessWords.has(word) || smallWords.has(word);
}

/** Whether it says too little of whose it is by itself. */
export function isShared(word: string): boolean {
  return isOrdinary(word) || sharedNames.has(word);
}
