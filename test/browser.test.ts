import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importFiles } from '../src/import/index.ts'
import { type RunningServer, startServer } from '../src/server/index.ts'
import { freshDatabase } from './database.ts'

const SEED = fileURLToPath(new URL('../seed/documents', import.meta.url))
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The page's own global, which the types of Node do not know. */
interface Window {
  readonly localStorage: { getItem(key: string): string | null }
}

describe.skipIf(!existsSync(CHROMIUM))('GraphiQL in a browser', { timeout: 60_000 }, () => {
  const database = freshDatabase()
  const strangers: string[] = []
  const errors: string[] = []
  let server: RunningServer
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    for await (const _result of importFiles(database, [SEED]));
    server = await startServer(database, { host: '127.0.0.1', port: 0 })
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS })
    page = await browser.newPage()
    page.on('request', (request) => {
      const address = request.url()
      if (!/^(data|blob):/.test(address) && new URL(address).origin !== server.origin) strangers.push(address)
    })
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    page.on('pageerror', (error) => errors.push(error.message))
    await page.goto(`${server.origin}/graphql`)
    await page.locator('.graphiql-query-editor .view-line').first().waitFor({ timeout: 30_000 })
  }, 90_000)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  test('opens with a tab for every example, and each answers without an error', async () => {
    const names = await page.locator('[id^="graphiql-session-tab-"]').allTextContents()
    expect(names.length).toBe(25)
    for (const name of names) {
      await page.getByRole('tab', { name }).click()
      // for a moment after the click the page still sends the name of the tab before
      await page.waitForFunction(
        (wanted) =>
          (globalThis as unknown as Window).localStorage.getItem('on-record:graphiql:query')?.includes(wanted),
        `query ${name}`,
      )
      const answered = page.waitForResponse((response) => response.request().postDataJSON()?.operationName === name)
      await page.getByRole('button', { name: /^Execute query/ }).click()
      const answer = await (await answered).json()
      expect(answer.errors).toBeUndefined()
      expect(JSON.stringify(answer.data)).toMatch(/"(text|title|name)":"[^"]/)
    }
  })

  test('has the documentation and the history at hand', async () => {
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click()
    await page.locator('.graphiql-plugin').getByText('Query', { exact: true }).first().waitFor()
    await page.getByRole('button', { name: 'Show History' }).click()
    await page.locator('.graphiql-plugin').getByText('ToCheckByHand').first().waitFor()
  })

  test('asks no other host for anything and reports no error', () => {
    expect(strangers).toEqual([])
    expect(errors).toEqual([])
  })
})
