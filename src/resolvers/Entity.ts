import type { CoMentionScope, EntityResolvers, EntityType } from '../generated/resolvers.ts'
import { publishedDate } from '../graph/dates.ts'
import { articleCondition, besideCondition, quoteCondition } from '../graph/filters.ts'
import { encodeId } from '../graph/ids.ts'
import {
  articlesOfEntity,
  coMentioned,
  mentionsOfEntity,
  quotesAbout,
  quotesOfSpeaker,
  speaksAbout,
  spokenAboutBy,
} from '../graph/lists.ts'
import { OFTENEST_FIRST, READING_ORDER, STRONGEST_FIRST } from '../graph/order.ts'
import * as records from '../graph/records.ts'
import { mentionsOverTime } from '../graph/timeline.ts'
import type { PageArgs } from '../graph/window.ts'
import { listOf } from './lists.ts'
import { many, one } from './relations.ts'

const id = (entity: { readonly id: number }) => entity.id
const aliases = many(records.aliasesOfEntities, id)
const firstArticle = one(records.firstDatedArticles, id)
const lastArticle = one(records.lastDatedArticles, id)

type CoMentionedArgs = PageArgs & { readonly types?: readonly EntityType[] | null; readonly minCount: number }

const besideIn = (scope: CoMentionScope) =>
  listOf(coMentioned[scope], id, ({ types, minCount, ...args }: CoMentionedArgs) => {
    return { where: besideCondition(types, minCount), orderBy: OFTENEST_FIRST, args }
  })
const beside = { SENTENCE: besideIn('SENTENCE'), PARAGRAPH: besideIn('PARAGRAPH'), ARTICLE: besideIn('ARTICLE') }

/** What an entity answers beside its columns. */
export const Entity: EntityResolvers = {
  id: (entity) => encodeId('entity', entity.id),
  aliases: (entity, ...asked) => aliases(entity, ...asked).filter(({ name }) => name !== entity.name),
  roles: many(records.rolesOfEntities, id),
  firstMentioned: (...asked) => publishedDate(firstArticle(...asked)),
  lastMentioned: (...asked) => publishedDate(lastArticle(...asked)),
  mentions: listOf(mentionsOfEntity, id, (args) => ({ orderBy: READING_ORDER, args })),
  articles: listOf(articlesOfEntity, id, ({ filter, orderBy, ...args }) => {
    return { where: articleCondition(filter, 'link'), orderBy, args }
  }),
  quotes: listOf(quotesOfSpeaker, id, ({ filter, orderBy, ...args }) => {
    return { where: quoteCondition(filter), orderBy, args }
  }),
  quotesAbout: listOf(quotesAbout, id, ({ filter, orderBy, ...args }) => {
    return { where: quoteCondition(filter, 'link'), orderBy, args }
  }),
  speaksAbout: listOf(speaksAbout, id, (args) => ({ orderBy: STRONGEST_FIRST, args })),
  spokenAboutBy: listOf(spokenAboutBy, id, (args) => ({ orderBy: STRONGEST_FIRST, args })),
  coMentioned: (entity, args, ...asked) => beside[args.scope](entity, args, ...asked),
  timeline: (entity, { interval, range }, { reader }, { fieldNodes }) =>
    mentionsOverTime(reader, entity, fieldNodes, interval, range ?? null),
}
