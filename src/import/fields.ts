/** Walks of life that few people change, and the offices and trades of each, in small letters. */
const FIELDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    politics: `president premier minister ambassador governor mayor senator congressman congresswoman lawmaker undersecretary
      vice-president councilman councilwoman councillor councilor alderman taoiseach chancellor secretary-general sen rep gov`,
    sport: `coach striker goalkeeper midfielder defender footballer champion player`,
    arts: `actor actress singer musician filmmaker novelist artist`,
    science: `scientist researcher economist historian surgeon`,
    faith: `pope cardinal archbishop bishop priest rabbi imam pastor`,
    force: `colonel lieutenant sergeant admiral inspector detective constable sheriff brigadier corporal marshal col lt sgt capt maj adm det`,
    trade: `farmer teacher pilot astronaut student waiter plumber baker driver nurse`,
  }).flatMap(([field, offices]) => offices.split(/\s+/).map((office): [string, string] => [office, field])),
)

/** The walk of life that a title tells ("Deputy Foreign Minister": politics); null where many have such an office. */
export function fieldOf(title: string): string | null {
  const office = /\S+$/.exec(title.toLowerCase())?.[0] ?? ''
  return FIELDS.get(office) ?? null
}
