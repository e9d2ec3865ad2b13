import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { highlightOf } from '../src/graph/highlight.ts'
import { matchExpression } from '../src/graph/match.ts'
import { query, queryErrors, statementsOf } from './api.ts'
import { fillCorpus } from './corpus.ts'
import { freshDatabase, importTexts } from './database.ts'

const database = freshDatabase()
const TEXTS = {
  'harbour.txt': `Harbour strike ends

OSLO, March 3, 2016 (Reuters) - "The cranes will move again," dock master Zoë Brändström told reporters in Oslo.

"We won & they <b>know</b> it's over," said Zoë Brändström. The crane drivers cheered.
`,
  'treaty.txt': `Treaty signed

LISBON, April 4, 2016 (AP) - "The treaty ends a long strike of nerves," President Anna Berg said in Lisbon.

Berg thanked Norway. "A crane is no bird," Berg said. ${'The hall was quiet. '.repeat(60)}The treaty stands.
`,
  'birds.txt': `Birds return to the marsh

"The bird came late," warden Paul Weston said. "Nobody knows why 🐦 came."
`,
}
beforeAll(() => importTexts(database, TEXTS))

const FOUND = '{ __typename ... on Article { title } ... on Entity { name } ... on Quote { text } }'

/** What a search finds, by title, name or words, best match first. */
async function found(text: string, types = ['ARTICLE', 'ENTITY', 'QUOTE']): Promise<string[]> {
  const { search } = await query(
    database,
    `query ($text: String!, $types: [SearchType!]!) { search(query: $text, types: $types, first: 100) { nodes ${FOUND} } }`,
    { text, types },
  )
  return search.nodes.map(
    (node: { title?: string; name?: string; text?: string }) => node.title ?? node.name ?? node.text,
  )
}

describe('a search is read as people mean it', () => {
  test.each([
    ['every word must occur', 'harbour strike', ['Harbour strike ends']],
    ['in one field or several', 'harbour drivers', ['Harbour strike ends']],
    ['a phrase', '"strike ends"', ['Harbour strike ends']],
    ['a phrase that no text has in this order', '"ends strike"', []],
    ['a prefix', 'harb*', ['Harbour strike ends']],
    ['a phrase with a prefix', '"harbour str"*', ['Harbour strike ends']],
    ['one of two', 'harbour OR marsh', ['Birds return to the marsh', 'Harbour strike ends']],
    ['a word and one of two', 'strike harbour OR lisbon', ['Harbour strike ends', 'Treaty signed']],
    ['all but', 'strike -harbour', ['Treaty signed']],
    ['all but a phrase', 'strike -"harbour strike"', ['Treaty signed']],
    ['case aside', 'HARBOUR', ['Harbour strike ends']],
    ['accents aside', 'brandstrom', ['Harbour strike ends']],
    ['with accents that the text has not', 'hárböur', ['Harbour strike ends']],
    ['OR in lower case is a word', 'harbour or marsh', []],
    ['a word that is nowhere', 'zeppelin', []],
  ])('%s: %s', async (_name, text, titles) => {
    expect((await found(text, ['ARTICLE'])).toSorted()).toEqual(titles)
  })

  test('an entity is found by any of its names', async () => {
    const { aliases } = (await query(database, '{ entity(by: {name: "Anna Berg"}) { aliases { name } } }')).entity
    expect(aliases).toEqual([{ name: 'Berg' }])
    expect(await found('berg', ['ENTITY'])).toEqual(['Anna Berg'])
    expect(await found('zoe', ['ENTITY'])).toEqual(['Zoë Brändström'])
  })

  test('a quote is found by its words, and the title weighs more than the text', async () => {
    expect(await found('cranes move', ['QUOTE'])).toEqual(['The cranes will move again,'])
    expect(await found('treaty', ['ARTICLE'])).toEqual(['Treaty signed'])
    expect((await found('strike', ['ARTICLE']))[0]).toBe('Harbour strike ends')
  })

  test('one list holds all types, or those asked for', async () => {
    const all = await found('crane OR berg')
    expect(all).toEqual(expect.arrayContaining(['Anna Berg', 'A crane is no bird,', 'Treaty signed']))
    expect(await found('crane OR berg', ['QUOTE'])).toEqual(['A crane is no bird,'])
    expect(await found('crane', [])).toEqual([])
  })
})

