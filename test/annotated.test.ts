import { describe, expect, test } from 'vitest'
import { recordOf } from '../bench/generator/record.ts'
import type { Database } from '../src/database.ts'
import { isIndexWhole } from '../src/import/search-index.ts'
import { fileOf, importRecords, linesOf } from './annotated.ts'
import { query } from './api.ts'
import { freshDatabase, importTexts } from './database.ts'

const TEXT =
  '"We 🎈 waited," Anna Berg told Oslo Council.\r\n\r\nMoscow says that the issues are not linked. Cafe\u0301 owners agreed.'
const spanOf = (words: string): [number, number] => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length]
const mentionOf = (entity: string, words: string) => ({ entity, start: spanOf(words)[0], end: spanOf(words)[1] })
const RECORD = {
  name: 'wire-17',
  title: 'Council waits',
  text: TEXT,
  publishedAt: '2016-07-27T23:30:00+02:00',
  publisher: 'The Herald',
  url: 'https://news.example/2016/council-waits',
  byline: 'Ruth Stone',
  entities: [
    { key: 'Q1', name: 'Anna Berg', type: 'PERSON' },
    { key: 'Q2', name: 'Oslo City Council', type: 'ORGANIZATION' },
    { key: 'Q3', name: 'Moscow', type: 'PLACE' },
  ],
  mentions: [mentionOf('Q1', 'Anna Berg'), mentionOf('Q2', 'Oslo Council'), mentionOf('Q3', 'Moscow')],
  quotes: [
    { spans: [spanOf('We 🎈 waited,')], kind: 'DIRECT', speaker: 'Q1', cue: spanOf('told'), addressee: 'Q2' },
    { spans: [spanOf('the issues'), spanOf('not linked')], kind: 'INDIRECT', speaker: 'Q3', cue: spanOf('says') },
    { spans: [spanOf('owners')], kind: 'PARTIAL' },
  ],
}

/** All rows of all tables but what differs from one import to the next, in the order of their keys. */
async function everything({ prisma }: Database): Promise<unknown> {
  return Promise.all([
    prisma.article.findMany({ omit: { importedAt: true } }),
    prisma.articleText.findMany(),
    prisma.paragraph.findMany(),
    prisma.entity.findMany(),
    prisma.alias.findMany(),
    prisma.mention.findMany(),
    prisma.quote.findMany(),
    prisma.quoteSpan.findMany(),
    prisma.quoteCandidate.findMany(),
    prisma.articleEntity.findMany(),
    prisma.quoteAbout.findMany({ include: { relation: { omit: { id: true } } }, omit: { relationId: true } }),
    prisma.quoteRelation.findMany({ omit: { id: true }, orderBy: [{ speakerId: 'asc' }, { aboutId: 'asc' }] }),
    prisma.coMention.findMany(),
    prisma.relatedArticle.findMany(),
    prisma.duplicateArticle.findMany(),
    prisma.publisher.findMany(),
    prisma.corpus.findMany(),
  ])
}

