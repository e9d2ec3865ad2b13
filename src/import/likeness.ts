import type { Transaction } from './entities.ts'
import { bandsOf, shinglesOf, similarity } from './fingerprint.ts'
import { insertRows } from './insert.ts'

/** From this share of common word sequences on, two articles are the same text, or nearly. */
const DUPLICATE_FROM = 0.5
/** Articles of a common band that are compared: the newest stored. A text that many reprint has enough of them. */
const COMPARED_AT_MOST = 50

/** Finds the stored articles of the same text as a new one, or nearly, and ties them both ways. */
export async function tieDuplicates(transaction: Transaction, articleId: number, text: string): Promise<void> {
  const shingles = shinglesOf(text)
  const hashes = bandsOf(shingles)
  const texts = await transaction.$queryRaw<{ articleId: number; text: string }[]>`
    SELECT articleId, text FROM ArticleText WHERE articleId IN (
      SELECT DISTINCT band.articleId
      FROM json_each(${JSON.stringify(hashes)}) AS wanted CROSS JOIN ArticleBand AS band ON band.hash = wanted.value
      WHERE band.articleId IN (
        SELECT articleId FROM ArticleBand WHERE hash = wanted.value ORDER BY articleId DESC LIMIT ${COMPARED_AT_MOST})
      ORDER BY band.articleId DESC LIMIT ${COMPARED_AT_MOST})
    ORDER BY articleId DESC`
  const alike = texts
    .map((other) => ({ otherId: Number(other.articleId), similarity: similarity(shingles, shinglesOf(other.text)) }))
    .filter((tie) => tie.similarity >= DUPLICATE_FROM)
  await transaction.duplicateArticle.createMany({
    data: alike.flatMap((tie) => [
      { articleId, ...tie },
      { articleId: tie.otherId, otherId: articleId, similarity: tie.similarity },
    ]),
  })
  const bands = [...new Set(hashes)].map((hash) => ({ hash, articleId }))
  await insertRows(transaction, 'ArticleBand', ['hash', 'articleId'], bands)
}

/** Entities named in more articles than this tell little, and would make every import read them all. */
const TELLING_UP_TO = 200
const TELLING_AT_MOST = 10
const RELATED_AT_MOST = 20

/**
 * Finds the stored articles that share the most telling entities of a new one, and ties them both ways. An entity
 * tells more the more salient and the rarer it is; the score is the share of the new article's weight that is shared.
 */
export async function tieRelated(transaction: Transaction, articleId: number): Promise<void> {
  await transaction.$executeRaw`
    WITH telling AS MATERIALIZED (
      SELECT link.entityId, entity.articleCount,
        link.salience * ln(1 + CAST(corpus.articleCount AS REAL) / entity.articleCount) AS weight
      FROM ArticleEntity AS link JOIN Entity AS entity ON entity.id = link.entityId, Corpus AS corpus
      WHERE link.articleId = ${articleId} AND entity.articleCount <= ${TELLING_UP_TO}
      ORDER BY weight DESC, link.entityId LIMIT ${TELLING_AT_MOST}),
    scored AS (
      SELECT other.articleId AS otherId, sum(telling.weight) / (SELECT sum(weight) FROM telling) AS score
      FROM telling CROSS JOIN ArticleEntity AS other ON other.entityId = telling.entityId
      WHERE other.articleId <> ${articleId} GROUP BY other.articleId
      ORDER BY score DESC, otherId LIMIT ${RELATED_AT_MOST})
    INSERT INTO RelatedArticle (articleId, otherId, score)
    SELECT ${articleId}, otherId, score FROM scored UNION ALL SELECT otherId, ${articleId}, score FROM scored`
}
