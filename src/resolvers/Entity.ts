import type { EntityResolvers } from '../generated/resolvers.ts'
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

/** What an entity answers beside its columns. */
export const Entity: EntityResolvers = {
  id: ({ id }) => encodeId('entity', id),
  aliases: async ({ id, name }, _args, { loaders }) =>
    (await loaders.aliases.load(id)).filter((alias) => alias.name !== name),
  roles: ({ id }, _args, { loaders }) => loaders.roles.load(id),
  firstMentioned: async ({ id }, _args, { loaders }) => publishedDate(await loaders.firstArticle.load(id)),
  lastMentioned: async ({ id }, _args, { loaders }) => publishedDate(await loaders.lastArticle.load(id)),
  mentions: ({ id }, args, { loaders }) => loaders.connect(mentionsOfEntity, { orderBy: READING_ORDER, args }, id),
  articles: ({ id }, { filter, orderBy, ...args }, { loaders }) =>
    loaders.connect(articlesOfEntity, { where: articleCondition(filter), orderBy, args }, id),
  quotes: ({ id }, { filter, orderBy, ...args }, { loaders }) =>
    loaders.connect(quotesOfSpeaker, { where: quoteCondition(filter), orderBy, args }, id),
  quotesAbout: ({ id }, { filter, orderBy, ...args }, { loaders }) =>
    loaders.connect(quotesAbout, { where: quoteCondition(filter), orderBy, args }, id),
  speaksAbout: ({ id }, args, { loaders }) => loaders.connect(speaksAbout, { orderBy: STRONGEST_FIRST, args }, id),
  spokenAboutBy: ({ id }, args, { loaders }) => loaders.connect(spokenAboutBy, { orderBy: STRONGEST_FIRST, args }, id),
  coMentioned: ({ id }, { scope, types, minCount, ...args }, { loaders }) =>
    loaders.connect(coMentioned[scope], { where: besideCondition(types, minCount), orderBy: OFTENEST_FIRST, args }, id),
  timeline: ({ id }, { interval, range }, { loaders }) => loaders.mentionTimeline(id, interval, range ?? null),
}