describe('what is annotated is taken as given', () => {
  test('the article: its text to the last character, its title, which is no paragraph, and what is told of it', async () => {
    const database = freshDatabase()
    expect(await importRecords(database, fileOf(linesOf([RECORD])))).toMatchObject({
      created: 1,
      unchanged: 0,
      refused: [],
    })
    const { article } = await query(
      database,
      `{ article(by: {slug: "council-waits"}) { title text lead byline url wordCount publisher { name }
        published { at earliest latest basis text } updatedStamp { text } origin { name format }
        paragraphs { role span { text } segments { text } } } }`,
    )
    expect(article).toMatchObject({
      title: RECORD.title,
      text: TEXT,
      lead: '"We 🎈 waited," Anna Berg told Oslo Council.',
      byline: 'Ruth Stone',
      url: RECORD.url,
      publisher: { name: 'The Herald' },
      published: {
        at: '2016-07-27T21:30:00.000Z',
        earliest: '2016-07-27',
        latest: '2016-07-27',
        basis: 'METADATA',
        text: RECORD.publishedAt,
      },
      updatedStamp: null,
      origin: { name: 'wire-17', format: 'JSON' },
    })
    expect(article.paragraphs.map(({ role }: { role: string }) => role)).toEqual(['BODY', 'BODY'])
    for (const { span, segments } of article.paragraphs) {
      expect(segments.map(({ text }: { text: string }) => text).join('')).toBe(span.text)
    }
  })

  test('the entities and mentions, each under the names that the text prints', async () => {
    const database = freshDatabase()
    await importRecords(database, fileOf(linesOf([RECORD])))
    const { articles } = await query(
      database,
      '{ articles { nodes { mentions { nodes { form span { start end text } entity { name type aliases { name } } } } } } }',
    )
    expect(articles.nodes[0].mentions.nodes).toEqual([
      { form: 'NAME', span: placed('Anna Berg'), entity: { name: 'Anna Berg', type: 'PERSON', aliases: [] } },
      {
        form: 'NAME',
        span: placed('Oslo Council'),
        entity: { name: 'Oslo City Council', type: 'ORGANIZATION', aliases: [{ name: 'Oslo Council' }] },
      },
      { form: 'NAME', span: placed('Moscow'), entity: { name: 'Moscow', type: 'PLACE', aliases: [] } },
    ])
  })

  test('the quotes: words, kind, speaker, cue and addressee, in the sentences of the text, found by no rule', async () => {
    const database = freshDatabase()
    await importRecords(database, fileOf(linesOf([RECORD])))
    const { articles } = await query(
      database,
      `{ articles { nodes { quotes { nodes { text kind spans { start end text } context { text } speaker { name } speakerStatus
        cue { text } addressee { name } confidence provenance { origin by rule } paragraph { index } } } } } }`,
    )
    const provenance = { origin: 'IMPORTED', by: 'annotated-1', rule: null }
    expect(articles.nodes[0].quotes.nodes).toEqual([
      {
        text: 'We 🎈 waited,',
        kind: 'DIRECT',
        spans: [placed('We 🎈 waited,')],
        context: { text: '"We 🎈 waited," Anna Berg told Oslo Council.' },
        speaker: { name: 'Anna Berg' },
        speakerStatus: 'NAMED',
        cue: { text: 'told' },
        addressee: { name: 'Oslo City Council' },
        confidence: 1,
        provenance,
        paragraph: { index: 0 },
      },
      {
        text: 'the issues not linked',
        kind: 'INDIRECT',
        spans: [placed('the issues'), placed('not linked')],
        context: { text: 'Moscow says that the issues are not linked.' },
        speaker: { name: 'Moscow' },
        speakerStatus: 'NAMED',
        cue: { text: 'says' },
        addressee: null,
        confidence: 1,
        provenance,
        paragraph: { index: 1 },
      },
      expect.objectContaining({ text: 'owners', kind: 'PARTIAL', speaker: null, speakerStatus: 'NONE', cue: null }),
    ])
  })

  test('nothing is extracted: a record without annotations has none, however many quotes its text prints', async () => {
    const database = freshDatabase()
    const { name, title, text } = RECORD
    await importRecords(database, fileOf(linesOf([{ name, title, text, publisher: ' ', byline: '' }])))
    const { articles, corpus } = await query(
      database,
      '{ articles { nodes { publisher { name } byline published { at } url } } corpus { articleCount entityCount quoteCount } }',
    )
    expect(corpus).toEqual({ articleCount: 1, entityCount: 0, quoteCount: 0 })
    expect(articles.nodes).toEqual([{ publisher: null, byline: null, published: null, url: null }])
    expect(await database.prisma.article.findMany({ select: { extraction: true } })).toEqual([
      { extraction: 'annotated-1' },
    ])
  })
})

const placed = (words: string) => ({ start: spanOf(words)[0], end: spanOf(words)[1], text: words })

