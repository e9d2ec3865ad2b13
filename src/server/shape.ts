import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
  typeFromAST,
} from 'graphql'
import { refusal } from './refusal.ts'

/** A field of an answer: what is asked of it in several places is one, as in the answer. */
export interface Field {
  /** Its name in the answer: an alias, or else its name. */
  readonly key: string
  readonly parent: GraphQLCompositeType
  readonly definition: GraphQLField<unknown, unknown>
  /** The first place that asks for it: all have the same arguments. */
  readonly node: FieldNode
  readonly fields: readonly Field[]
}

/** Whether the executor goes into a selection, which `@skip` and `@include` decide. */
export type IsIncluded = (selection: SelectionNode) => boolean

/** Most fields that an answer may have, those of a list's items counted once. */
const FIELDS_AT_MOST = 2_000

/**
 * The shape of an operation's answer, without `__typename`. The document must be valid.
 *
 * Throws GRAPHQL_VALIDATION_FAILED when fragments in fragments blow it up, so that the work is bounded.
 */
export function shapeOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  isIncluded: IsIncluded,
): Field[] {
  const collector = { schema, fragments: fragmentsOf(document), isIncluded }
  let count = 0
  const fieldsOf = (type: GraphQLCompositeType, selectionSets: readonly SelectionSetNode[]): Field[] => {
    const asked = askedFor(collector, type, selectionSets)
    count += asked.length
    if (count > FIELDS_AT_MOST) {
      throw refusal(`Expected a query for at most ${FIELDS_AT_MOST} fields, its fragments put in place; got more.`)
    }
    return asked.map(({ key, parent, definition, nodes, node }) => {
      const below = getNamedType(definition.type)
      const fields = isCompositeType(below) ? fieldsOf(below, selectionSetsOf(nodes)) : []
      return { key, parent, definition, node, fields }
    })
  }
  const root = schema.getRootType(operation.operation)
  return root == null ? [] : fieldsOf(root, [operation.selectionSet])
}

interface Collector {
  readonly schema: GraphQLSchema
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly isIncluded: IsIncluded
}

/** A field, and every place on its level that asks for it. */
interface Asked extends Omit<Field, 'fields'> {
  readonly nodes: FieldNode[]
}

/** The fields of one level, through fragments, each fragment once. Fields of different types are not the same. */
function askedFor(
  { schema, fragments, isIncluded }: Collector,
  type: GraphQLCompositeType,
  selectionSets: readonly SelectionSetNode[],
): Asked[] {
  const asked = new Map<string, Asked>()
  const seen = new Set<string>()
  const addField = (parent: GraphQLCompositeType, node: FieldNode) => {
    const definition = definitionOf(parent, node.name.value)
    const key = node.alias?.value ?? node.name.value
    const known = asked.get(`${parent.name}.${key}`)
    if (known !== undefined) known.nodes.push(node)
    else if (definition !== undefined)
      asked.set(`${parent.name}.${key}`, { key, parent, definition, node, nodes: [node] })
  }
  const addAll = (parent: GraphQLCompositeType, { selections }: SelectionSetNode) => {
    for (const selection of selections.filter(isIncluded)) {
      if (selection.kind === Kind.FIELD) addField(parent, selection)
      else if (selection.kind === Kind.INLINE_FRAGMENT) addFragment(parent, selection)
      else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value)
        addFragment(parent, fragments.get(selection.name.value))
      }
    }
  }
  const addFragment = (parent: GraphQLCompositeType, fragment: Fragment | undefined) => {
    if (fragment === undefined) return
    const condition = fragment.typeCondition && typeFromAST(schema, fragment.typeCondition)
    addAll(isCompositeType(condition) ? condition : parent, fragment.selectionSet)
  }
  for (const selectionSet of selectionSets) addAll(type, selectionSet)
  return [...asked.values()]
}

type Fragment = Pick<FragmentDefinitionNode, 'selectionSet'> & Partial<Pick<FragmentDefinitionNode, 'typeCondition'>>

function definitionOf(parent: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined {
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef
  return isUnionType(parent) ? undefined : parent.getFields()[name]
}

function selectionSetsOf(nodes: readonly FieldNode[]): SelectionSetNode[] {
  return nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
}

function fragmentsOf({ definitions }: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]))
}
