import { PRONOUN_FEATURES } from '../src/extract/coreference/features.ts'
import { type PronounQuestion, resolvePronouns, surest } from '../src/extract/coreference/pronouns.ts'
import type { Trees } from '../src/extract/learned/trees.ts'
import { type BoostingSettings, boost } from './boosting.ts'
import { isMeant, type ReferringArticle } from './references.ts'

/** Chosen by sevenths of the articles kept back; with half as many trees, or of six leaves, as many are right. */
const SETTINGS: BoostingSettings = { trees: 120, leaves: 8, learningRate: 0.08, leastWeight: 1, decay: 10 }

/** How many parts of the articles are read by trees that learned from the others. */
const PARTS = 4

/** The pronouns whose meaning is marked, one after the other: a row for each of those whom each may mean. */
interface Lessons {
  readonly rows: (readonly number[])[]
  readonly truths: number[]
  readonly groups: number[]
}

/** Says whom a pronoun means where a reader marked nothing. */
type Guess = (question: PronounQuestion) => number | null

/**
 * Learns whom pronouns mean, for src/extract/coreference. What a pronoun means is told by those before it: the trees learn
 * from articles as they will find them, with earlier pronouns taken for what trees that never saw the article say.
 */
export function learnPronouns(articles: readonly ReferringArticle[]): Trees {
  const first = learn(articles, (article) => markedOr(article, () => null))
  const second = learn(articles, (article) => markedOr(article, (question) => surest(first, question)))
  const parts = Array.from({ length: PARTS }, (_, part) => {
    const others = articles.filter((_, index) => index % PARTS !== part)
    return learn(others, (article) => markedOr(article, (question) => surest(second, question)))
  })
  const partOf = new Map(articles.map((article, index) => [article, parts[index % PARTS] ?? second]))
  return learn(articles, (article) => (question) => surest(partOf.get(article) ?? second, question))
}

function learn(articles: readonly ReferringArticle[], guessIn: (article: ReferringArticle) => Guess): Trees {
  const lessons: Lessons = { rows: [], truths: [], groups: [] }
  for (const article of articles) addLessons(lessons, article, guessIn(article))
  return boost({ features: PRONOUN_FEATURES, ...lessons }, SETTINGS)
}

/** Reads an article, its pronouns taken for what is guessed, and adds those that are marked; none whose person is not met. */
function addLessons({ rows, truths, groups }: Lessons, article: ReferringArticle, guess: Guess): void {
  resolvePronouns(article.scene, article.cast, (question) => {
    const right = rightAnswers(article, question)
    if (right.includes(1)) {
      rows.push(...question.rows)
      truths.push(...right)
      groups.push(right.length)
    }
    return guess(question)
  })
}

/** 1 for each candidate that a reader says is meant, 0 for the others; all 0 for a pronoun that is not marked. */
function rightAnswers(article: ReferringArticle, { token, entities }: PronounQuestion): number[] {
  const reference = article.byToken.get(token)
  return entities.map((entity) => Number(reference !== undefined && isMeant(article, reference, entity)))
}

function markedOr(article: ReferringArticle, guess: Guess): Guess {
  return (question) => {
    const right = rightAnswers(article, question).indexOf(1)
    return right === -1 ? guess(question) : (question.entities[right] ?? null)
  }
}
