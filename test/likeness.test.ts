import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { bandsOf, shinglesOf, similarity } from '../src/import/fingerprint.ts'
import { query, queryErrors } from './api.ts'
import { freshDatabase, importTexts } from './database.ts'

const words = fc.array(fc.constantFrom(...'the a ship port sank rose wind minister talks vote again'.split(' ')), {
  maxLength: 60,
})
const texts = words.map((list) => list.join(' '))

describe('the fingerprint of a text', () => {
  test('is the same whatever its case, accents, punctuation and white space', () => {
    fc.assert(
      fc.property(words, (list) => {
        const plain = shinglesOf(list.join(' '))
        expect(shinglesOf(list.map((word) => word.toUpperCase()).join(',\n'))).toEqual(plain)
        expect(shinglesOf(list.map((word) => word.replace('a', 'á')).join(' – '))).toEqual(plain)
      }),
    )
  })

  test('has one shingle for each run of five words, and one for a shorter text', () => {
    expect(shinglesOf('')).toEqual(new Set())
    expect(shinglesOf('?!')).toEqual(new Set())
    expect(shinglesOf('one').size).toBe(1)
    expect(shinglesOf('one two three four five').size).toBe(1)
    expect(shinglesOf('one two three four five six seven').size).toBe(3)
  })

  test('likeness is 1 to itself, the same both ways, and the share of common shingles', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const [first, second] = [shinglesOf(one), shinglesOf(other)]
        expect(similarity(first, first)).toBe(first.size === 0 ? 0 : 1)
        expect(similarity(first, second)).toBe(similarity(second, first))
        const all = new Set([...first, ...second])
        const common = [...all].filter((shingle) => first.has(shingle) && second.has(shingle))
        expect(similarity(first, second)).toBeCloseTo(all.size === 0 ? 0 : common.length / all.size)
      }),
    )
  })

  test('has at most 16 bands, none without words, the same for the same shingles in any order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const shingles = shinglesOf(text)
        const bands = bandsOf(shingles)
        expect(bands.length).toBeLessThanOrEqual(16)
        expect(bands.length > 0).toBe(shingles.size > 0)
        expect(bandsOf(new Set([...shingles].reverse()))).toEqual(bands)
      }),
    )
  })

  test('of texts that share four fifths has a band in common, of texts that share a tenth hardly ever', () => {
    const shingles = (from: number, to: number) => new Set(shinglesOf(numbered(from, to)))
    const common = (one: Set<number>, other: Set<number>) => {
      const bands = new Set(bandsOf(one))
      return bandsOf(other).some((band) => bands.has(band))
    }
    const starts = Array.from({ length: 100 }, (_, index) => index * 1_000)
    const near = starts.filter((start) => common(shingles(start, start + 400), shingles(start + 40, start + 440)))
    const far = starts.filter((start) => common(shingles(start, start + 400), shingles(start + 330, start + 730)))
    expect(near.length).toBeGreaterThanOrEqual(98)
    expect(far.length).toBeLessThanOrEqual(2)
  })
})

/** Words that no two places have in common. */
function numbered(from: number, to: number): string {
  return Array.from({ length: to - from }, (_, index) => `w${from + index}`).join(' ')
}

const STORY = `Ferry runs aground

By Ruth Stone

BERGEN, Norway (Reuters) - A ferry ran aground near Bergen on Tuesday with ninety people on board, and all of them were brought ashore unhurt.

"The wind turned within a minute," Captain Anna Berg told reporters. "There was nothing left to do."

The ferry, built in Poland, had served Norway for thirty years. Minister Paul Weston said an inquiry would begin within the week, and that no oil had been found in the water so far.
`

