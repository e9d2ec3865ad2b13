-- Versions of articles, and further origins. Columns are added where they stand, as rebuilding the large tables would take
-- long; two tables without a rowid are rebuilt, as their key begins anew. What is stored is current.

-- CreateTable
CREATE TABLE "ArticleOrigin" (
    "articleId" INTEGER NOT NULL,
    "index" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "importedAt" DATETIME NOT NULL,

    PRIMARY KEY ("articleId", "index"),
    CONSTRAINT "ArticleOrigin_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- AlterTable
ALTER TABLE "Article" ADD COLUMN "supersededById" INTEGER REFERENCES "Article" ("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Article" ADD COLUMN "isCurrent" BOOLEAN NOT NULL DEFAULT true;
ALTER TABLE "Entity" ADD COLUMN "isCurrent" BOOLEAN NOT NULL DEFAULT true;
ALTER TABLE "Mention" ADD COLUMN "isCurrent" BOOLEAN NOT NULL DEFAULT true;
ALTER TABLE "Quote" ADD COLUMN "isCurrent" BOOLEAN NOT NULL DEFAULT true;
ALTER TABLE "Alias" ADD COLUMN "metCount" INTEGER NOT NULL DEFAULT 0;
UPDATE "Alias" SET "metCount" = "mentionCount";

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_ArticleEntity" (
    "entityId" INTEGER NOT NULL,
    "published" TEXT NOT NULL,
    "articleId" INTEGER NOT NULL,
    "mentionCount" INTEGER NOT NULL,
    "salience" REAL NOT NULL,
    "position" INTEGER NOT NULL,
    "publisherId" INTEGER,
    "isCurrent" BOOLEAN NOT NULL DEFAULT true,

    PRIMARY KEY ("entityId", "isCurrent", "published", "articleId"),
    CONSTRAINT "ArticleEntity_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ArticleEntity_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO "new_ArticleEntity" ("entityId", "published", "articleId", "mentionCount", "salience", "position", "publisherId")
SELECT "entityId", "published", "articleId", "mentionCount", "salience", "position", "publisherId" FROM "ArticleEntity";
DROP TABLE "ArticleEntity";
ALTER TABLE "new_ArticleEntity" RENAME TO "ArticleEntity";
CREATE TABLE "new_QuoteAbout" (
    "entityId" INTEGER NOT NULL,
    "published" TEXT NOT NULL,
    "quoteId" INTEGER NOT NULL,
    "relationId" INTEGER,
    "isCurrent" BOOLEAN NOT NULL DEFAULT true,

    PRIMARY KEY ("entityId", "isCurrent", "published", "quoteId"),
    CONSTRAINT "QuoteAbout_quoteId_fkey" FOREIGN KEY ("quoteId") REFERENCES "Quote" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "QuoteAbout_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "QuoteAbout_relationId_fkey" FOREIGN KEY ("relationId") REFERENCES "QuoteRelation" ("id") ON DELETE SET NULL ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO "new_QuoteAbout" ("entityId", "published", "quoteId", "relationId")
SELECT "entityId", "published", "quoteId", "relationId" FROM "QuoteAbout";
DROP TABLE "QuoteAbout";
ALTER TABLE "new_QuoteAbout" RENAME TO "QuoteAbout";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- DropIndex
DROP INDEX "Article_published_idx";
DROP INDEX "Article_title_idx";
DROP INDEX "Article_importedAt_idx";
DROP INDEX "Article_quoteCount_idx";
DROP INDEX "Article_publisherId_published_idx";
DROP INDEX "Article_language_published_idx";
DROP INDEX "Entity_nameFold_idx";
DROP INDEX "Entity_type_mentionCount_idx";
DROP INDEX "Entity_mentionCount_idx";
DROP INDEX "Entity_articleCount_idx";
DROP INDEX "Entity_quoteCount_idx";
DROP INDEX "Mention_entityId_articleId_start_idx";
DROP INDEX "Quote_speakerId_published_idx";
DROP INDEX "Quote_published_idx";
DROP INDEX "Quote_kind_published_idx";
DROP INDEX "Quote_speakerStatus_published_idx";
DROP INDEX "Quote_confidence_idx";
DROP INDEX "Quote_length_idx";
DROP INDEX "Quote_wordsHash_idx";

-- What nobody names and that says nothing is in no list.
UPDATE "Entity" SET "isCurrent" = false WHERE "mentionCount" = 0 AND "quoteCount" = 0;
UPDATE "Corpus" SET "entityCount" = (SELECT count(*) FROM "Entity" WHERE "isCurrent" = true);
DELETE FROM "EntitySearch" WHERE "rowid" IN (SELECT "id" FROM "Entity" WHERE "isCurrent" = false);
DROP VIEW "EntityWords";
CREATE VIEW "EntityWords" AS
SELECT "id", "name", (
  SELECT group_concat("Alias"."name", ' · ') FROM "Alias"
  WHERE "Alias"."entityId" = "Entity"."id" AND "Alias"."name" <> "Entity"."name"
) AS "aliases"
FROM "Entity" WHERE "isCurrent" = true;

-- CreateIndex
CREATE INDEX "ArticleOrigin_url_idx" ON "ArticleOrigin"("url");

-- CreateIndex
CREATE UNIQUE INDEX "ArticleOrigin_articleId_name_url_key" ON "ArticleOrigin"("articleId", "name", "url");

-- CreateIndex
CREATE INDEX "Article_isCurrent_published_idx" ON "Article"("isCurrent", "published");

-- CreateIndex
CREATE INDEX "Article_isCurrent_title_idx" ON "Article"("isCurrent", "title");

-- CreateIndex
CREATE INDEX "Article_isCurrent_importedAt_idx" ON "Article"("isCurrent", "importedAt");

-- CreateIndex
CREATE INDEX "Article_isCurrent_quoteCount_idx" ON "Article"("isCurrent", "quoteCount");

-- CreateIndex
CREATE INDEX "Article_publisherId_isCurrent_published_idx" ON "Article"("publisherId", "isCurrent", "published");

-- CreateIndex
CREATE INDEX "Article_isCurrent_language_published_idx" ON "Article"("isCurrent", "language", "published");

-- CreateIndex
CREATE INDEX "Article_originName_idx" ON "Article"("originName");

-- CreateIndex
CREATE INDEX "Article_supersededById_idx" ON "Article"("supersededById");

-- CreateIndex
CREATE INDEX "ArticleEntity_articleId_salience_idx" ON "ArticleEntity"("articleId", "salience");

-- CreateIndex
CREATE INDEX "ArticleEntity_entityId_isCurrent_publisherId_published_articleId_idx" ON "ArticleEntity"("entityId", "isCurrent", "publisherId", "published", "articleId");

-- CreateIndex
CREATE UNIQUE INDEX "ArticleEntity_articleId_entityId_key" ON "ArticleEntity"("articleId", "entityId");

-- CreateIndex
CREATE INDEX "Entity_isCurrent_nameFold_idx" ON "Entity"("isCurrent", "nameFold");

-- CreateIndex
CREATE INDEX "Entity_isCurrent_type_mentionCount_idx" ON "Entity"("isCurrent", "type", "mentionCount");

-- CreateIndex
CREATE INDEX "Entity_isCurrent_mentionCount_idx" ON "Entity"("isCurrent", "mentionCount");

-- CreateIndex
CREATE INDEX "Entity_isCurrent_articleCount_idx" ON "Entity"("isCurrent", "articleCount");

-- CreateIndex
CREATE INDEX "Entity_isCurrent_quoteCount_idx" ON "Entity"("isCurrent", "quoteCount");

-- CreateIndex
CREATE INDEX "Mention_entityId_isCurrent_articleId_start_idx" ON "Mention"("entityId", "isCurrent", "articleId", "start");

-- CreateIndex
CREATE INDEX "Quote_speakerId_isCurrent_published_idx" ON "Quote"("speakerId", "isCurrent", "published");

-- CreateIndex
CREATE INDEX "Quote_isCurrent_published_idx" ON "Quote"("isCurrent", "published");

-- CreateIndex
CREATE INDEX "Quote_isCurrent_kind_published_idx" ON "Quote"("isCurrent", "kind", "published");

-- CreateIndex
CREATE INDEX "Quote_isCurrent_speakerStatus_published_idx" ON "Quote"("isCurrent", "speakerStatus", "published");

-- CreateIndex
CREATE INDEX "Quote_isCurrent_confidence_idx" ON "Quote"("isCurrent", "confidence");

-- CreateIndex
CREATE INDEX "Quote_isCurrent_length_idx" ON "Quote"("isCurrent", "length");

-- CreateIndex
CREATE INDEX "Quote_wordsHash_isCurrent_idx" ON "Quote"("wordsHash", "isCurrent");

-- CreateIndex
CREATE INDEX "QuoteAbout_relationId_published_quoteId_idx" ON "QuoteAbout"("relationId", "published", "quoteId");

-- CreateIndex
CREATE UNIQUE INDEX "QuoteAbout_quoteId_entityId_key" ON "QuoteAbout"("quoteId", "entityId");

