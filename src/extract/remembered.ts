/** How many answers are kept: a year of news has some 60,000 different names, an article some 30. */
const CAPACITY = 1 << 14
/** In UTF-16 code units: what is longer hardly comes again. */
const LONGEST = 60

/**
 * Gives a function that remembers what a pure one says of short texts, which come again and again from article to
 * article: the same object for the same text. All is forgotten when there is no more room.
 */
export function remembered<Answer extends string | boolean | object | null>(
  answerFor: (text: string) => Answer,
  capacity = CAPACITY,
): (text: string) => Answer {
  const known = new Map<string, Answer>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (text.length > LONGEST) return answerFor(text)
    if (known.size === capacity) known.clear()
    const own = copyOf(text)
    const answer = answerFor(own)
    known.set(own, answer)
    return answer
  }
}

/** A text of its own: V8 makes a part of a text refer to the whole, an article that would be kept with its every name. */
function copyOf(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le')
}
