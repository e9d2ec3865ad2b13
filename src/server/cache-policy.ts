import { type ConstDirectiveNode, getNamedType, isCompositeType, isIntrospectionType, Kind } from 'graphql'
import type { Field } from './shape.ts'

/** For how long, and by whom, an answer may be kept. */
export interface CachePolicy {
  /** In seconds, above 0. */
  readonly maxAge: number
  readonly scope: 'PUBLIC' | 'PRIVATE'
}

/** How long what has no hint may be kept, in seconds: data changes by imports alone. */
const DEFAULT_MAX_AGE = 60

interface Hint {
  readonly maxAge?: number | undefined
  readonly scope?: string | undefined
  readonly inheritMaxAge?: boolean | undefined
}

/**
 * The policy of an answer of this shape, by the rules of Apollo Server for `@cacheControl`: the lowest age of all
 * fields, private when one is. A field's hint goes before its type's. Root fields and objects without one get the
 * default, unless they inherit. Null when the answer may not be kept, or says nothing that is stored.
 */
export function policyOf(shape: readonly Field[]): CachePolicy | null {
  const hints = hintsOf(shape, true)
  const ages = hints.flatMap(({ maxAge }) => maxAge ?? [])
  const maxAge = Math.min(...ages)
  if (ages.length === 0 || maxAge <= 0) return null
  return { maxAge, scope: hints.some(({ scope }) => scope === 'PRIVATE') ? 'PRIVATE' : 'PUBLIC' }
}

/** The policy as a cache-control header. */
export function cacheControl(policy: CachePolicy | null): string {
  return policy === null ? 'no-store' : `max-age=${policy.maxAge}, ${policy.scope.toLowerCase()}`
}

function hintsOf(fields: readonly Field[], isRoot: boolean): Hint[] {
  return fields
    .filter(({ definition }) => !isIntrospectionType(getNamedType(definition.type)))
    .flatMap((field) => [hintOf(field, isRoot), ...hintsOf(field.fields, false)])
}

function hintOf({ definition }: Field, isRoot: boolean): Hint {
  const type = getNamedType(definition.type)
  const ofType = isCompositeType(type) ? hintIn(type.astNode?.directives) : {}
  const ofField = hintIn(definition.astNode?.directives)
  const inherits = ofType.inheritMaxAge === true || ofField.inheritMaxAge === true
  const given = ofField.inheritMaxAge === true ? ofType.maxAge : (ofField.maxAge ?? ofType.maxAge)
  const isDefault = given === undefined && (isRoot || (isCompositeType(type) && !inherits))
  return { maxAge: isDefault ? DEFAULT_MAX_AGE : given, scope: ofField.scope ?? ofType.scope }
}

function hintIn(directives: readonly ConstDirectiveNode[] = []): Hint {
  const { arguments: given = [] } = directives.find(({ name }) => name.value === 'cacheControl') ?? {}
  const [maxAge, scope, inheritMaxAge] = ['maxAge', 'scope', 'inheritMaxAge'].map(
    (argument) => given.find(({ name }) => name.value === argument)?.value,
  )
  return {
    maxAge: maxAge?.kind === Kind.INT ? Number(maxAge.value) : undefined,
    scope: scope?.kind === Kind.ENUM ? scope.value : undefined,
    inheritMaxAge: inheritMaxAge?.kind === Kind.BOOLEAN && inheritMaxAge.value,
  }
}
