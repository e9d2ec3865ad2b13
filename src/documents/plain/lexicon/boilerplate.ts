/** What stamps are made of: figures, names of days and months, and small words between them. */
const STAMP_WORD =
  '(?:\\d+(?:st|nd|rd|th|h|[ap]m|t\\d+|z)?|date|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|an?|at|on|of|by|the|t|z|[ap]m?|m|e[sd]?t|p[sd]?t|c[sde]*t|m[sd]?t|gmt|utc|ist|bst|jst|hkt|sgt|ae[sd]t|today|yesterday|just|now|ago|(?:sec(?:ond)?|min(?:ute)?|hour|hr|day|week|month|year)s?)'

/** "Updated: March 4, 2019, 6:10 p.m. | By Jane Doe"; not "Updated figures show …", which is prose. */
const UPDATE_STAMP = new RegExp(
  `^[^\\p{L}]*(?:last |first )?(?:updated|modified|revised)(?: by [\\p{L} .'’-]{2,40} on)?(?:[^\\p{L}\\p{N}]*$|(?=\\P{N}{0,40}(?:\\p{N}|today|yesterday|now|ago))(?:[^\\p{L}\\p{N}]+${STAMP_WORD}(?![\\p{L}\\p{N}]))+[^\\p{L}\\p{N}]*(?:$|by(?!\\p{L})|(?<=[|•·/(–—]\\s*)))`,
  'iu',
)

/**
 * Page furniture as word patterns, each read against one whole short paragraph. Written from what news pages print
 * around their articles (share bars, newsletter boxes, cookie notices, copyright lines, captions, stamps).
 */
export const BOILERPLATE: readonly RegExp[] = [
  UPDATE_STAMP,
  /\b(?:click|tap) (?:here|on|to)\b/i,
  /^(?:get|receive) (?:the|our|all|daily|breaking) .{0,60}\b(?:updates|alerts|news|newsletters?|stories|briefing)\b/i,
  /\b(?:right )?(?:in|on|to) your (?:browser|inbox|phone|device|email)\b/i,
  /^(?:please )?(?:subscribe|sign up|sign in|log in|register|join now|follow us|like us|download (?:our|the) app)\b/i,
  /\b(?:our|the|a|free|daily|weekly|email) newsletters?\b.*\b(?:sign|subscri|inbox|here)/i,
  /^(?:share|print|e-?mail|tweet|save|pin|comments?|reply|like)(?: (?:this|on|via|to|by|the|with)\b.{0,60})?[\s|:,&/]*$/i,
  /^(?:(?:share|print|e-?mail|tweet|comments?|facebook|twitter|whatsapp|linkedin|reddit|pinterest)[\s|,/&·•-]*){2,}$/i,
  /^(?:\d+ comments?|leave a (?:comment|reply)|post a comment|view comments?|comments are closed)\b/i,
  /^(?:©|\(c\)\s|copyright\b)|\ball rights reserved\b/i,
  /\bmay not be (?:published|broadcast|rewritten|reproduced|redistributed)\b/i,
  /\b(?:we|this (?:web)?site) uses? cookies\b|\bcookie (?:policy|settings|notice|preferences)\b/i,
  /^(?:read (?:more|also|next|on|the full)|see also|more (?:on|from|stories|news)|related(?: \w+)?:?$)\b/i,
  /^(?:related|also read|watch|recommended|trending|most (?:read|popular|viewed))(?: \w+){0,2}\s*:/i,
  /^(?:advertisements?|sponsored(?: content)?|promoted|story continues below.*|continue reading.*|scroll (?:down|for).*)\W*$/i,
  /^(?:image|photo|picture|video|caption|file photo|credit|graphic|illustration)(?: (?:by|credit|caption|copyright))?\s*:/i,
  /\((?:ap|reuters|afp|getty|file) (?:photo|images?)\b/i,
  /^(?:skip to|back to|jump to|go to|return to) (?:top|main|content|the top|home|navigation)/i,
  /^(?:terms (?:of|and)|privacy policy|contact us|about us|site map|advertise with us)\b/i,
  /^(?:reporting|writing|editing|additional reporting) by \p{Lu}/u,
  /^https?:\/\/\S+$/i,
  /^[^\p{L}\p{N}]+$/u,
  /^(?:this|the) (?:story|article|post|report|page) (?:has been|was|is) (?:last |first |originally )?(?:updated|published|corrected|appeared|being updated)\b/i,
  /^this (?:story|article|post|report) (?:originally |first )?(?:appeared|ran|was published)\b/i,
  /^(?:the )?(?:views|opinions) expressed\b/i,
  /^\d{1,2}[ -]min(?:ute)?s? (?:read|listen)$|^(?:listen to|save|share|print) this (?:article|story|page)$/i,
  /^(?:filed under|tags|tagged|topics|categories|posted in|tagged with)\s*:/i,
]

/** What else is furniture on a line of plain text, where no markup tells: menus, archives' marks, how to reach a writer. */
export const LINES_OF_FURNITURE: readonly RegExp[] = [
  /^(?:follow|contact|e-?mail|reach) (?:\p{Lu}\S+ ){1,4}(?:on (?:twitter|facebook|x\b)|at \S+@|@\w)/iu,
  /^(?:home|news|menu|sections?|search|sports?|business|opinion|politics|world|culture|lifestyle|technology|video|podcasts?|weather|my account|log ?in|sign ?in|subscribe|sign up)$/i,
  /^(?:home|news)(?: ?(?:[|>»›/·•-]|&gt;) ?[\p{L}& ]{2,30}){1,6}$/iu,
  /^\d+ of \d+ documents?$|^(?:HD|LP|TD)$/i,
  /^[-–—*# ]*(?:end of (?:document|article|story)|ends?|30|more)[-–—*# ]*$/i,
]

/** What stands above a list of other articles. */
export const LIST_OF_LINKS =
  /^(?:related(?: (?:stories|articles|links|content|news|topics|coverage|posts))?|more (?:on this story|from .{2,40}|stories|news|headlines)|(?:most|also) (?:read|popular|viewed|shared)|read (?:more|next|also)|see also|trending(?: now)?|recommended(?: for you| stories)?|you (?:may|might) (?:also )?(?:like|be interested in)|top stories|latest (?:news|stories)|popular(?: now)?|in other news)\s*:?$/i
