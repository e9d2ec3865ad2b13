import { layOut } from '../src/documents/index.ts'
import type { Cast } from '../src/extract/entities/cast.ts'
import { castArticle } from '../src/extract/entities/entities.ts'
import type { Span } from '../src/extract/extraction.ts'
import { findTranscript, type Transcript } from '../src/extract/quotes/transcripts/turns.ts'
import { readScene } from '../src/extract/read-scene.ts'
import type { Scene } from '../src/extract/reading/scene.ts'
import { tokenFrom } from '../src/extract/reading/tokens.ts'
import { type QuotedText, readQuotedTexts } from './quoted-texts.ts'

/** An article with its annotated quotes, read as far as the extraction reads it before it looks for quotes. */
export interface QuotedArticle extends QuotedText {
  readonly scene: Scene
  readonly cast: Cast
  readonly transcript: Transcript
}

/** Reads the articles of a folder of corpora whose quotes are marked, with the models that are there. */
export function readQuotedArticles(folder: string): QuotedArticle[] {
  return readQuotedTexts(folder).map((quoted) => {
    const scene = readScene(quoted.text, layOut(quoted.text))
    const cast = castArticle(scene)
    return { ...quoted, scene, cast, transcript: findTranscript(scene, cast) }
  })
}

/** The tokens that a span has characters of. */
export function tokensIn({ reading: { tokens } }: Scene, { start, end }: Span): number[] {
  const found: number[] = []
  for (let at = tokenFrom(tokens, start); (tokens[at]?.start ?? end) < end; at++) found.push(at)
  return found
}
