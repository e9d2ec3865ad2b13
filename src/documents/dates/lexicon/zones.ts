/**
 * Zones by the letters that mean one offset wherever news is written, to minutes east of Greenwich. Left out are letters
 * that mean several: CST (Chicago, Shanghai, Havana), IST (Delhi, Dublin, Jerusalem), BST, AST, ECT.
 */
export const ZONES: ReadonlyMap<string, number> = new Map([
  ...hours('z utc gmt wet', 0),
  ...hours('cet mez met wat west', 1),
  ...hours('cest mesz eet sast cat', 2),
  ...hours('eest msk мск eat', 3),
  ...hours('pkt', 5),
  ...hours('wib', 7),
  ...hours('hkt sgt myt awst wita', 8),
  ...hours('jst kst wit', 9),
  ...hours('acst', 9.5),
  ...hours('aest', 10),
  ...hours('acdt', 10.5),
  ...hours('aedt', 11),
  ...hours('nzst', 12),
  ...hours('nzdt', 13),
  ...hours('brt art adt', -3),
  ...hours('ndt', -2.5),
  ...hours('edt', -4),
  ...hours('est cdt', -5),
  ...hours('mdt', -6),
  ...hours('mst pdt', -7),
  ...hours('pst akdt', -8),
  ...hours('akst', -9),
  ...hours('hst', -10),
])

/** Words after a time that name a zone whose offset they do not settle; the day stands, the instant is not known. */
export const UNSURE_ZONES: ReadonlySet<string> = new Set(
  'et ct mt pt at cst ist bst ast ect nst eastern central mountain pacific local'.split(' '),
)

function hours(names: string, offset: number): [string, number][] {
  return names.split(' ').map((name) => [name, offset * 60])
}