describe('stored articles', () => {
  const database = freshDatabase()
  const TEXTS = {
    'story.txt': STORY,
    'reprint.txt': STORY.replace('By Ruth Stone\n\n', '').replace('ninety', '90'),
    'later.txt': `${STORY}\nThe inquiry will be led by John Abbott.\n`,
    'other.txt':
      'Minister votes\n\nMinister Paul Weston voted on Monday. "The WIND turned within a minute," Weston told voters. "There was nothing left to do!"\n',
    'apart.txt': 'Rain in Lima\n\nIt rained in Lima, Peru.\n',
    'short.txt': 'Rain again',
    'shorter.txt': 'RAIN AGAIN!',
    'plain.txt': 'nothing is named here by anyone at all, and nobody says a word about it.\n',
  }
  const byFile = new Map<string, string[]>()
  interface Related {
    readonly score: number
    readonly article: { readonly origin: { readonly name: string } }
    readonly sharedEntities: readonly { readonly name: string; readonly articleCount: number }[]
  }
  const relatedByFile = new Map<string, Related[]>()
  beforeAll(async () => {
    await importTexts(database, TEXTS)
    const { articles } = await query(
      database,
      `{ articles { nodes { origin { name } duplicates { origin { name } } related(first: 20) { score article { origin { name } } sharedEntities { name articleCount } } } } }`,
    )
    for (const { origin, duplicates, related } of articles.nodes) {
      byFile.set(origin.name, duplicates.map((other: { origin: { name: string } }) => other.origin.name).toSorted())
      relatedByFile.set(origin.name, related)
    }
  })

  test('of nearly the same text know each other, others not', () => {
    expect(Object.fromEntries(byFile)).toEqual({
      'story.txt': ['later.txt', 'reprint.txt'],
      'reprint.txt': ['later.txt', 'story.txt'],
      'later.txt': ['reprint.txt', 'story.txt'],
      'other.txt': [],
      'apart.txt': [],
      'short.txt': ['shorter.txt'],
      'shorter.txt': ['short.txt'],
      'plain.txt': [],
    })
  })

  test('that share what they name are related both ways, with a score from above 0 to 1, best first', () => {
    const pairs = [...relatedByFile].flatMap(([name, related]) =>
      related.map(({ article, score }) => ({ name, other: article.origin.name, score })),
    )
    expect(pairs.length).toBeGreaterThan(0)
    for (const { name, other, score } of pairs) {
      expect(score).toBeGreaterThan(0)
      expect(score).toBeLessThanOrEqual(1)
      expect(pairs).toContainEqual({ name: other, other: name, score })
    }
    for (const related of relatedByFile.values()) {
      const scores = related.map(({ score }) => score)
      expect(scores).toEqual(scores.toSorted((one, other) => other - one))
    }
  })

  test('that share nothing are not related, and what is shared is named by both, the rarest first', () => {
    const names = (file: string) => relatedByFile.get(file)?.map(({ article }) => article.origin.name)
    expect(names('plain.txt')).toEqual([])
    expect(names('apart.txt')).toEqual([])
    expect(names('other.txt')?.toSorted()).toEqual(['later.txt', 'reprint.txt', 'story.txt'])
    for (const { sharedEntities } of relatedByFile.get('other.txt') ?? []) {
      expect(sharedEntities.map(({ name }) => name)).toEqual(['Paul Weston'])
    }
    for (const { sharedEntities } of [...relatedByFile.values()].flat()) {
      const counts = sharedEntities.map(({ articleCount }) => articleCount)
      expect(counts).toEqual(counts.toSorted((one, other) => one - other))
    }
  })

  test('repeats are the same words in other articles, case and punctuation aside', async () => {
    const { quotes } = await query(
      database,
      '{ quotes(first: 100) { nodes { text article { origin { name } } repeats { text article { origin { name } } } } } }',
    )
    interface Said {
      readonly text: string
      readonly article: { readonly origin: { readonly name: string } }
    }
    const bare = (text: string) =>
      text
        .toLowerCase()
        .replaceAll(/[^a-z ]/g, '')
        .trim()
    for (const { text, article, repeats } of quotes.nodes) {
      const expected = quotes.nodes.filter(
        (other: Said) => bare(other.text) === bare(text) && other.article.origin.name !== article.origin.name,
      )
      const named = ({ text, article }: Said) => `${article.origin.name}: ${text}`
      expect(repeats.map(named).toSorted()).toEqual(expected.map(named).toSorted())
    }
    const winds = quotes.nodes.filter(({ text }: Said) => /^the wind/i.test(text))
    expect(winds.map(({ repeats }: { repeats: object[] }) => repeats.length)).toEqual([3, 3, 3, 3])
  })

  test.each([0, 21])('first: %i related articles is an error', async (first) => {
    const [error] = await queryErrors(database, `{ articles { nodes { related(first: ${first}) { score } } } }`)
    expect(error?.message).toContain(`Expected first from 1 to 20, got ${first}.`)
  })
})

test('articles are alike however many stored ones they resemble, and whichever came first', async () => {
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), async (order) => {
      const database = freshDatabase()
      const version = (number: number) => `${numbered(0, 300)}\n\nVersion ${number} of the text.\n`
      await importTexts(database, Object.fromEntries(order.map((number) => [`v${number}.txt`, version(number)])))
      const { articles } = await query(database, '{ articles { nodes { duplicates { slug } } } }')
      expect(articles.nodes.map(({ duplicates }: { duplicates: object[] }) => duplicates.length)).toEqual([
        4, 4, 4, 4, 4,
      ])
    }),
    { numRuns: 2 },
  )
})
