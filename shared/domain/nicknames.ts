/** Given names that are one and the same in daily use. */
const groups =
  `robert bob rob bobby robbie; william bill will billy; richard rick dick rich ricky; james jim jimmy jamie;
  john jack johnny jon; jonathan jon; michael mike mick mikey; thomas tom tommy; joseph joe joey; charles charlie chuck;
  edward ed eddie ted ned; theodore ted theo; elizabeth liz beth lizzie betty eliza; katherine catherine kathryn kate katie
  cathy kathy kat; margaret maggie meg peggy; jennifer jen jenny; patricia pat patty trish; patrick pat; susan sue susie;
  rebecca becky becca; deborah deb debbie; christopher chris; christine christina chris tina; matthew matt; daniel dan danny;
  david dave; steven stephen steve; andrew andy drew; anthony tony; benjamin ben; samuel sam; samantha sam; alexander alex
  sandy; alexandra alex sandra; nicholas nick; gregory greg; jeffrey jeff; geoffrey geoff; timothy tim; kenneth ken;
  ronald ron; donald don; raymond ray; lawrence larry; gerald jerry; frederick fred freddie; victoria vicky; joshua josh;
  zachary zach; philip phillip phil; peter pete; barbara barb; abigail abby; jacqueline jackie; kimberly kim; pamela pam;
  cynthia cindy; leonard len lenny; vincent vince; walter walt; judith judy; francis frank; franklin frank; harold harry hal;
  henry harry hank; douglas doug; stuart stu; nathaniel nathan nate; maximilian max; sebastian seb; eleanor ellie nell;
  isabella bella izzy; madeleine maddie; stephanie steph; valerie val; veronica ronnie; virginia ginny`
    .split(';')
    .map((group) => group.trim().split(/\s+/));

/** The other names that somebody of this given name goes by. @param given folded, in lower case */
export function nicknamesOf(given: string): string[] {
  const names = groups.filter((group) => group.includes(given)).flat();
  return [...new Set(names)].filter((name) => name !== given);
}
