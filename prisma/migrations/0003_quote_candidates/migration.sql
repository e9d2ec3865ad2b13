-- CreateTable
CREATE TABLE "QuoteCandidate" (
    "quoteId" INTEGER NOT NULL,
    "rank" INTEGER NOT NULL,
    "entityId" INTEGER NOT NULL,
    "score" REAL NOT NULL,

    PRIMARY KEY ("quoteId", "rank"),
    CONSTRAINT "QuoteCandidate_quoteId_fkey" FOREIGN KEY ("quoteId") REFERENCES "Quote" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "QuoteCandidate_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateIndex
CREATE INDEX "QuoteCandidate_entityId_idx" ON "QuoteCandidate"("entityId");

INSERT INTO "QuoteCandidate" ("quoteId", "rank", "entityId", "score")
SELECT "id", 0, "speakerId", "confidence" FROM "Quote" WHERE "speakerId" IS NOT NULL;
