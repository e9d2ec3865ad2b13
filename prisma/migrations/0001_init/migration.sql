-- Made by prisma migrate diff; written by hand are WITHOUT ROWID, which keeps the rows of a link or part table in the
-- order of their key instead of in a table and an index, and the one row of Corpus at the end.

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
    "title" TEXT NOT NULL,
    "lead" TEXT,
    "byline" TEXT,
    "publisherId" INTEGER,
    "published" TEXT NOT NULL DEFAULT '',
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
    "confidence" REAL NOT NULL,
    "origin" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "rule" TEXT,
    "published" TEXT NOT NULL,
    CONSTRAINT "Quote_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Quote_articleId_paragraphIndex_fkey" FOREIGN KEY ("articleId", "paragraphIndex") REFERENCES "Paragraph" ("articleId", "index") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Quote_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Entity" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Quote_addresseeId_fkey" FOREIGN KEY ("addresseeId") REFERENCES "Entity" ("id") ON DELETE SET NULL ON UPDATE CASCADE
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

    PRIMARY KEY ("entityId", "published", "articleId"),
    CONSTRAINT "ArticleEntity_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ArticleEntity_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "QuoteAbout" (
    "entityId" INTEGER NOT NULL,
    "published" TEXT NOT NULL,
    "quoteId" INTEGER NOT NULL,

    PRIMARY KEY ("entityId", "published", "quoteId"),
    CONSTRAINT "QuoteAbout_quoteId_fkey" FOREIGN KEY ("quoteId") REFERENCES "Quote" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "QuoteAbout_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "Corpus" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "articleCount" INTEGER NOT NULL,
    "entityCount" INTEGER NOT NULL,
    "mentionCount" INTEGER NOT NULL,
    "quoteCount" INTEGER NOT NULL
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
CREATE UNIQUE INDEX "Entity_slug_key" ON "Entity"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Entity_key_key" ON "Entity"("key");

-- CreateIndex
CREATE INDEX "Entity_nameFold_idx" ON "Entity"("nameFold");

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
CREATE INDEX "Quote_published_idx" ON "Quote"("published");

-- CreateIndex
CREATE INDEX "Quote_confidence_idx" ON "Quote"("confidence");

-- CreateIndex
CREATE INDEX "Quote_length_idx" ON "Quote"("length");

-- CreateIndex
CREATE INDEX "ArticleEntity_articleId_salience_idx" ON "ArticleEntity"("articleId", "salience");

-- CreateIndex
CREATE UNIQUE INDEX "ArticleEntity_articleId_entityId_key" ON "ArticleEntity"("articleId", "entityId");

-- CreateIndex
CREATE UNIQUE INDEX "QuoteAbout_quoteId_entityId_key" ON "QuoteAbout"("quoteId", "entityId");

INSERT INTO "Corpus" ("id", "version", "articleCount", "entityCount", "mentionCount", "quoteCount") VALUES (1, 0, 0, 0, 0, 0);