describe('a slip in syntax is read as plain words, never an error', () => {
  test.each([
    ['"', null],
    ['', null],
    [' \t\n', null],
    ['***', null],
    ['-', null],
    ['-""', null],
    ['🐦', null],
    ['\0', null],
    ['(harbour', '("(harbour")'],
    ['harbour)', '("harbour)")'],
    ['harbour"', '("harbour ")'],
    ['"harbour strike', '("harbour strike")'],
    ['OR', '("OR")'],
    ['OR harbour', '("OR") AND ("harbour")'],
    ['harbour OR', '("harbour") AND ("OR")'],
    ['harbour OR OR marsh', '("harbour" OR "OR") AND ("marsh")'],
    ['-harbour', '("harbour")'],
    ['-harbour -marsh', '("harbour") AND ("marsh")'],
    ['harbour OR -marsh', '(("harbour")) NOT ("marsh")'],
    ['title: harbour', '("title:") AND ("harbour")'],
    ['title:harbour', '("title:harbour")'],
    ['{title text}: x', '("{title") AND ("text}:") AND ("x")'],
    ['NEAR(harbour strike)', '("NEAR(harbour") AND ("strike)")'],
    ['harbour AND NOT marsh', '("harbour") AND ("AND") AND ("NOT") AND ("marsh")'],
    ['^harbour', '("^harbour")'],
    ['harbour + strike', '("harbour") AND ("strike")'],
    ["it's", '("it\'s")'],
    ['harb\0our', '("harb our")'],
    ['*bour', '("*bour")'],
    ['--x', '("-x")'],
  ])('%j', async (text, match) => {
    expect(matchExpression(text)).toBe(match)
    const everywhere =
      'query ($text: String!) { search(query: $text) { totalCount nodes { __typename } } articles(filter: {text: $text}) { totalCount } }'
    const { search } = await query(database, everywhere, { text })
    if (match === null) expect(search.totalCount).toBe(0)
  })

  const word = fc.oneof(
    fc.constantFrom(
      '"',
      '-',
      '*',
      'OR',
      'AND',
      'NOT',
      'NEAR',
      '(',
      ')',
      ':',
      '^',
      '+',
      '{',
      '}',
      ',',
      "'",
      '\\',
      '\0',
      ' ',
      'a',
      'É',
      '🐦',
      '\ud800',
      '\u0301',
      '\ufdd0',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
  )
  const typed = fc.array(word, { maxLength: 20 }).map((words) => words.join(''))
  const everywhere = `query ($text: String!) {
    search(query: $text) { totalCount countsByType { count } edges { cursor highlights { html } } }
    articles(filter: {text: $text}) { totalCount } quotes(filter: {text: $text}) { totalCount } suggest(prefix: $text) { id }
  }`
  test('whatever is typed', async () => {
    await fc.assert(
      fc.asyncProperty(typed, async (text) => {
        const { search, articles, quotes } = await query(database, everywhere, { text: text.slice(0, 1_000) })
        const [inArticles, , inQuotes] = search.countsByType
        expect([articles.totalCount, quotes.totalCount]).toEqual([inArticles.count, inQuotes.count])
      }),
      { numRuns: 400 },
    )
  })

  test.each([
    ['words', 'a '],
    ['alternatives', 'a OR '],
    ['exclusions', '-a '],
    ['marks', '"'],
    ['phrases', '"a b"*'],
  ])('as many %s as a query may hold', async (_name, part) => {
    await query(database, everywhere, { text: part.repeat(1_000).slice(0, 1_000) })
  })

  test('a query of more than 1,000 characters is an error that says so, also in a filter', async () => {
    const text = 'a '.repeat(501)
    for (const field of ['search(query: $text)', 'articles(filter: {text: $text})', 'quotes(filter: {text: $text})']) {
      const [error] = await queryErrors(database, `query ($text: String!) { ${field} { totalCount } }`, { text })
      expect(error?.message).toBe('Expected a query of at most 1000 characters, got 1002.')
      expect(error?.extensions?.code).toBe('BAD_USER_INPUT')
    }
  })
})

const typesOf = fc.subarray(['ARTICLE', 'ENTITY', 'QUOTE'])
const queries = fc.constantFrom(
  'said',
  'title OR entity',
  'said OR "title 1" OR entity',
  'enti* -3',
  '1 OR 2',
  'nothing',
)

describe('a search of many ties', () => {
  const large = freshDatabase()
  beforeAll(() => fillCorpus(large, { articles: 17, entities: 9, quotesPerArticle: 2 }))
  const PAGE =
    'edges { cursor score node { __typename ... on Node { id } } } nodes { ... on Node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }'
  const ask = (text: string, types: readonly string[], args: string) =>
    query(
      large,
      `query ($text: String!, $types: [SearchType!]!) {
        search(query: $text, types: $types, ${args}) { ${PAGE} totalCount countsByType { type count } }
      }`,
      { text, types },
    ).then(({ search }) => search)

  test('counts as many of each type as its pages hold, best first', async () => {
    await fc.assert(
      fc.asyncProperty(queries, typesOf, async (text, types) => {
        const { edges, nodes, totalCount, countsByType } = await ask(text, types, 'first: 100')
        expect(edges).toHaveLength(totalCount)
        expect(edges.map(({ node }: { node: { id: string } }) => node.id)).toEqual(
          nodes.map(({ id }: { id: string }) => id),
        )
        const scores = edges.map(({ score }: { score: number }) => score)
        expect(scores).toEqual(scores.toSorted((one: number, other: number) => other - one))
        const walked = types.map((type) => ({
          type,
          count: edges.filter(({ node }: { node: { __typename: string } }) => node.__typename.toUpperCase() === type)
            .length,
        }))
        expect(countsByType).toEqual(walked)
      }),
      { numRuns: 30 },
    )
  })

  test('pages of any size, walked either way, hold each item once and in the same order', async () => {
    await fc.assert(
      fc.asyncProperty(queries, typesOf, fc.constantFrom(1, 4, 50), async (text, types, size) => {
        const whole = (await ask(text, types, 'first: 100')).nodes
        let [forward, backward]: [object[], object[]] = [[], []]
        for (let after = ''; ; ) {
          const { nodes, pageInfo } = await ask(text, types, `first: ${size} ${after}`)
          forward = [...forward, ...nodes]
          after = `after: "${pageInfo.endCursor}"`
          if (!pageInfo.hasNextPage) break
        }
        for (let before = ''; ; ) {
          const { nodes, pageInfo } = await ask(text, types, `last: ${size} ${before}`)
          backward = [...nodes, ...backward]
          before = `before: "${pageInfo.startCursor}"`
          if (!pageInfo.hasPreviousPage) break
        }
        expect(forward).toEqual(whole)
        expect(backward).toEqual(whole)
      }),
      { numRuns: 25 },
    )
  })

  test('a cursor of another search is an error', async () => {
    const { pageInfo } = await ask('said', ['QUOTE'], 'first: 1')
    const [error] = await queryErrors(
      large,
      `{ search(query: "title", after: "${pageInfo.endCursor}") { totalCount } }`,
    )
    expect(error?.message).toContain('Expected a cursor of the order search ("title")')
  })

  test('takes as many statements for one item found as for all', async () => {
    const text = `{ search(query: "said OR title OR entity", first: SIZE) { edges { highlights { html } } } }`
    const all = await statementsOf(large, text.replace('SIZE', '100'))
    expect(all).toBe(1)
    expect(await statementsOf(large, text.replace('SIZE', '1'))).toBe(all)
  })
})

describe('the highlights of what was found', () => {
  interface Shown {
    readonly field: string
    readonly fragment: string
    readonly html: string
    readonly matches: readonly { readonly start: number; readonly end: number }[]
  }
  const highlights = async (text: string): Promise<Shown[]> => {
    const { search } = await query(
      database,
      'query ($text: String!) { search(query: $text) { edges { highlights { field fragment html matches { start end } } } } }',
      { text },
    )
    return search.edges.flatMap(({ highlights: shown }: { highlights: Shown[] }) => shown)
  }
  const matched = ({ fragment, matches }: Shown) => matches.map(({ start, end }) => fragment.slice(start, end))
  const unescaped = (html: string) =>
    html
      .replaceAll(/<\/?mark>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&')

  test('mark the words that match, whatever their case, accents and ending', async () => {
    for (const [text, words] of [
      ['crane*', ['cranes', 'crane']],
      ['brandstrom', ['Brändström']],
      ['"long strike"', ['long strike']],
      ['marsh -treaty', ['marsh']],
    ] as const) {
      const shown = await highlights(text)
      expect(shown.length).toBeGreaterThan(0)
      expect([...new Set(shown.flatMap(matched))].toSorted()).toEqual([...words].toSorted())
    }
  })

  test('are of the fields that match', async () => {
    const fields = (await highlights('treaty')).map(({ field }) => field)
    expect(fields.toSorted()).toEqual(['text', 'text', 'title'])
    expect((await highlights('berg')).map(({ field }) => field)).toEqual(
      expect.arrayContaining(['name', 'aliases', 'text']),
    )
  })

  test('are the text itself, with an ellipsis where it goes on', async () => {
    for (const { field, fragment } of await highlights('treaty OR crane OR knows')) {
      const words = fragment.replaceAll('…', '')
      expect(Object.values(TEXTS).some((text) => text.includes(words))).toBe(true)
      if (field === 'text' && fragment.length < 100)
        expect(fragment.startsWith('…') && fragment.endsWith('…')).toBe(false)
    }
  })

  test('as HTML have no tag but mark, and are the fragment again when it is stripped', async () => {
    const shown = await highlights('know OR won OR why')
    expect(shown.map(({ html }) => html).join()).toContain(
      '<mark>won</mark> &amp; they &lt;b&gt;<mark>know</mark>&lt;/b&gt; it&#39;s',
    )
    for (const { html, fragment } of shown) {
      expect(html.replaceAll(/<\/?mark>/g, '')).not.toMatch(/[<>"']/)
      expect(unescaped(html)).toBe(fragment)
    }
  })

  test('hold for any text and any matches', () => {
    const part = fc.record({
      text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
      isMatch: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const snippet = parts.map(({ text, isMatch }) => (isMatch ? `\ufdd0${text}\ufdd1` : text)).join('')
        const shown = highlightOf('text', snippet)
        expect(shown !== null).toBe(parts.some(({ isMatch }) => isMatch))
        if (shown === null) return
        expect(shown.fragment).toBe(parts.map(({ text }) => text).join(''))
        expect(matched(shown)).toEqual(parts.filter(({ isMatch }) => isMatch).map(({ text }) => text))
        expect(unescaped(shown.html)).toBe(shown.fragment)
        expect(shown.html.replaceAll(/<\/?mark>/g, '')).not.toMatch(/[<>"']/)
      }),
    )
  })
})

describe('suggestions', () => {
  const suggested = async (args: string) =>
    (await query(database, `{ suggest(${args}) { name } }`)).suggest.map(({ name }: { name: string }) => name)

  test('are the entities with a name that starts so, case and accents aside, most mentioned first', async () => {
    expect(await suggested('prefix: "zoe b"')).toEqual(['Zoë Brändström'])
    expect(await suggested('prefix: "ZOË"')).toEqual(['Zoë Brändström'])
    expect(await suggested('prefix: "ber"')).toEqual(['Anna Berg'])
    expect(await suggested('prefix: "erg"')).toEqual([])
    const { entities } = await query(database, '{ entities(first: 20) { nodes { name mentionCount } } }')
    const counts = new Map(
      entities.nodes.map((node: { name: string; mentionCount: number }) => [node.name, node.mentionCount]),
    )
    const all = await suggested('prefix: "", limit: 20')
    expect(all).toHaveLength(counts.size)
    expect(all.map((name: string) => counts.get(name))).toEqual(
      [...counts.values()].toSorted((one, other) => Number(other) - Number(one)),
    )
  })

  test('are of the types and as many as asked for, and no pattern is understood', async () => {
    expect(await suggested('prefix: "", types: [PERSON], limit: 2')).toHaveLength(2)
    expect(await suggested('prefix: "norw", types: [PERSON]')).toEqual([])
    expect(await suggested('prefix: "norw", types: [PLACE]')).toEqual(['Norway'])
    for (const pattern of ['%', '_', '*', 'o*', '[a-z]', '\\u0000'])
      expect(await suggested(`prefix: "${pattern}"`)).toEqual([])
  })

  test.each([0, -1, 21])('a limit of %i is an error', async (limit) => {
    const [error] = await queryErrors(database, `{ suggest(prefix: "a", limit: ${limit}) { name } }`)
    expect(error?.message).toBe(`Expected a limit from 1 to 20, got ${limit}.`)
  })
})
