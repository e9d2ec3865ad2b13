import { styleText } from 'node:util'
import type { EntityType } from '../../../extract/index.ts'

/** A colour or other property of words in a terminal. */
export type Format = Exclude<Parameters<typeof styleText>[0], unknown[]>

/** How a terminal shows an article: whether in colours, and how many columns wide. */
export interface Look {
  readonly isColoured: boolean
  readonly width: number
}

interface ShownType {
  readonly type: EntityType
  readonly plural: string
  readonly colour: Format
  /** What stands for the colour where there is none, as the corpora of the field have it. */
  readonly letters: string
}

/** In the order in which entities are listed, with the names that a reader is shown. */
export const TYPES: readonly ShownType[] = [
  { type: 'PERSON', plural: 'People', colour: 'green', letters: 'PER' },
  { type: 'ORGANIZATION', plural: 'Organisations', colour: 'cyan', letters: 'ORG' },
  { type: 'PLACE', plural: 'Places', colour: 'magenta', letters: 'LOC' },
  { type: 'GROUP', plural: 'Groups', colour: 'yellow', letters: 'GRP' },
  { type: 'OTHER', plural: 'Other', colour: 'blueBright', letters: 'OTH' },
]

const COLOURS = new Map(TYPES.map(({ type, colour }) => [type, colour]))

/** No line of text is pleasant to read when it is longer; who names a width gets it. */
const WIDEST = 100
const NARROWEST = 30
const USUAL = 80

/** What a look is made from: a stream, which may be a terminal, with its columns. */
type Stream = Partial<Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'hasColors'>>

/** The look of what is written to a stream; a pipe is as wide as COLUMNS says. `wantsColour` false for no colours. */
export function lookOf(stream: Stream, environment: NodeJS.ProcessEnv, wantsColour: boolean): Look {
  const asked = /^\d{1,4}$/.test(environment.COLUMNS ?? '') ? Number(environment.COLUMNS) : USUAL
  const columns = stream.columns === undefined ? asked : Math.min(stream.columns, WIDEST)
  return { isColoured: wantsColour && hasColours(stream, environment), width: Math.max(NARROWEST, columns) }
}

/**
 * Whether the environment wants colours: FORCE_COLOR says so or not, else a terminal that has them does, without
 * NO_COLOR (https://force-color.org, https://no-color.org; an empty one says nothing). Asked of Node with both set, it warns.
 */
function hasColours(stream: Stream, { FORCE_COLOR = '', NO_COLOR = '', ...terminal }: NodeJS.ProcessEnv): boolean {
  if (FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  return NO_COLOR === '' && stream.isTTY === true && stream.hasColors?.(terminal) === true
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
