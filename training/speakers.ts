import { scoreOf, type Trees } from '../src/extract/learned/trees.ts'
import { FEATURES } from '../src/extract/quotes/choice/features.ts'
import type { Saying } from '../src/extract/quotes/choice/model.ts'
import type { WordShares } from '../src/extract/quotes/choice/word-shares.ts'
import { type BoostingSet, type BoostingSettings, boost } from './boosting.ts'
import { fitIsotonic } from './isotonic.ts'
import type { QuotedArticle } from './quoted-articles.ts'
import { judge, type Lesson, lessonFrom, rowsFrom, weighLesson } from './speaker-lessons.ts'
import { type Answered, reliabilityTable, rightTable } from './speaker-tables.ts'
import { learnWordShares } from './word-shares.ts'

/** What the extraction needs to choose speakers: the trees, and what stands beside them in saying.json.br. */
export interface SpeakerModel {
  readonly trees: Trees
  readonly saying: Saying
}

/** Found on publishers kept back: more trees or leaves learn the others by heart. */
const SETTINGS: BoostingSettings = { trees: 60, leaves: 16, learningRate: 0.15, leastWeight: 2, decay: 1 }
/** How many answers a point of the line needs that says how sure they are. */
const LEAST_POOL = 60

/** The lessons of one publisher, with the words and rows that those of all others tell. */
interface Fold {
  readonly publisher: string
  readonly lessons: readonly Lesson[]
  readonly words: WordShares
  readonly set: BoostingSet
}

/**
 * Learns whom to believe of all that may say a quote, from articles with annotated quotes. How often it is
 * right, and so how sure it may be, is told by publishers that it did not learn from, each in turn; `report` is given
 * those tables. The same articles give the same model.
 */
export function learnSpeakers(articles: readonly QuotedArticle[], report: (table: string) => void): SpeakerModel {
  const lessons = articles.map(lessonFrom)
  const folds = foldsOf(lessons)
  const answered = folds.flatMap((fold) => answersIn(fold, learnFrom(folds.filter((other) => other !== fold))))
  const sureness = fitIsotonic(answered, LEAST_POOL)
  report(rightTable(answered))
  report(reliabilityTable(answered, sureness))
  const { cues, heads } = learnWordShares(lessons.map(({ article }) => article))
  return {
    trees: learnFrom(folds),
    saying: { cues: Object.fromEntries(cues), heads: Object.fromEntries(heads), sureness },
  }
}

/** Words are always counted on other publishers, so that the trees see them as they will: of articles never met. */
function foldsOf(lessons: readonly Lesson[]): Fold[] {
  const publishers = [...new Set(lessons.map(({ article }) => article.publisher))]
  return publishers.map((publisher) => {
    const own = lessons.filter(({ article }) => article.publisher === publisher)
    const others = lessons.filter(({ article }) => article.publisher !== publisher)
    const words = learnWordShares(others.map(({ article }) => article))
    return { publisher, lessons: own, words, set: joined(own.map((lesson) => rowsFrom(lesson, words))) }
  })
}

function joined(sets: readonly Pick<BoostingSet, 'rows' | 'truths' | 'groups'>[]): BoostingSet {
  return {
    features: FEATURES,
    rows: sets.flatMap(({ rows }) => rows),
    truths: sets.flatMap(({ truths }) => truths),
    groups: sets.flatMap(({ groups }) => groups ?? []),
  }
}

function learnFrom(folds: readonly Fold[]): Trees {
  return boost(joined(folds.map(({ set }) => set)), SETTINGS)
}

/** What trees answer for each annotated stretch that was found in the articles of a fold. */
function answersIn({ publisher, lessons, words }: Fold, trees: Trees): Answered[] {
  return lessons.flatMap((lesson) =>
    weighLesson(lesson, words, (row) => scoreOf(trees, row)).flatMap(({ chosen, belief }, index) =>
      (lesson.marked[index] ?? []).map((gold): Answered => {
        const judgement = judge(lesson, gold, chosen)
        const isRight = judgement.verdict === 'RIGHT'
        return { publisher, type: gold.type, kind: judgement.kind, belief, isRight }
      }),
    ),
  )
}