describe('a key names one entity', () => {
  const at = (place: number) => `https://news.example/${place}`
  const second = { ...RECORD, text: TEXT.replace('agreed', 'disagreed'), url: at(2) }

  test('over all records and files, and in later imports', async () => {
    const database = freshDatabase()
    await importRecords(database, fileOf(linesOf([RECORD])), fileOf(linesOf([second])))
    await importRecords(database, fileOf(linesOf([{ ...RECORD, text: `${TEXT} Later.`, url: at(3) }])))
    const { entities } = await query(database, '{ entities { nodes { name articleCount quoteCount } } }')
    expect(entities.nodes).toEqual([
      { name: 'Moscow', articleCount: 3, quoteCount: 3 },
      { name: 'Oslo City Council', articleCount: 3, quoteCount: 0 },
      { name: 'Anna Berg', articleCount: 3, quoteCount: 3 },
    ])
  })

  test("and never one of the extraction's own", async () => {
    const database = freshDatabase()
    await importTexts(database, { 'a.txt': 'Mayor opens school\n\n"We waited ten years," Mayor Anna Berg said.\n' })
    const [extracted] = await database.prisma.entity.findMany({ where: { name: 'Anna Berg' } })
    const stored = await database.prisma.entityKey.findFirst({ where: { entityId: extracted?.id ?? 0 } })
    const key = stored?.key ?? ''
    expect(key).not.toBe('')
    const entities = [{ key, name: 'Anna Berg', type: 'PERSON' }]
    const record = { ...RECORD, entities, mentions: [mentionOf(key, 'Anna Berg')], quotes: [] }
    expect(await importRecords(database, fileOf(linesOf([record])))).toMatchObject({ created: 1 })
    expect(await database.prisma.entity.count({ where: { name: 'Anna Berg' } })).toBe(2)
  })
})

describe('the same text again', () => {
  test('is unchanged, in a later import and in the same batch', async () => {
    const database = freshDatabase()
    const file = fileOf(linesOf([RECORD, { ...RECORD, title: 'Again' }]))
    expect(await importRecords(database, file)).toMatchObject({ created: 1, unchanged: 1 })
    const before = await everything(database)
    expect(await importRecords(database, file)).toMatchObject({ created: 0, unchanged: 2 })
    expect(await everything(database)).toEqual(before)
  })
})

describe('a batch', () => {
  const records = Array.from({ length: 40 }, (_, number) => recordOf(3, number))
  // Reprints, new versions and common titles: slugs, duplicates, relations and counts depend on what came before.
  const varied = records.flatMap((record, number) => {
    const reprint = { ...record, name: `again ${number}`, url: `${record.url}/again`, text: `${record.text} Added.` }
    if (number % 5 === 0) return [record, reprint]
    const version = { ...record, text: `${record.text} Corrected.` }
    return number % 7 === 3 ? [record, version] : [{ ...record, title: `Report ${number % 3}` }]
  })

  test('stores what its records store one by one', async () => {
    const [whole, single] = [freshDatabase(), freshDatabase()]
    expect(await importRecords(whole, fileOf(linesOf(varied)))).toMatchObject({
      created: 48,
      newVersions: 5,
      refused: [],
    })
    for (const record of varied) await importRecords(single, fileOf(linesOf([record])))
    expect(await everything(whole)).toEqual(await everything(single))
    expect([isIndexWhole(whole.reader), isIndexWhole(single.reader)]).toEqual([true, true])
    expect(await whole.prisma.duplicateArticle.count()).toBe(16)
    expect(await whole.prisma.relatedArticle.count()).toBeGreaterThan(100)
  })

  test('is stored whole or not at all, and the next try stores it', async () => {
    const database = freshDatabase()
    await importRecords(database, fileOf(linesOf(varied.slice(0, 3))))
    const before = await everything(database)
    await database.prisma
      .$executeRaw`CREATE TRIGGER full BEFORE INSERT ON QuoteSpan WHEN new.quoteId = 100 BEGIN SELECT RAISE(ABORT, 'disk full'); END`
    await expect(importRecords(database, fileOf(linesOf(varied)))).rejects.toThrow('disk full')
    expect(await everything(database)).toEqual(before)
    await database.prisma.$executeRaw`DROP TRIGGER full`
    expect(await importRecords(database, fileOf(linesOf(varied)))).toMatchObject({
      created: 45,
      newVersions: 5,
      unchanged: 3,
    })
  })
})
