import type { Database } from '../src/database.ts'
import { generatedArticles } from './generated-articles.ts'
import { storeTexts } from './storing.ts'

const PAGE = 'https://news.example/bridge'
const BRIDGE = `Bridge opens\n\nOSLO, March 3, 2016 (Reuters) - "We waited ten years 🌉," Mayor Anna Berg told Paul Weston.\n`

/** Stores articles of every kind: generated ones, some that are nearly alike, versions of one, one from two places. */
export async function storeCorpus(database: Database): Promise<void> {
  const generated = Object.entries(generatedArticles(12)).map(([name, text]) => ({ name, text }))
  await storeTexts(database, ...generated.slice(0, 7))
  await storeTexts(database, { text: BRIDGE, url: PAGE, name: 'bridge.html' }, ...generated.slice(7))
  const later = `${BRIDGE}\n"Nothing is settled," said Ruth Stone.\n`
  await storeTexts(database, { text: later, url: PAGE }, { text: later, name: 'b.txt', url: `${PAGE}/print` })
  await storeTexts(database, { text: `${generated[1]?.text}\nMore follows.\n`, name: 'article-1.txt' })
}
