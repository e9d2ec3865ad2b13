-- Made by prisma migrate diff. Written by hand are WITHOUT ROWID, which keeps the rows of a link or part table in the
-- order of their key instead of in a table and an index, and what follows the last index.

-- CreateTable
CREATE TABLE "Publisher" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    "articleCount" INTEGER NOT NULL DEFAULT 0
);

-- CreateTable
CREATE TABLE "Article" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "title" TEXT NOT NULL,
    "lead" TEXT,
    "byline" TEXT,
    "publisherId" INTEGER,
    "url" TEXT,
    "language" TEXT,
    "published" TEXT NOT NULL DEFAULT '',
    "publishedAt" DATETIME,
    "publishedLatest" TEXT,
    "publishedBasis" TEXT,
    "publishedText" TEXT,
    "updatedEarliest" TEXT,
    "updatedLatest" TEXT,
    "updatedBasis" TEXT,
    "updatedText" TEXT,
    "wordCount" INTEGER NOT NULL,
    "contentHash" TEXT NOT NULL,
    "importedAt" DATETIME NOT NULL,
    "originName" TEXT NOT NULL,
    "originFormat" TEXT NOT NULL,
    "extraction" TEXT NOT NULL,
    "quoteCount" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Article_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "Publisher" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ArticleText" (
    "articleId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "text" TEXT NOT NULL,
    CONSTRAINT "ArticleText_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Paragraph" (
    "articleId" INTEGER NOT NULL,
    "index" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,

    PRIMARY KEY ("articleId", "index"),
    CONSTRAINT "Paragraph_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "Entity" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "description" TEXT,
    "wikidataId" TEXT,
    "type" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameFold" TEXT NOT NULL,
    "key" TEXT,
    "mentionCount" INTEGER NOT NULL DEFAULT 0,
    "articleCount" INTEGER NOT NULL DEFAULT 0,
    "quoteCount" INTEGER NOT NULL DEFAULT 0
);

