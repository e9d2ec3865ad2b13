import { withForeignSpeakers } from './names/foreign-speakers.ts'
import { findNames } from './names/names.ts'
import { pairMarks } from './reading/marks.ts'
import { type RoledSpan, readArticle } from './reading/reading.ts'
import { type Scene, setScene } from './reading/scene.ts'

/** Reads an article as far as its marks and names, before anybody asks whom they mean; see `extract`. */
export function readScene(text: string, paragraphs: readonly RoledSpan[]): Scene {
  const reading = readArticle(text, paragraphs)
  const stretches = reading.paragraphs.flatMap((paragraph) =>
    paragraph.role === 'BODY' ? pairMarks(text, paragraph) : [],
  )
  return setScene(reading, stretches, withForeignSpeakers(reading, findNames(reading)))
}
