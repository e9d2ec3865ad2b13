import { execFile } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { openDatabase } from '../src/database.ts'
import { freshDatabase, temporaryFolder } from './database.ts'

const REPOSITORY = fileURLToPath(new URL('..', import.meta.url))
const CLI = fileURLToPath(new URL('../node_modules/prisma/build/index.js', import.meta.url))

/** Runs one of Prisma's ordinary commands on a database, as anybody would. */
async function prisma(file: string, ...args: readonly string[]): Promise<string> {
  const env = { ...process.env, DATABASE_URL: `file:${file}`, NO_COLOR: '1' }
  const { stdout } = await promisify(execFile)(process.execPath, [CLI, ...args], { cwd: REPOSITORY, env })
  return stdout
}

describe('the migrations that a start applies are those of Prisma', () => {
  test('prisma migrate status calls a started database up to date, and deploy finds nothing to do', async () => {
    const { file, close } = openDatabase(`file:${path.join(temporaryFolder(), 'started.db')}`)
    await close() // Prisma's deploy wants the file to itself
    expect(await prisma(file, 'migrate', 'status')).toContain('Database schema is up to date!')
    expect(await prisma(file, 'migrate', 'deploy')).toContain('No pending migrations to apply.')
  }, 60_000)

  test('a database that prisma migrate deploy made is used as it is', async () => {
    const deployed = path.join(temporaryFolder(), 'deployed.db')
    await prisma(deployed, 'migrate', 'deploy')
    const database = openDatabase(`file:${deployed}`)
    expect(await database.prisma.article.count()).toBe(0)
    await database.close()
    expect(await prisma(deployed, 'migrate', 'status')).toContain('Database schema is up to date!')
  }, 60_000)

  test('the tables are those of schema.prisma', async () => {
    const { file } = freshDatabase()
    const args = ['--from-config-datasource', '--to-schema', 'prisma/schema.prisma', '--exit-code']
    expect(await prisma(file, 'migrate', 'diff', ...args)).toContain('No difference detected.')
  }, 60_000)
})
