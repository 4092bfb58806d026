/** Given names that are English words as well: a person known by nothing else would stop every other sentence. */
export const commonWords: ReadonlySet<string> = new Set(
  `amber angel april archer art august autumn baker bill bishop brook carol chance chase chip christian clay cliff cooper
  crystal daisy dale dawn dean dick don drew earl eve faith fern finn forest frank gale gene ginger glen grace grant hank
  harmony harvest hazel heath heather holly hope hunter iris ivy jack jade jasmine jay jean jet joy june lance lane laurel
  lily lynn major mark mason may mercy merit miles mike nick norm olive page parker pat patience pearl penny pierce piper
  port prince ray reed rich river rob robin rock rose ruby rusty sage sandy sky skip stone sterling stew storm sue summer
  sunny terry tuck victor violet wade ward will willow wren`.split(/\s+/),
);
