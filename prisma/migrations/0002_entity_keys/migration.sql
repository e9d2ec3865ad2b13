-- CreateTable
CREATE TABLE "EntityKey" (
    "key" TEXT NOT NULL,
    "entityId" INTEGER NOT NULL,
    "isSure" BOOLEAN NOT NULL,

    PRIMARY KEY ("key", "entityId"),
    CONSTRAINT "EntityKey_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateIndex
CREATE INDEX "EntityKey_entityId_idx" ON "EntityKey"("entityId");

INSERT INTO "EntityKey" ("key", "entityId", "isSure") SELECT "key", "id", TRUE FROM "Entity" WHERE "key" IS NOT NULL;

-- DropIndex
DROP INDEX "Entity_key_key";

-- AlterTable
ALTER TABLE "Entity" DROP COLUMN "key";
