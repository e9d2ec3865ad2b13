import { styleText } from 'node:util'
import type { EntityType } from '../../../extract/index.ts'

/** A colour or other property of words in a terminal. */
export type Format = Exclude<Parameters<typeof styleText>[0], unknown[]>

/** How a terminal shows an article: which colours, if any, and how many columns wide. */
export interface Look {
  readonly isColoured: boolean
  readonly width: number
}

/** In the order in which entities are listed, with the names that a reader is shown. */
export const TYPES: readonly { readonly type: EntityType; readonly plural: string; readonly colour: Format }[] = [
  { type: 'PERSON', plural: 'People', colour: 'green' },
  { type: 'ORGANIZATION', plural: 'Organisations', colour: 'cyan' },
  { type: 'PLACE', plural: 'Places', colour: 'magenta' },
  { type: 'GROUP', plural: 'Groups', colour: 'yellow' },
  { type: 'OTHER', plural: 'Other', colour: 'blueBright' },
]

const COLOURS = new Map(TYPES.map(({ type, colour }) => [type, colour]))

/** No line of text is pleasant to read when it is longer. */
const WIDEST = 100
const NARROWEST = 30

/**
 * The look of what is written to a stream: coloured where it is a terminal and NO_COLOR does not forbid it, or where
 * FORCE_COLOR asks for it (https://no-color.org, https://force-color.org), never where the caller wants none.
 */
export function lookOf(stream: NodeJS.WriteStream, wantsColour: boolean): Look {
  const columns = stream.columns ?? 80
  return {
    isColoured: wantsColour && styleText('bold', ' ', { stream }) !== ' ', // which Node decides by the variables
    width: Math.max(NARROWEST, Math.min(columns, WIDEST)),
  }
}

/** Words in some formats; as they are where nothing is coloured. */
export function paint({ isColoured }: Look, formats: readonly Format[], words: string): string {
  return isColoured && formats.length > 0 ? styleText([...formats], words, { validateStream: false }) : words
}

/** The formats of an entity's names, and of what else stands for it ("he", "the spokesman"). */
export function entityFormats(type: EntityType, isName: boolean): Format[] {
  const colour = COLOURS.get(type) ?? 'white'
  return isName ? [colour, 'bold'] : [colour]
}

/** What would steer a terminal is shown as a mark; white space is a space. As long as the text that comes. */
export function tame(text: string): string {
  return text.replace(/\s/g, ' ').replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu, '\ufffd')
}
