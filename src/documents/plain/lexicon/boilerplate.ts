/**
 * Page furniture as word patterns, each read against one whole short paragraph. Written from what news pages print
 * around their articles (share bars, newsletter boxes, cookie notices, copyright lines, captions, stamps).
 */
export const BOILERPLATE: readonly RegExp[] = [
  /^\W*(?:last |first )?(?:updated|modified|revised)\b[^a-z]{0,3}(?:on |at )?/i,
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
]