-- CreateTable
CREATE TABLE "Alias" (
    "entityId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "fold" TEXT NOT NULL,
    "mentionCount" INTEGER NOT NULL DEFAULT 0,

    PRIMARY KEY ("entityId", "name"),
    CONSTRAINT "Alias_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "Role" (
    "entityId" INTEGER NOT NULL,
    "articleId" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "title" TEXT NOT NULL,

    PRIMARY KEY ("entityId", "articleId", "start"),
    CONSTRAINT "Role_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Role_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "Mention" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "articleId" INTEGER NOT NULL,
    "entityId" INTEGER NOT NULL,
    "paragraphIndex" INTEGER NOT NULL,
    "sentence" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "form" TEXT NOT NULL,
    CONSTRAINT "Mention_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Mention_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Mention_articleId_paragraphIndex_fkey" FOREIGN KEY ("articleId", "paragraphIndex") REFERENCES "Paragraph" ("articleId", "index") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Quote" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "articleId" INTEGER NOT NULL,
    "paragraphIndex" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "length" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "contextStart" INTEGER NOT NULL,
    "contextEnd" INTEGER NOT NULL,
    "speakerId" INTEGER,
    "speakerStart" INTEGER,
    "speakerEnd" INTEGER,
    "speakerStatus" TEXT NOT NULL,
    "cueStart" INTEGER,
    "cueEnd" INTEGER,
    "addresseeId" INTEGER,
    "addresseeStart" INTEGER,
    "addresseeEnd" INTEGER,
    "onBehalfOfId" INTEGER,
    "saidEarliest" TEXT,
    "saidLatest" TEXT,
    "saidBasis" TEXT,
    "saidText" TEXT,
    "confidence" REAL NOT NULL,
    "origin" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "rule" TEXT,
    "wordsHash" TEXT NOT NULL,
    "published" TEXT NOT NULL,
    CONSTRAINT "Quote_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Quote_articleId_paragraphIndex_fkey" FOREIGN KEY ("articleId", "paragraphIndex") REFERENCES "Paragraph" ("articleId", "index") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Quote_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Entity" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Quote_addresseeId_fkey" FOREIGN KEY ("addresseeId") REFERENCES "Entity" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Quote_onBehalfOfId_fkey" FOREIGN KEY ("onBehalfOfId") REFERENCES "Entity" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "QuoteSpan" (
    "quoteId" INTEGER NOT NULL,
    "index" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,

    PRIMARY KEY ("quoteId", "index"),
    CONSTRAINT "QuoteSpan_quoteId_fkey" FOREIGN KEY ("quoteId") REFERENCES "Quote" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "ArticleEntity" (
    "entityId" INTEGER NOT NULL,
    "published" TEXT NOT NULL,
    "articleId" INTEGER NOT NULL,
    "mentionCount" INTEGER NOT NULL,
    "salience" REAL NOT NULL,
    "position" INTEGER NOT NULL,
    "publisherId" INTEGER,

    PRIMARY KEY ("entityId", "published", "articleId"),
    CONSTRAINT "ArticleEntity_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ArticleEntity_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "QuoteAbout" (
    "entityId" INTEGER NOT NULL,
    "published" TEXT NOT NULL,
    "quoteId" INTEGER NOT NULL,
    "relationId" INTEGER,

    PRIMARY KEY ("entityId", "published", "quoteId"),
    CONSTRAINT "QuoteAbout_quoteId_fkey" FOREIGN KEY ("quoteId") REFERENCES "Quote" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "QuoteAbout_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "QuoteAbout_relationId_fkey" FOREIGN KEY ("relationId") REFERENCES "QuoteRelation" ("id") ON DELETE SET NULL ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "QuoteRelation" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "speakerId" INTEGER NOT NULL,
    "aboutId" INTEGER NOT NULL,
    "quoteCount" INTEGER NOT NULL,
    CONSTRAINT "QuoteRelation_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Entity" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "QuoteRelation_aboutId_fkey" FOREIGN KEY ("aboutId") REFERENCES "Entity" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CoMention" (
    "entityId" INTEGER NOT NULL,
    "scope" TEXT NOT NULL,
    "otherId" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,

    PRIMARY KEY ("entityId", "scope", "otherId"),
    CONSTRAINT "CoMention_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CoMention_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "Entity" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "ArticleBand" (
    "hash" INTEGER NOT NULL,
    "articleId" INTEGER NOT NULL,

    PRIMARY KEY ("hash", "articleId"),
    CONSTRAINT "ArticleBand_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "DuplicateArticle" (
    "articleId" INTEGER NOT NULL,
    "otherId" INTEGER NOT NULL,
    "similarity" REAL NOT NULL,

    PRIMARY KEY ("articleId", "otherId"),
    CONSTRAINT "DuplicateArticle_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DuplicateArticle_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "RelatedArticle" (
    "articleId" INTEGER NOT NULL,
    "otherId" INTEGER NOT NULL,
    "score" REAL NOT NULL,

    PRIMARY KEY ("articleId", "otherId"),
    CONSTRAINT "RelatedArticle_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "RelatedArticle_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "Corpus" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "articleCount" INTEGER NOT NULL,
    "entityCount" INTEGER NOT NULL,
    "mentionCount" INTEGER NOT NULL,
    "quoteCount" INTEGER NOT NULL,
    "paragraphCount" INTEGER NOT NULL,
    "sentenceCount" INTEGER NOT NULL,
    "seeding" TEXT
);

-- CreateIndex
CREATE UNIQUE INDEX "Publisher_name_key" ON "Publisher"("name");

-- CreateIndex
CREATE INDEX "Publisher_articleCount_idx" ON "Publisher"("articleCount");

-- CreateIndex
CREATE UNIQUE INDEX "Article_slug_key" ON "Article"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Article_contentHash_key" ON "Article"("contentHash");

-- CreateIndex
CREATE INDEX "Article_published_idx" ON "Article"("published");

-- CreateIndex
CREATE INDEX "Article_title_idx" ON "Article"("title");

-- CreateIndex
CREATE INDEX "Article_importedAt_idx" ON "Article"("importedAt");

-- CreateIndex
CREATE INDEX "Article_quoteCount_idx" ON "Article"("quoteCount");

-- CreateIndex
CREATE INDEX "Article_publisherId_published_idx" ON "Article"("publisherId", "published");

-- CreateIndex
CREATE INDEX "Article_language_published_idx" ON "Article"("language", "published");

-- CreateIndex
CREATE INDEX "Article_url_idx" ON "Article"("url");

-- CreateIndex
CREATE UNIQUE INDEX "Entity_slug_key" ON "Entity"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Entity_wikidataId_key" ON "Entity"("wikidataId");

-- CreateIndex
CREATE UNIQUE INDEX "Entity_key_key" ON "Entity"("key");

-- CreateIndex
CREATE INDEX "Entity_nameFold_idx" ON "Entity"("nameFold");

-- CreateIndex
CREATE INDEX "Entity_type_mentionCount_idx" ON "Entity"("type", "mentionCount");

-- CreateIndex
CREATE INDEX "Entity_mentionCount_idx" ON "Entity"("mentionCount");

-- CreateIndex
CREATE INDEX "Entity_articleCount_idx" ON "Entity"("articleCount");

-- CreateIndex
CREATE INDEX "Entity_quoteCount_idx" ON "Entity"("quoteCount");

-- CreateIndex
CREATE INDEX "Alias_fold_idx" ON "Alias"("fold");

-- CreateIndex
CREATE INDEX "Role_articleId_idx" ON "Role"("articleId");

-- CreateIndex
CREATE INDEX "Mention_articleId_start_idx" ON "Mention"("articleId", "start");

-- CreateIndex
CREATE INDEX "Mention_entityId_articleId_start_idx" ON "Mention"("entityId", "articleId", "start");

-- CreateIndex
CREATE INDEX "Quote_articleId_start_idx" ON "Quote"("articleId", "start");

-- CreateIndex
CREATE INDEX "Quote_speakerId_published_idx" ON "Quote"("speakerId", "published");

-- CreateIndex
CREATE INDEX "Quote_addresseeId_idx" ON "Quote"("addresseeId");

-- CreateIndex
CREATE INDEX "Quote_onBehalfOfId_idx" ON "Quote"("onBehalfOfId");

-- CreateIndex
CREATE INDEX "Quote_published_idx" ON "Quote"("published");

-- CreateIndex
CREATE INDEX "Quote_kind_published_idx" ON "Quote"("kind", "published");

-- CreateIndex
CREATE INDEX "Quote_speakerStatus_published_idx" ON "Quote"("speakerStatus", "published");

-- CreateIndex
CREATE INDEX "Quote_confidence_idx" ON "Quote"("confidence");

-- CreateIndex
CREATE INDEX "Quote_length_idx" ON "Quote"("length");

-- CreateIndex
CREATE INDEX "Quote_wordsHash_idx" ON "Quote"("wordsHash");

-- CreateIndex
CREATE INDEX "ArticleEntity_articleId_salience_idx" ON "ArticleEntity"("articleId", "salience");

-- CreateIndex
CREATE INDEX "ArticleEntity_entityId_publisherId_published_articleId_idx" ON "ArticleEntity"("entityId", "publisherId", "published", "articleId");

-- CreateIndex
CREATE UNIQUE INDEX "ArticleEntity_articleId_entityId_key" ON "ArticleEntity"("articleId", "entityId");

-- CreateIndex
CREATE INDEX "QuoteAbout_relationId_published_quoteId_idx" ON "QuoteAbout"("relationId", "published", "quoteId");

-- CreateIndex
CREATE UNIQUE INDEX "QuoteAbout_quoteId_entityId_key" ON "QuoteAbout"("quoteId", "entityId");

-- CreateIndex
CREATE INDEX "QuoteRelation_speakerId_quoteCount_idx" ON "QuoteRelation"("speakerId", "quoteCount");

-- CreateIndex
CREATE INDEX "QuoteRelation_aboutId_quoteCount_idx" ON "QuoteRelation"("aboutId", "quoteCount");

-- CreateIndex
CREATE INDEX "QuoteRelation_quoteCount_idx" ON "QuoteRelation"("quoteCount");

-- CreateIndex
CREATE UNIQUE INDEX "QuoteRelation_speakerId_aboutId_key" ON "QuoteRelation"("speakerId", "aboutId");

-- CreateIndex
CREATE INDEX "CoMention_entityId_scope_count_idx" ON "CoMention"("entityId", "scope", "count");

-- CreateIndex
CREATE INDEX "CoMention_otherId_idx" ON "CoMention"("otherId");

-- CreateIndex
CREATE INDEX "ArticleBand_articleId_idx" ON "ArticleBand"("articleId");

-- CreateIndex
CREATE INDEX "DuplicateArticle_otherId_idx" ON "DuplicateArticle"("otherId");

-- CreateIndex
CREATE INDEX "RelatedArticle_otherId_score_idx" ON "RelatedArticle"("otherId", "score");

INSERT INTO "Corpus" ("id", "version", "articleCount", "entityCount", "mentionCount", "quoteCount", "paragraphCount", "sentenceCount")
VALUES (1, 0, 0, 0, 0, 0, 0, 0);

-- Full text. Articles and quotes are indexed without a copy of their words; an entity's names are written out here.
-- Their prefixes have an index of their own, as they are typed letter by letter; for words of texts it would take twice
-- the room and time to write, and save a search little: ranking what it finds takes most of its time.
CREATE VIEW "ArticleWords" AS
SELECT "Article"."id", "Article"."title", "ArticleText"."text"
FROM "Article" JOIN "ArticleText" ON "ArticleText"."articleId" = "Article"."id";
CREATE VIEW "EntityWords" AS
SELECT "id", "name", (
  SELECT group_concat("Alias"."name", ' · ') FROM "Alias"
  WHERE "Alias"."entityId" = "Entity"."id" AND "Alias"."name" <> "Entity"."name"
) AS "aliases"
FROM "Entity";
CREATE VIRTUAL TABLE "ArticleSearch" USING fts5 (
  title, text, content = 'ArticleWords', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2', prefix = '3'
);
CREATE VIRTUAL TABLE "QuoteSearch" USING fts5 (
  text, content = 'Quote', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2', prefix = '3'
);
CREATE VIRTUAL TABLE "EntitySearch" USING fts5 (
  name, aliases, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
INSERT INTO "ArticleSearch" ("ArticleSearch", "rank") VALUES ('rank', 'bm25(5.0, 1.0)');
INSERT INTO "EntitySearch" ("EntitySearch", "rank") VALUES ('rank', 'bm25(10.0, 5.0)');
