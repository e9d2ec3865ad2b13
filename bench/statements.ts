// The bare SQL that the answers to the questions cannot do without.

/** Of Q1, for the id of an article. */
export const ARTICLE = `
  SELECT Article.title, Quote.text, Entity.name FROM Article
  LEFT JOIN Quote ON Quote.articleId = Article.id LEFT JOIN Entity ON Entity.id = Quote.speakerId
  WHERE Article.id = ? ORDER BY Quote.start`

/** Of Q3, for the id of an entity. */
export const SAID = `
  SELECT Quote.text, Article.title, Article.published, Publisher.name FROM Quote
  JOIN Article ON Article.id = Quote.articleId LEFT JOIN Publisher ON Publisher.id = Article.publisherId
  WHERE Quote.speakerId = ? AND Quote.isCurrent = 1 ORDER BY Quote.published DESC, Quote.id DESC LIMIT 20`

/** Of Q4, its page, for the ids of an entity and a publisher. */
export const FILTERED = `
  SELECT Article.title, Article.published FROM ArticleEntity AS link JOIN Article ON Article.id = link.articleId
  WHERE link.entityId = ? AND link.isCurrent = 1 AND link.publisherId = ? AND link.published BETWEEN '2018-01-01' AND '2023-12-31'
  ORDER BY link.published DESC, link.articleId DESC LIMIT 20 OFFSET 20`

/** Of Q4, its count. */
export const FILTERED_TOTAL = `
  SELECT count(*) FROM ArticleEntity
  WHERE entityId = ? AND isCurrent = 1 AND publisherId = ? AND published BETWEEN '2018-01-01' AND '2023-12-31'`

/** Of Q5, for words. */
export const SEARCH = `
  SELECT found.rank, found.snippet, Article.title FROM (
    SELECT rowid, rank, snippet(ArticleSearch, 1, '<mark>', '</mark>', '…', 24) AS snippet
    FROM ArticleSearch WHERE ArticleSearch MATCH ? ORDER BY rank LIMIT 20) AS found
  JOIN Article ON Article.id = found.rowid`

/** The whole answer to Q2 as one statement: what a service would send that had nothing to do but send it. */
export const NEWEST_AS_JSON = `
  SELECT json_object('data', json_object('articles', json_object('nodes', json_group_array(json_object(
    'title', title,
    'quotes', json_object('nodes', (
      SELECT json_group_array(json_object('text', text, 'speaker', json(speaker))) FROM (
        SELECT Quote.text AS text, iif(Quote.speakerId IS NULL, 'null', json_object(
          'name', (SELECT name FROM Entity WHERE id = Quote.speakerId),
          'articles', json_object('nodes', (
            SELECT json_group_array(json_object('title', title)) FROM (
              SELECT Article.title FROM ArticleEntity AS link JOIN Article ON Article.id = link.articleId
              WHERE link.entityId = Quote.speakerId AND link.isCurrent = 1 ORDER BY link.published DESC, link.articleId DESC LIMIT 3))))) AS speaker
        FROM Quote WHERE Quote.articleId = newest.id ORDER BY Quote.start LIMIT 100))),
    'entities', json_object('nodes', (
      SELECT json_group_array(json_object('name', name)) FROM (
        SELECT Entity.name FROM ArticleEntity AS link JOIN Entity ON Entity.id = link.entityId
        WHERE link.articleId = newest.id ORDER BY link.salience DESC, link.entityId DESC LIMIT 5)))
  ))))) AS body
  FROM (SELECT id, title FROM Article WHERE isCurrent = 1 ORDER BY published DESC, id DESC LIMIT 20) AS newest`
